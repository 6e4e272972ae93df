/** Laboratory tests, imaging and measurements, English then Spanish; one a line, lower case. */
export const TESTS = `
a1c
abdominal ultrasound
abg
absolute neutrophil count
afp
allergy testing
alkaline phosphatase
ammonia level
amylase
ana titer
anc
angiogram
anion gap
apgar
arterial blood gas
audiogram
audiometry
barium swallow
basic metabolic panel
bilirubin
biopsies
biopsy
blood alcohol level
blood culture
blood cultures
blood draw
blood glucose
blood pressure
blood smear
blood sugar
blood sugars
blood test
blood tests
blood type
blood work
bloodwork
bmp
bnp
bone density
bone marrow biopsy
bone scan
brain mri
brain scan
bun
c-reactive protein
ca 125
ca-125
calcium score
cardiac cath
cat scan
cbc
cea
cerebrospinal fluid
chest ct
chest x-ray
chest xray
cholesterol panel
cmp
colposcopy
complete blood count
comprehensive metabolic panel
coronary angiogram
cortisol
covid test
creatinine
crp
csf
ct abdomen
ct angiogram
ct head
ct scan
culture and sensitivity
cxr
cytology
d-dimer
dexa
dexa scan
doppler
drug screen
echo
echocardiogram
eeg
egfr
ejection fraction
ekg
electrocardiogram
electrolytes
electromyography
emg
endoscopic ultrasound
esr
exam results
fecal occult blood
ferritin
fev1
fibroscan
fine needle aspiration
fit test
free t4
glucometer
glucose level
glucose tolerance
h pylori
hba1c
hbsag
hcg
hdl
hemoglobin
hemoglobin a1c
her2
histology
histopathology
hla typing
hematocrit
holter
holter monitor
imaging results
immunohistochemistry
inr
iron studies
ki-67
kidney function
lab report
lab result
lab results
lab work
labs
labwork
ldl
lead level
lipase
lipid panel
liver enzymes
liver function
lumbar puncture
lung function
mammogram
mammograms
mammography
mri
mri brain
mri lumbar
mri scan
mrsa screen
nerve conduction
non-stress test
nuclear stress test
o2 sat
o2 sats
oxygen saturation
pap
pap smear
pap test
pathology
pathology report
peak flow
pet scan
pet/ct
pft
pfts
phq-9
platelet count
platelets
polysomnogram
potassium
procalcitonin
prostate specific antigen
psa
pth
pulmonary function
pulse ox
quantiferon
radiology report
retic count
scan results
sed rate
semen analysis
skin test
sleep study
specimen
spirometry
sputum culture
stool sample
stress echo
stress test
swab
t-score
tb skin test
tee
telemetry
test results
thyroid panel
tilt table
tissue sample
titers
transthoracic echo
triglycerides
troponin
tsh
ultrasound
upper gi series
urinalysis
urine culture
urine sample
urine test
venogram
vital signs
vitals
wbc
white count
x-ray
x-rays
xray
xrays
analisis de sangre
azucar en ayunas
biopsia
colesterol
cultivo de orina
densitometria
ecografia
electrocardiograma
examen de orina
examen de sangre
glucosa
glucometro
hemoglobina
laboratorios
mamografia
papanicolaou
presion arterial
prueba de orina
prueba de sangre
prueba del vih
radiografia
resonancia
resonancia magnetica
resultados de laboratorio
signos vitales
tomografia
ultrasonido
`;
