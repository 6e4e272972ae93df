/** English names of diseases, injuries and findings that no sensitive topic covers; one a line, lower case. */
export const CONDITIONS = `
abscess
achilles tendonitis
acid reflux
acinetobacter
acl tear
acne
actively dying
acute abdomen
acute coronary syndrome
acute kidney injury
acute stroke
addison's disease
adenocarcinoma
adenoma
adenomyosis
adenopathy
afib
aftercare
alopecia
altered mental status
alzheimer
alzheimer's
amblyopia
amyloidosis
amyotrophic lateral sclerosis
anal fissure
anaphylactic
anaphylaxis
anemia
anemic
aneurysm
angina
angioedema
ankylosing spondylitis
anorexia
aortic stenosis
aphasia
aphasic
aplastic anemia
apnea
apneic
appendicitis
arrhythmia
arteriosclerosis
arthralgia
arthritis
ascending cholangitis
ascites
aspergillosis
aspirated
aspiration risk
asthma
asthmatic
astigmatism
astrocytoma
ataxia
atelectasis
atherosclerosis
atopic dermatitis
atrial fibrillation
atrial flutter
av block
avascular necrosis
bacteremia
barrett's esophagus
basal cell carcinoma
bed bugs
bedsore
bell's palsy
benign prostatic hyperplasia
biliary colic
bimalleolar
black stool
bladder cancer
blastoma
blepharitis
blood clot
blood clots in
blood in her urine
blood in his urine
blood in the stool
bloody stool
bone mets
bone spur
bowel movement
bowel obstruction
bppv
bradycardia
bradycardic
brain bleed
brain cancer
brain dead
brain mets
brain tumor
breast cancer
breast lump
broken arm
broken hip
broken leg
broken wrist
bronchiectasis
bronchiolitis
bronchitis
bruxism
bullous pemphigoid
bunion
burkitt lymphoma
burn injury
bursitis
c diff
c. diff
cachexia
campylobacter
cancer
candidiasis
carbon monoxide poisoning
carcinoid
carcinoma
cardiac
cardiac arrest
cardiomegaly
cardiomyopathy
cardiovascular disease
carpal tunnel
cataract
cauda equina
cavities
cdiff
celiac disease
cellulitic
cellulitis
cerebral palsy
cervical cancer
cervical dysplasia
cervical radiculopathy
cervical stenosis
chagas
chalazion
charcot foot
chest film
chest pain
chest tightness
chickenpox
chikungunya
cholangiocarcinoma
cholangitis
cholecystitis
cholelithiasis
cholesteatoma
chronic kidney disease
chronic pain
cirrhosis
claudication
cleft lip
cleft palate
clubfeet
clubfoot
coagulopathy
colitis
colon cancer
colorectal cancer
comatose
comfort care
comminuted
community acquired pneumonia
compartment syndrome
compression fracture
concussion
congenital heart disease
congestive
congestive heart failure
conjunctivitis
constipation
contact dermatitis
contusion
copd
copd exacerbation
corneal abrasion
coronary artery disease
covid
covid-19
crohn's
crohn's disease
crohns
croup
croupy
crush injury
cryptosporidium
cushing's
cyanosis
cystic fibrosis
cysticercosis
cystitis
dandruff
dcis
decubitus ulcer
deep vein thrombosis
degenerative disc disease
degree burns
dehydrated
dehydration
delirium
dementia
dengue
dental abscess
dental caries
dermatitis
developmental delay
developmentally delayed
deviated septum
diabetes
diabetes insipidus
diabetes mellitus
diabetic
diabetic foot ulcer
diabetic ketoacidosis
diabetic neuropathy
diabetic retinopathy
diaper rash
diarrhea
diplopia
disc bulge
disc herniation
dislocated shoulder
diverticulitis
diverticulosis
dizziness
dka
dog bite
dry eye
dry socket
dupuytren's contracture
dvt
dysarthria
dyspepsia
dysphagia
dyspnea
dystonia
dystrophy
dysuria
e coli
e. coli
ear infection
ebola
eczema
edema
effusion
elopement risk
embolism
emphysema
empyema
encephalitis
encephalopathic
encephalopathy
end of life
end stage renal disease
endocarditis
enlarged prostate
eosinophilia
eosinophilic esophagitis
epicondylitis
epiglottitis
epilepsy
epileptic
epipen used
epistaxis
esbl
esophageal cancer
esophageal varices
esophagitis
esrd
essential tremor
ewing sarcoma
ex-preemie
failure to gain
failure to thrive
fall risk
fatty liver
febrile
febrile seizure
femoral fracture
fibrillation
fibroadenoma
fibromyalgia
fissure
fistula
follicular lymphoma
food allergy
food poisoning
foot drop
foot ulcer
fracture
fractured
frostbite
frozen shoulder
g-tube feeds
g6pd deficiency
gallbladder attack
gallbladder disease
gallstone
gangrene
gastric cancer
gastric ulcer
gastritis
gastroenteritis
gastroparesis
gerd
gestational trophoblastic disease
gi bleed
giant cell arteritis
giardia
gingivitis
glaucoma
gleason
glioblastoma
glioma
glomerulonephritis
goiter
gout
graft versus host
graves disease
graves' disease
ground glass
guillain-barre
gum disease
had a stroke
hammertoe
hand foot and mouth
hand foot mouth
hay fever
head injury
head lice
hearing impaired
heart attack
heart block
heart condition
heart disease
heart failure
heart murmur
heart problem
heart surgery
heartburn
heat stroke
hemangioblastoma
hemangioma
hematemesis
hematochezia
hematoma
hematuria
hemiparesis
hemiplegia
hemiplegic
hemochromatosis
hemolysis
hemolytic
hemophilia
hemophiliac
hemoptysis
hemorrhage
hemorrhagic stroke
hemorrhoid
hepatic encephalopathy
hepatitis
hepatitis a
hepatitis e
hepatocellular carcinoma
hepatomegaly
her2 positive
hernia
herniated disc
hiatal hernia
hidradenitis
hidradenitis suppurativa
high blood pressure
high cholesterol
hip fracture
hirsutism
histoplasmosis
hodgkin lymphoma
hodgkin's
hookworm
hydrocephalus
hydronephrosis
hypercalcemia
hyperglycemia
hyperglycemic
hyperkalemia
hyperlipidemia
hypernatremia
hyperparathyroidism
hypertension
hypertensive
hypertensive crisis
hyperthyroidism
hypoglycemia
hypoglycemic
hypokalemia
hyponatremia
hypospadias
hypotension
hypotensive
hypothermia
hypothermic
hypothyroid
hypothyroidism
hypoxia
ileus
immunocompromised
immunosuppressed
impacted molar
impetigo
in remission
incontinence
incontinent
ingestion
inguinal hernia
insomnia
insulin dependent
intellectual disability
interstitial cystitis
interstitial lung disease
intracranial hemorrhage
intussusception
invasive ductal
irritable bowel syndrome
ischemia
ischemic
ischemic stroke
itp
jaundice
jaundiced
joint effusion
juvenile arthritis
kaposi sarcoma
kawasaki disease
keloid
keratitis
keratoconus
ketoacidosis
ketones
kidney disease
kidney failure
kidney infection
kidney stone
klebsiella
kyphosis
labored breathing
labral tear
labyrinthitis
laceration
lactic acidosis
lactose intolerance
laryngitis
latent tb
latent tuberculosis
lead poisoning
learning disability
legionella
legionnaires
leishmaniasis
leukemia
leukocytosis
leukopenia
lewy body
lipoma
listeria
liver cancer
liver disease
liver failure
long covid
low back pain
low birth weight
low blood sugar
low sats
low sugars
lows overnight
lumbar stenosis
lumbar strain
lung cancer
lung nodule
lupus
lyme disease
lymphadenopathy
lymphedema
lymphoma
macular degeneration
malaria
malignancy
malignant
malnutrition
malocclusion
massive stroke
mastitis
mastoiditis
measles
melanoma
melena
memory loss
meniere's disease
meningioma
meningitis
meniscal tear
meniscus tear
mesothelioma
metacarpal
metastases
metastasis
metastatic
migraine
minced and moist
mini stroke
mitral regurgitation
mitral valve prolapse
monkeypox
mononucleosis
mpox
mrsa
multiple myeloma
multiple sclerosis
mumps
muscular dystrophy
myalgia
myasthenia gravis
myelodysplastic syndrome
myelofibrosis
myeloma
myelopathy
myocardial infarction
myocarditis
myopathy
nasal polyps
nausea
neck pain
necrosis
necrotizing fasciitis
neoplasm
nephritis
nephrolithiasis
nephropathy
nephrotic syndrome
neuralgia
neuroblastoma
neurofibromatosis
neurogenic
neurogenic bladder
neuropathic
neuropathies
neuropathy
neutropenia
neutropenic
neutropenic fever
nocturia
non-hodgkin lymphoma
nonverbal
norovirus
nosebleed
nosocomial
nstemi
obesity
obstructive sleep apnea
occipital neuralgia
onychomycosis
organ donor
orthopnea
orthostatic hypotension
osteoarthritis
osteomyelitis
osteopenia
osteoporosis
osteosarcoma
otitis externa
otitis media
oxygen dependent
pacer dependent
paget's disease
pain crisis
palpitations
pancreatic cancer
pancreatitis
pancytopenia
papilledema
paralysis
paraplegia
paraplegic
paresthesia
parkinson disease
parkinson's
parkinson's disease
parkinsons
patent foramen ovale
peanut allergy
pemphigus
peptic ulcer
pericardial effusion
pericarditis
periodontitis
peripheral arterial disease
peripheral neuropathy
peritonitis
pernicious anemia
pertussis
pharyngitis
pheochromocytoma
pilonidal cyst
pink eye
pinkeye
pituitary adenoma
plagiocephaly
plantar fasciitis
pleural effusion
pleurisy
pneumonia
pneumonitis
pneumothorax
poisoning
polio
polycystic kidney disease
polycythemia vera
polymyalgia rheumatica
polymyositis
polyneuropathy
polyps
portal hypertension
post stroke
post-concussion syndrome
pots syndrome
prediabetes
prediabetic
preemie
premature baby
presbyopia
pressure injury
pressure ulcer
prior stroke
proctitis
prostate cancer
prostatitis
proteinuria
pruritus
psoriasis
psoriatic arthritis
pulmonary
pulmonary edema
pulmonary embolism
pulmonary fibrosis
pulmonary hypertension
pulmonary nodule
pyelonephritis
quadriplegia
quadriplegic
rabies
radiculopathy
rash
raynaud's
reactive airway disease
recent stroke
recurrent uti
renal cell carcinoma
renal diet
renal failure
renal insufficiency
resistant acinetobacter
respiratory failure
restless legs
retinal detachment
retinoblastoma
retinopathy
rhabdomyolysis
rheumatic fever
rheumatoid arthritis
rhinitis
ringworm
rosacea
rotator cuff
rotator cuff tear
rsv
rubella
salmonella
sarcoid
sarcoidosis
sarcoma
scabies
scarlet fever
sciatica
scleritis
scleroderma
scoliosis
second degree burn
seized en route
seizing
seizure
sepsis
septic
septic shock
septicemia
shigella
shingles
short of breath
shortness of breath
sickle cell
sickle cell disease
sickle crisis
sickle trait
sinusitis
sjogren's
skin cancer
skin tear
sleep apnea
slurred speech
snake bite
sore throat
spasticity
special needs
spiculated
spina bifida
spinal cord injury
spinal stenosis
splenomegaly
spondylolisthesis
spondylosis
squamous cell carcinoma
stage 2 ulcer
stage 3 ulcer
stage 4 cancer
stage iii
stage iv
staph infection
stemi
stenosis
stomach cancer
stomach ulcer
strabismus
strep positive
strep throat
stress fracture
stroke alert
stroke patient
stroke symptoms
stroke workup
stye
subarachnoid hemorrhage
subdural
subdural hematoma
suffered a stroke
sundowning
sundowns
suspicious mass
svt
syncope
synovitis
systemic sclerosis
tachycardia
tachycardic
tamponade
tardive dyskinesia
tb
temporal arteritis
tendinitis
tendinopathy
tendonitis
terminal illness
terminally ill
testicular cancer
testicular torsion
tetanus
tetralogy of fallot
thalassemia
thickened liquids
third degree burn
throat cancer
thrombocytopenia
thrombophlebitis
thrombosis
thrombus
thrush
thyroid cancer
thyroid nodule
thyroiditis
tick bite
tinea
tinnitus
tmj disorder
tonsillitis
torn acl
torn meniscus
torn rotator
torticollis
toxoplasmosis
trach dependent
transient ischemic attack
transplant rejection
traumatic brain injury
traumatic injury
trigeminal neuralgia
trigger finger
triple negative
trouble breathing
tuberculosis
tumor
type 1 diabetes
type 1 diabetic
type 2 diabetes
type 2 diabetic
ulcerative colitis
unstable angina
upper respiratory infection
uremia
urethral stricture
urinary retention
urinary tract infection
urosepsis
urticaria
uti
utis
uveitis
valley fever
valvular heart disease
varicella
varices
varicose veins
vasculitis
vaso-occlusive
venous insufficiency
venous stasis
ventilator dependent
ventricular fibrillation
ventricular tachycardia
vertebral fracture
vertigo
vision loss
vitiligo
vomiting
von willebrand
vre
wegener's
west nile
wheezing
wheezy
whiplash
whooping cough
wound dehiscence
wound infection
xerostomia
zika
`;

