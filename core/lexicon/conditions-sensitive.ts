/**
 * English names of conditions that federal or state law guards more closely (42 CFR Part 2, psychotherapy notes,
 * reproductive care, HIV and STI statutes, GINA), by topic; one a line, lower case.
 */

export const SUBSTANCE_USE = `
aa meeting
addict
addiction
alcohol abuse
alcohol counseling
alcohol dependence
alcohol on breath
alcohol use disorder
alcohol withdrawal
alcoholic
alcoholism
asam
bac level
been drinking
benzo withdrawal
cannabis
cannabis use disorder
ciwa
clean and sober
cocaine
cocaine use
cocaine use disorder
court ordered treatment
cows score
crack cocaine
cravings
day of sobriety
days sober
delirium tremens
detox
detoxed
dirty urine
dosing hours
dosing window
drinking again
drug abuse
drug addiction
drug court
drug rehab
drug screen positive
drug use
dui class
dwi class
etoh
etoh abuse
fentanyl test strip
fentanyl use
guest dosing
halfway house
harm reduction
her sponsor
heroin
heroin use
his sponsor
hooked on
injection drug use
intensive outpatient program
intoxicated
iop groups
iop program
iv drug use
ivdu
mat clinic
mat program
medication assisted treatment
meth
meth use
methadone clinic
methamphetamine
methamphetamine use
months sober
na meeting
naloxone kit
narcan
needle exchange
opiate addiction
opiate withdrawal
opiates
opioid
opioid addiction
opioid dependence
opioid misuse
opioid use disorder
opioid withdrawal
otp
oud
overdose
overdosed
polysubstance
polysubstance abuse
positive urine
recovery coach
recovery house
recovery meeting
relapsed
relapsed on
relapsing
shooting up
sober living
sobriety
stimulant use disorder
substance abuse
substance dependence
substance use
substance use disorder
sud
syringe service
take home doses
take-homes
takehomes
thc positive
tox screen
uds
urine drug screen
urine tox
used again
used last night
used saturday
vaping
withdrawal symptoms
year of drinking
years sober
`;

export const HIV_STI = `
acquired immune deficiency
adap
aids diagnosis
bicillin shot
cd4
cd4 count
chancre
chancroid
chlamydia
genital herpes
genital warts
gonorrhea
hep b
hep c
hepatitis b
hepatitis c
herpes
herpes simplex
hiv
hiv+
hopwa
hpv
hsv-2
lgv
living with hiv
mycoplasma genitalium
nat positive
needle stick exposure
neurosyphilis
on prep
partner notification
partner services
pelvic inflammatory disease
pep regimen
pneumocystis
prep clinic
prep meds
prep refill
rapid hiv
rpr titer
ryan white
sexually transmitted
std
stds
sti
stis
syphilis
t cells
t-cells
trichomoniasis
undetectable viral load
venereal
viral load
western blot
`;

export const MENTAL_HEALTH = `
14 day hold
14-day hold
5150
72 hour hold
72 hr hold
72-hour hold
aba therapy
adhd
adjustment disorder
agoraphobia
anhedonia
anorexia nervosa
antisocial personality
anxiety
anxiety disorder
asperger's
attention deficit
auditory hallucinations
autism
autism spectrum
autistic
baker act
behavioral health
binge eating
bipolar
bipolar disorder
body dysmorphic
borderline pd
borderline personality
bpd
bulimia
catatonia
cbt session
command hallucinations
conduct disorder
counseling session
couples therapy
crisis line
crisis team
crisis unit
cutting again
cutting herself
cutting himself
dbt group
dbt skills
delusional
delusions
depressed mood
depression
depressive
dissociating
dissociative
dysthymia
eating disorder
ect
electroconvulsive
emdr
end her life
end his life
family therapy
flashbacks
generalized anxiety
grave disability
grief counseling
grief group
hallucinating
hallucinations
hearing voices
homicidal ideation
hypomania
ideation
inpatient psych
involuntary commitment
involuntary hold
kill herself
kill himself
kill myself
kleptomania
legal hold
long acting injectable
major depression
major depressive disorder
mania
manic episode
marriage counseling
mental health
mental hygiene
mental illness
mood disorder
nervous breakdown
neuropsych
obsessive compulsive disorder
ocd
odd diagnosis
on a hold
oppositional defiant
panic attack
panic disorder
paranoia
paranoid
partial hospitalization
personality disorder
php program
post-traumatic stress
postpartum depression
psych admission
psych bed
psych consult
psych ed
psych eval
psych hold
psych meds
psych unit
psychiatric
psychiatrist
psychiatry
psychological testing
psychologist
psychosis
psychotherapy
psychotic
ptsd
residential psych
safety plan
schizoaffective
schizophrenia
schizophrenic
self harm
self injurious
self-harm
self-injury
sensory processing
serious mental illness
severe depression
sitter in place
social anxiety
suicidal
suicidal ideation
suicidality
suicide attempt
suicide risk
swallowed pills
therapy session
tms sessions
took a bottle of
trauma therapy
trichotillomania
tried to kill herself
tried to kill himself
voices told
want to die
`;

