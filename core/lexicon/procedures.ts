/** Operations, therapies and other things done to a patient, English then Spanish; one a line, lower case. */
export const PROCEDURES = `
ablation
acl reconstruction
adenoidectomy
amputated
amputation
angioplasty
appendectomy
arthroplasty
arthroscopy
autopsy
below knee amputation
blepharoplasty
blood transfusion
bone graft
bone marrow transplant
botox injection
brachytherapy
breast reconstruction
bronchoscopy
bypass surgery
cabg
cardiac catheterization
cardiac rehab
cardioversion
carotid endarterectomy
carpal tunnel release
cast removal
cataract surgery
catheter ablation
central line
chemo infusion
chest tube
cholecystectomy
circumcision
cochlear implant
colectomy
colonoscopy
colostomy
cone biopsy
core biopsy
corneal transplant
cortisone shot
cpap
cpap titration
craniotomy
crown prep
cystectomy
cystoscopy
debridement
dental implant
dialysis
dialyzer
discectomy
echo guided
egd
embolization
endarterectomy
endoscopy
epidural injection
ercp
excision
extubated
facet injection
fasciotomy
fem-pop bypass
feeding tube
foley
foley catheter
fundoplication
gastrectomy
gastric bypass
gastric sleeve
gastrostomy
gender-affirming surgery
g-tube
heart transplant
hemicolectomy
hemodialysis
hernia repair
hip replacement
home oxygen
hysterectomy
hysteroscopy
ileostomy
immunization
immunizations
incision and drainage
intubated
intubation
iv antibiotics
iv fluids
joint injection
joint replacement
keratoplasty
kidney transplant
knee replacement
kyphoplasty
laminectomy
laparoscopy
laparotomy
lasik
liver transplant
lobectomy
lumpectomy
lung transplant
mastectomy
mechanical ventilation
mohs surgery
myomectomy
nasal cannula
nephrectomy
nerve block
ng tube
occupational therapy
oophorectomy
open heart surgery
open reduction
orchiectomy
orif
organ transplant
ostomy
pacemaker
pacemaker placement
paracentesis
parathyroidectomy
peg tube
peritoneal dialysis
phlebotomy
physical therapy
picc line
plasmapheresis
pneumonectomy
port placement
prostatectomy
proton therapy
pulmonary rehab
radiation oncology
radiation therapy
radiation treatment
rhinoplasty
root canal
rotator cuff repair
sclerotherapy
septoplasty
skin graft
speech therapy
spinal fusion
spinal tap
splenectomy
stem cell transplant
stent
stent placement
stents
steroid injection
surgical
surgically
suture removal
sutures
thoracentesis
thoracotomy
thyroidectomy
tka
tonsillectomy
tooth extraction
total hip
total knee
tpn
tracheostomy
transfusion
transplant
transurethral resection
trigger point injection
tubes placed
turp
valve replacement
vasectomy reversal
vein ablation
ventilator
vertebroplasty
wisdom teeth
wound care
wound vac
amputacion
apendicectomia
cateter
cateterismo
cirugia de cadera
cirugia de rodilla
cirugia de vesicula
colonoscopia
dialisis
endoscopia
extraccion de muela
fisioterapia
histerectomia
marcapasos
mastectomia
operacion
quimioterapias
radioterapia
reemplazo de cadera
reemplazo de rodilla
sonda
terapia fisica
trasplante
trasplante de rinon
transfusion de sangre
`;

/** Operations, or what surgeons do all day: they weigh only beside something stronger. */
export const SURGERY_WORDS = `
anesthesia
brace
catheter
crutches
extraction
hearing aid
hearing aids
implant
infusions
operation
procedure
prosthesis
rehab
surgery
surgeries
vaccinated
vaccination
vaccinations
walker
wheelchair
`;