/** Complaints, also said of a dog, a market or a colleague: they weigh only beside something stronger. */
export const COMPLAINTS = `
abdominal pain
ache
agitated
allergic
allergic reaction
allergies
allergy
als
anxious
aspiration
ate half
back pain
bandage
bedbound
bedridden
belly pain
bladder
bleeding
blister
bloating
blood
bloody
blurry vision
body aches
bowel
breathing
bruise
bruised
bruising
burn
burning when
can't sleep
chills
clot
cognitive decline
comorbidities
confused
congested
cough
coughing
cramping
cyst
diagnosed
diagnoses
diagnosis
discharge from
disease
disoriented
dizzy
drainage
dressing change
drowsy
drunk
edematous
fainted
fainting
fatigue
fell
fever
flare
flu
flu-like
fx
groggy
growth
headache
hearing loss
heart rate
hives
infected
infection
inflammation
injured
injury
itchiness
itching
itchy
jaw pain
joint pain
kidney
knee pain
lesion
lethargic
lice
lightheaded
limp
liver
low grade fever
lump
lung
miserable
mole
mono
nauseous
not eating
numbness
on oxygen
oozing
pain
painful
palliative
passed out
pimple
prognosis
pus
rashes
redness
relapse
runny nose
scar
seeping
shaky
shoulder pain
sick
sleepy all day
sober
sore
spasm
spot on
sprain
sprained
staples
stitches
stomach ache
stool
strain
stuffy nose
sutured
swelling
swollen
symptom
tender
threw up
throwing up
tingling
toothache
tremor
trouble sleeping
tumor board
ulcer
unresponsive
urine
weakness
weight loss
winded
won't eat
wound
`;
