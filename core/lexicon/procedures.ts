/** Operations, therapies and other things done to a patient, English then Spanish; one a line, lower case. */
export const PROCEDURES = `
ablated
ablation
acdf
acl reconstruction
acl repair
adenoidectomy
afo
aka amputation
allograft
amputacion
amputated
amputation
andador
angioplasty
ankle fusion
apap
apendicectomia
appendectomy
arthroplasty
arthroscopy
autopsied
autopsy
av fistula
below knee amputation
bipap
bka
blepharoplasty
blood products
blood transfusion
bone chips
bone graft
bone marrow transplant
botox
brachytherapy
breast reconstruction
bridge prep
bronchoscopy
bunionectomy
bypass graft
bypass surgery
cabg
cadaver
cardiac catheterization
cardiac rehab
cardiac surgery
cardioversion
carotid endarterectomy
carpal tunnel release
cast removal
cataract co-management
cataract surgery
cateter
cateterismo
catheter ablation
central line
cgm
chemo infusion
chest pt
chest tube
cholecystectomy
circumcision
cirugia de cadera
cirugia de rodilla
cirugia de vesicula
cochlear implant
cochlear implantation
colectomy
colonoscopia
colonoscopy
colostomia
colostomy
concentradores
concentrator
cone biopsy
continuous glucose monitor
core biopsy
corneal transplant
cortisone shot
cpap
craniotomy
crown prep
cryotherapy
cyberknife
cystectomy
cystoscopy
debrided
debridement
defibrillator
dental implant
denture
dexcom
dialisis
dialysis
dialyzer
discectomy
drain removal
ear tubes
echo guided
egd
embolization
endarterectomy
endoscopia
endoscopy
epidural
ercp
event monitor
excision
excisional
extraccion de muela
extubated
eye injection
facet injection
fasciotomy
feeding tube
fem-pop bypass
fisioterapia
fistulogram
foley
functional capacity
fundoplication
g-tube
gamma knife
gastrectomy
gastric bypass
gastric sleeve
gastrostomy
gender-affirming surgery
hd access
hearing aid fitting
heart transplant
hemicolectomy
hemodialisis
hemodialysis
hernia repair
hip replacement
histerectomia
home oxygen
home pt
home sleep test
hospital bed delivery
hoyer lift
hysterectomy
hysteroscopy
i&d
icd implant
ileostomy
incision and drainage
infusion center
infusion chair
insulin pump
intubated
intubation
iron infusion
iv antibiotics
iv fluids
joint injection
joint replacement
keratoplasty
kidney donor
kidney transplant
knee replacement
kyphoplasty
laminectomy
lap chole
laparoscopy
laparotomy
laser treatment
lasik
lithotripsy
liver transplant
lobectomy
loop recorder
lumpectomy
lung transplant
marcapasos
mask fitting
mastectomia
mastectomy
mechanical ventilation
microdisc
microdiscectomy
mohs surgery
molar extraction
myomectomy
nasal cannula
neb treatments
nebs
nebulizer treatment
nephrectomy
nerve ablation
nerve block
ng tube
night guard
o2 concentrator
omnipod
on a vent
on the vent
oophorectomy
open heart surgery
open reduction
operacion
orchiectomy
organ donation
organ transplant
orif
orthotics
ostomy
ot eval
oxigeno
oxygen concentrator
oxygen tank
pacemaker
pacer
paracentesis
parathyroidectomy
partial denture
peg tube
peritoneal dialysis
phlebotomy
picc
plasmapheresis
pneumonectomy
pod pump
port flush
port placement
port removal
portable oxygen
prbc
prostatectomy
prosthetic leg
protesis de cadera
protesis de rodilla
proton therapy
pt eval
pulmonary rehab
punch biopsy
quimioterapias
radiation oncology
radiation therapy
radiation treatment
radioterapia
re-excision
reemplazo de cadera
reemplazo de rodilla
retinal injection
reverse shoulder
rhinoplasty
root canal
rotator cuff repair
sbrt
scaling
sclerotherapy
sealants
septoplasty
shoulder replacement
silla de ruedas
skin biopsy
skin graft
sleep apnea machine
slp eval
sonda
spinal cord stimulator
spinal fusion
spinal tap
splenectomy
srp
staple removal
stem cell transplant
stent
steroid injection
stitches out
stress echo test
suture removal
sutures
terapia fisica
thoracentesis
thoracotomy
thyroidectomy
tissue graft
tka
tlif
tonsillectomy
tooth extraction
total hip
total knee
total shoulder
tpn
trach
tracheostomy
transfusion
transfusion de sangre
transplant
transurethral resection
traqueostomia
trasplante
trasplante de rinon
trigger point injection
tube feeding
tube feeds
tubes on
tubes placed
turp
units of blood
valve replacement
valve surgery
vasectomy reversal
vein ablation
vertebroplasty
watchman
wheelchair eval
wide excision
wisdom teeth
wisdom tooth
work hardening
wound vac
xrt
`;

/** Operations, or what surgeons do all day: they weigh only beside something stronger. */
export const SURGERY_WORDS = `
allergy shots
anestesia
anesthesia
b12 shot
brace
cath lab
catheter
commode
covid shot
crown
crutches
dental cleaning
extraction
fillings
flu shot
graft
hearing aid
hearing aids
hep b vaccine
hpv vaccine
immunization
implant
infusions
mmr vaccine
occupational therapy
operation
physical therapy
plasma
procedure
prosthesis
prosthetic
protesis
radiation
rehab
sedation
shot record
sling
speech therapy
splint
surgeries
surgery
surgical
surgically
tdap
vaccinated
vaccination
vaccine record
ventilator
walker
wheelchair
wound care
`;
