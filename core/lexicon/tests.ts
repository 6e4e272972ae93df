/** Laboratory tests, imaging and measurements, English then Spanish; one a line, lower case. */
export const TESTS = `
a1c
abdominal ultrasound
abg
abnormal labs
absolute neutrophil count
accu-check
accucheck
afp
alkaline phosphatase
allergy testing
ammonia level
amylase
ana titer
analisis de sangre
anc
angiogram
anion gap
apgar
arterial blood gas
audiogram
audiology report
audiometry
azucar
azucar en ayunas
barium swallow
basic metabolic panel
beta hcg
bilirubin
biopsia
biopsies
biopsy
bitewings
blood alcohol level
blood culture
blood draw
blood gas
blood glucose
blood pressure
blood smear
blood sugar
blood test
blood type
blood work
bloodwork
bmp
bnp
bone age
bone density
bone marrow biopsy
bone scan
bp log
braden
braf
braf v600e
brain mri
brain scan
bun
bx
c-reactive protein
ca 125
ca-125
calcium score
cardiac cath
cat scan
cbc
cbct
cea
cerebrospinal fluid
chest ct
chest x-ray
chest xray
cholesterol panel
cmp
colesterol
cologuard
colposcopy
complete blood count
comprehensive metabolic panel
coronary angiogram
cortisol
covid positive
covid test
creatinina
creatinine
critical lab
critical value
crp
csf
ct a/p
ct abdomen
ct angio
ct angiogram
ct chest
ct head
ct scan
ct urogram
cultivo de orina
culture and sensitivity
cxr
cytology
cytopathology
d-dimer
densitometria
dental x-rays
dexa
dilated exam
doppler
drug level
ecg
echo report
echocardiogram
ecocardiograma
ecografia
eeg
egfr
egfr mutation
ejection fraction
ekg
ekgs
electrocardiogram
electrocardiograma
electroencefalograma
electrolytes
electromyography
emg
endoscopic ultrasound
er/pr
esr
exam results
examen de orina
examen de sangre
examen fisico
eye exam
fecal occult blood
ferritin
fev1
fibroscan
fine needle aspiration
fingerstick
flu positive
flu test
free t4
frozen section
gad-7
gastric emptying study
genotype
gfr
glucometer
glucometro
glucosa
glucose level
glucose tolerance
h pylori
h&h
hba1c
hbsag
hcg
hct
hdl
hematocrit
hemoglobin
hemoglobin a1c
hemoglobina
hemograma
hep b titer
her2
hgb
hida scan
histology
histopathology
hla typing
hla-b27
holter
immunohistochemistry
inr
iron studies
k level
ki-67
kidney function
kras
kub
lab report
lab result
lab work
laboratorios
labs
labwork
ldl
lead level
lead test
lipase
lipid
lithium level
liver enzymes
liver function
lumbar puncture
lung function
mammogram
mammography
mamografia
margin positive
mmse
mra
mrcp
mri
mrsa screen
nerve conduction
newborn hearing screen
non-stress test
nuclear stress test
o2 sat
o2 sats
occult blood
oct scan
overnight oximetry
oximetry
oxygen saturation
pano
panorex
pap
papanicolaou
path report
pathologist
pathology
pd-l1
peak and trough
peak flow
pet scan
pet-ct
pet/ct
pft
pfts
phenotype panel
phq-9
phq9
placa de torax
plaquetas
platelet count
platelets
polysomnogram
ppd read
presion arterial
procalcitonin
prostate specific antigen
prueba de embarazo positiva
prueba de orina
prueba de sangre
prueba del vih
pth
pulmonary function
pulse ox
puncion lumbar
quad screen
quantiferon
quantiferon gold
radiografia
radiology report
rapid strep
rayos x
resonancia
resonancia magnetica
resultados de laboratorio
retic count
rheumatoid factor
rhythm strip
scan results
sed rate
semen analysis
signos vitales
skin test
sleep study
spirometry
sputum culture
stool sample
stool test
strep test
stress echo
stress results
stress test
sugar log
sweat test
t-score
tacro level
telemetry
tension arterial
test results
thyroid panel
tilt table
tissue sample
tomografia
transthoracic echo
trigliceridos
triglycerides
troponin
trough
tsh
tumor markers
ua
ultrasonido
ultrasound
upper gi series
upt
urinalysis
urine culture
urine drug
urine sample
urine test
vanc trough
vcug
venogram
visual field
vital signs
vitals
vitamin d level
vq scan
wbc
weight check
white count
x-ray
x-rays
xray
`;

/** Tests that employees, pilots and athletes take too, and words with another everyday meaning. */
export const SCREENING_WORDS = `
cultures
drug screen
echo
fit test
hearing test
moca
phq
potassium
ppd
psa
specimen
swab
tb skin test
tb test
tee
titer
`;
