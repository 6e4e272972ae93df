/** English names of diseases, injuries and findings that no sensitive topic covers; one a line, lower case. */
export const CONDITIONS = `
abscess
achilles tendonitis
acid reflux
acne
acute abdomen
acute coronary syndrome
acute kidney injury
addison's disease
adenocarcinoma
adenoma
adenomyosis
afib
aftercare
alopecia
als
altered mental status
alzheimer
alzheimer's
alzheimers
amblyopia
amyloidosis
amyotrophic lateral sclerosis
anal fissure
anaphylaxis
anemia
anemic
aneurysm
angina
angioedema
ankylosing spondylitis
aortic stenosis
aphasia
aplastic anemia
apnea
appendicitis
arrhythmia
arteriosclerosis
arthralgia
arthritis
ascites
aspergillosis
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
bell's palsy
benign prostatic hyperplasia
biliary colic
bladder cancer
blastoma
blood clot
blood clots
bone spur
bowel obstruction
bradycardia
brain bleed
brain cancer
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
bursitis
c diff
c. diff
cachexia
campylobacter
cancer
cancers
candidiasis
carcinoma
carcinoid
cardiac arrest
cardiomegaly
cardiomyopathy
cardiovascular disease
carpal tunnel
cataract
cataracts
cauda equina
cellulitis
celiac disease
cerebral palsy
cervical cancer
cervical dysplasia
cervical radiculopathy
charcot foot
chest pain
chickenpox
cholangiocarcinoma
cholangitis
cholecystitis
cholelithiasis
cholesteatoma
chronic kidney disease
chronic pain
cirrhosis
claudication
cleft palate
clubfoot
coagulopathy
colitis
colon cancer
colorectal cancer
comatose
community acquired pneumonia
compression fracture
concussion
congenital heart disease
congestive heart failure
conjunctivitis
constipation
contact dermatitis
contusion
copd
corneal abrasion
coronary artery disease
covid
covid-19
crohn's
crohn's disease
crohns
croup
cryptosporidium
cushing's
cyanosis
cystic fibrosis
cystitis
dandruff
decubitus ulcer
deep vein thrombosis
degenerative disc disease
dehydration
dehydrated
delirium
dementia
dengue
dental abscess
dental caries
dermatitis
deviated septum
diabetes
diabetes insipidus
diabetes mellitus
diabetic
diabetic foot ulcer
diabetic ketoacidosis
diabetic neuropathy
diabetic retinopathy
diarrhea
diplopia
disc herniation
dislocated shoulder
diverticulitis
diverticulosis
dizziness
dry eye
dupuytren's contracture
dvt
dysarthria
dysphagia
dyspepsia
dyspnea
dystonia
dysuria
ear infection
ebola
eczema
edema
effusion
embolism
emphysema
empyema
encephalitis
encephalopathy
end stage renal disease
endocarditis
enlarged prostate
eosinophilic esophagitis
epicondylitis
epiglottitis
epilepsy
epileptic
epistaxis
esophageal cancer
esophageal varices
esophagitis
esrd
essential tremor
ewing sarcoma
failure to thrive
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
fractures
frostbite
frozen shoulder
g6pd deficiency
gallbladder disease
gallstone
gallstones
gangrene
gastric cancer
gastric ulcer
gastritis
gastroenteritis
gastroparesis
gerd
gestational trophoblastic disease
giant cell arteritis
gingivitis
glaucoma
glioblastoma
glioma
glomerulonephritis
goiter
gout
graves disease
graves' disease
guillain-barre
hammertoe
hand foot and mouth
hay fever
head injury
heart attack
heart block
heart disease
heart failure
heart murmur
heartburn
hemangioma
hematemesis
hematochezia
hematoma
hematuria
hemiparesis
hemiplegia
hemochromatosis
hemophilia
hemoptysis
hemorrhage
hemorrhagic stroke
hemorrhoid
hemorrhoids
hepatitis
hepatitis a
hepatocellular carcinoma
hepatomegaly
hernia
herniated disc
hiatal hernia
hidradenitis suppurativa
high blood pressure
high cholesterol
hip fracture
hirsutism
histoplasmosis
hives
hodgkin lymphoma
hodgkin's
hydrocephalus
hydronephrosis
hypercalcemia
hyperglycemia
hyperkalemia
hyperlipidemia
hypernatremia
hyperparathyroidism
hypertension
hypertensive
hyperthyroidism
hypoglycemia
hypokalemia
hyponatremia
hypotension
hypotensive
hypothermia
hypothyroid
hypothyroidism
hypoxia
ileus
impetigo
incontinence
incontinent
inguinal hernia
insomnia
interstitial cystitis
interstitial lung disease
intracranial hemorrhage
intussusception
irritable bowel syndrome
ischemia
ischemic stroke
itp
jaundice
joint effusion
juvenile arthritis
kaposi sarcoma
kawasaki disease
keloid
keratitis
keratoconus
kidney disease
kidney failure
kidney infection
kidney stone
kidney stones
klebsiella
kyphosis
labral tear
labyrinthitis
laceration
lactic acidosis
lactose intolerance
laryngitis
latent tb
lead poisoning
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
low blood sugar
lumbar stenosis
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
metastases
metastasis
metastatic
migraine
migraines
mitral regurgitation
mitral valve prolapse
mononucleosis
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
neuropathy
neutropenia
neutropenic
nocturia
non-hodgkin lymphoma
norovirus
nosebleed
nosebleeds
nstemi
obstructive sleep apnea
occipital neuralgia
onychomycosis
orthostatic hypotension
osteoarthritis
osteomyelitis
osteopenia
osteoporosis
osteosarcoma
otitis externa
otitis media
paget's disease
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
pinkeye
pituitary adenoma
plantar fasciitis
pleural effusion
pleurisy
pneumonia
pneumonitis
pneumothorax
polio
polycystic kidney disease
polycythemia vera
polymyalgia rheumatica
polymyositis
polyneuropathy
polyps
post-concussion syndrome
pots syndrome
prediabetes
prediabetic
presbyopia
pressure injury
pressure ulcer
proctitis
prostate cancer
prostatitis
proteinuria
pruritus
psoriasis
psoriatic arthritis
pulmonary edema
pulmonary embolism
pulmonary fibrosis
pulmonary hypertension
pyelonephritis
quadriplegia
quadriplegic
rabies
radiculopathy
rash
raynaud's
reactive airway disease
recurrent uti
renal cell carcinoma
renal failure
renal insufficiency
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
rotator cuff tear
rsv
rubella
salmonella
sarcoidosis
sarcoma
scabies
scarlet fever
sciatica
scleroderma
scoliosis
seizure
seizures
sepsis
septic
septic shock
shingles
shortness of breath
sickle cell
sickle cell disease
sinusitis
sjogren's
skin cancer
skin tear
sleep apnea
slurred speech
sore throat
spina bifida
spinal cord injury
spinal stenosis
splenomegaly
spondylolisthesis
spondylosis
squamous cell carcinoma
staph infection
stemi
stenosis
stomach cancer
stomach ulcer
strabismus
strep throat
stress fracture
stye
subarachnoid hemorrhage
subdural
subdural hematoma
svt
syncope
synovitis
systemic sclerosis
tachycardia
tamponade
tardive dyskinesia
tb
temporal arteritis
tendinitis
tendinopathy
tendonitis
testicular cancer
testicular torsion
tetanus
tetralogy of fallot
thalassemia
throat cancer
thrombocytopenia
thrombophlebitis
thrombosis
thyroid cancer
thyroid nodule
thyroiditis
tinea
tinnitus
tmj disorder
tonsillitis
torn acl
torn meniscus
toxoplasmosis
transient ischemic attack
traumatic brain injury
trigeminal neuralgia
trigger finger
tuberculosis
tumor
tumors
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
varicose veins
vasculitis
venous insufficiency
venous stasis
ventricular fibrillation
ventricular tachycardia
vertebral fracture
vertigo
vision loss
vitiligo
vomiting
von willebrand
wegener's
wheezing
whiplash
whooping cough
wound infection
xerostomia
`;

/** Complaints, also said of a dog, a market or a colleague: they weigh only beside something stronger. */
export const COMPLAINTS = `
abdominal pain
ache
aches
agitated
allergic
allergic reaction
allergies
allergy
back pain
bedbound
bedridden
belly pain
bleeding
bloating
blurry vision
body aches
bruise
bruised
bruising
chills
cognitive decline
confused
congested
cough
coughing
cramping
cyst
diagnosed
diagnoses
diagnosis
disease
disoriented
dizzy
fainted
fainting
fatigue
fell in the
fever
fevers
flare
flu
flu-like
headache
headaches
hearing loss
infected
infection
inflammation
injury
itching
itchy
jaw pain
joint pain
knee pain
lesion
lesions
lethargic
lightheaded
limp
low grade fever
lump
numbness
nauseous
on oxygen
pain
painful
palliative
passed out
prognosis
redness
relapse
runny nose
shoulder pain
sick
sore
sprain
sprained
stomach ache
stuffy nose
swelling
swollen
symptom
symptoms
threw up
throwing up
tingling
toothache
tremor
tremors
ulcer
unresponsive
weakness
weight loss
wound
wounds
`;