export const REPRODUCTIVE = `
abortion
amniotic fluid
anatomy scan
bed rest
birth control
blastocyst
bottom surgery
breastfeeding
c-section
cervical length
cervix
cesarean
contraception
contraceptive
contractions
d&c
depo shot
donor egg
donor embryo
donor sperm
dyspareunia
eclampsia
ectopic pregnancy
egg donor
egg freezing
egg retrieval
embryo
embryo transfer
emergency contraception
endometriosis
erectile
erectile dysfunction
estimated due date
fertility
fetal
fetal anomaly
fetal demise
fetal heart
fetus
fibroid
frozen transfer
g1p0
g2p1
g3p2
g4p3
gender affirming
gender dysphoria
gender-affirming
gestation
gestational carrier
gestational diabetes
gravid
gravida
gyn
heel stick
high-risk pregnancy
hormone therapy
hot flashes
hrt
hyperemesis
in labor
infertile
infertility
intrauterine device
iud
iugr
iui
ivf
labor and delivery
lactation
lmp
low sperm count
low testosterone
medication abortion
menopausal
menopause
miscarriage
miscarried
morning after pill
newborn
nexplanon removal
nicu
nipt
nuchal
ob appointment
ob visit
ob/gyn
obgyn
oligohydramnios
oocytes
ovarian
ovarian cyst
ovary
ovulation
ovulation induction
pcos
penile
pessary
placenta previa
plan b
planned parenthood
polycystic ovary
positive hpt
positive pregnancy test
postnatal
postpartum
preeclampsia
pregnancy
pregnancy loss
pregnant
premature labor
prenatal
preterm labor
prolapse
recurrent loss
recurrent pregnancy loss
second transfer
semen analysis
sperm count
sperm donor
stillbirth
stillborn
surrogacy
terminate the pregnancy
termination of pregnancy
testicular
third loss
top surgery
trans man
trans woman
transgender
tubal ligation
twins at
unplanned pregnancy
uterine
uterine fibroids
uterus
vaginal
vaginal bleeding
vaginal delivery
vasectomy
vbac
vulvar
water broke
weeks along
weeks gest
weeks gestation
weeks pregnant
`;

export const GENETIC = `
21q deletion
amniocentesis
aneuploidy
angelman syndrome
apoe4
becker muscular
brca
brca mutation
brca1
brca2
carrier screening
cftr
charge syndrome
chek2
chromosomal abnormality
cvs result
cystic fibrosis carrier
de novo
deletion syndrome
digeorge
down syndrome
duchenne
duplication syndrome
ehlers-danlos
exome
f508del
fabry disease
factor v leiden
familial
familial adenomatous polyposis
familial hypercholesterolemia
fragile x
gaucher
gene mutation
genetic counseling
genetic counselor
genetic disorder
genetic mutation
genetic test
genetic testing
genetics clinic
genetics referral
germline
hbas
hemochromatosis gene
hereditary cancer
heterozygous
hfe
homozygous
huntington disease
huntington's
huntington's disease
huntingtons
karyotype
klinefelter
likely pathogenic
lynch syndrome
marfan syndrome
microdeletion
mthfr
newborn screen
newborn screening
nonpaternity
noonan
palb2
paternity test
pathogenic
pathogenic variant
pgt-a
pgt-m
phenylketonuria
pompe disease
prader-willi
proband
rett
sickle cell trait
sma type
spinal muscular atrophy
tay-sachs
thalassemia trait
trisomy 13
trisomy 18
trisomy 21
turner syndrome
variant of uncertain significance
vus
wes results
whole exome
whole genome
williams syndrome
wilson disease
`;

export const VIOLENCE = `
abused
abuser
abusive husband
abusive partner
abusive relationship
aps referral
aps report
assault victim
assaulted
battered
beat her
child abuse
child neglect
child protective services
choked her
cps case
cps report
date rape
domestic abuse
domestic violence
dv advocate
dv shelter
elder abuse
forensic exam
gsw
gunshot wound
he hit her
hits her
human trafficking
incest
intimate partner violence
mandated report
molested
nonaccidental trauma
order of protection
physical abuse
protective order
rape kit
raped
restraining order
safe house
sane exam
sane kit
sane nurse
sexual abuse
sexual assault
sexually abused
sexually assaulted
shaken baby
stab wound
stabbed
stabbing
strangled
strangulation
trafficking
women's shelter
`;
