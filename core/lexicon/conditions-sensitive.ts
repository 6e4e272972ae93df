/**
 * English names of conditions that federal or state law guards more closely (42 CFR Part 2, psychotherapy notes,
 * reproductive care, HIV and STI statutes, GINA), by topic; one a line, lower case.
 */

export const SUBSTANCE_USE = `
alcohol abuse
alcohol dependence
alcohol use disorder
alcohol withdrawal
alcoholic
alcoholism
asam level
bac level
cannabis use disorder
cocaine use
cocaine use disorder
crack cocaine
cravings
delirium tremens
detox
drug abuse
drug addiction
drug rehab
drug screen positive
drug use
drunk
etoh
etoh abuse
fentanyl use
heroin
heroin use
hooked on
injection drug use
intensive outpatient program
iv drug use
ivdu
meth use
methamphetamine
methamphetamine use
mat clinic
mat program
naloxone kit
narcan
opiate addiction
opiate withdrawal
opioid addiction
opioid dependence
opioid misuse
opioid treatment program
opioid use disorder
opioid withdrawal
otp clinic
oud
overdose
overdosed
polysubstance
polysubstance abuse
recovery coach
relapsed on
residential treatment
sober
sober living
sobriety
stimulant use disorder
substance abuse
substance dependence
substance use
substance use disorder
urine drug screen
withdrawal symptoms
`;

export const HIV_STI = `
acquired immune deficiency
adap
aids diagnosis
cd4
cd4 count
chancroid
chlamydia
genital herpes
genital warts
gonorrhea
hep b
hep c
hepatitis b
hepatitis c
herpes simplex
hiv
hiv positive
hiv status
hiv test
hiv+
hpv
hsv-2
living with hiv
neurosyphilis
partner notification
pelvic inflammatory disease
pep regimen
pneumocystis
prep clinic
rpr titer
ryan white
sexually transmitted
std
stds
sti
stis
syphilis
trichomoniasis
undetectable viral load
venereal
viral load
`;

export const MENTAL_HEALTH = `
72 hr hold
72-hour hold
5150
adhd
adjustment disorder
agoraphobia
anhedonia
anorexia nervosa
antisocial personality
anxiety disorder
asperger's
attention deficit
auditory hallucinations
autism
autism spectrum
autistic
baker act
behavioral health unit
binge eating
bipolar
bipolar disorder
body dysmorphic
borderline personality
bulimia
catatonia
command hallucinations
conduct disorder
cutting herself
cutting himself
delusional
delusions
depressed mood
depression
depressive
dissociative
dysthymia
eating disorder
electroconvulsive
generalized anxiety
hallucinating
hallucinations
hearing voices
homicidal ideation
hypomania
inpatient psych
involuntary commitment
involuntary hold
kleptomania
major depression
major depressive disorder
mania
manic
manic episode
mental illness
nervous breakdown
obsessive compulsive disorder
ocd
oppositional defiant
panic attack
panic attacks
panic disorder
paranoia
paranoid
personality disorder
postpartum depression
post-traumatic stress
psych hold
psychiatric
psychiatric hold
psychosis
psychotherapy
psychotic
ptsd
schizoaffective
schizophrenia
schizophrenic
self harm
self-harm
self-injury
serious mental illness
severe depression
social anxiety
suicidal
suicidal ideation
suicidality
suicide attempt
suicide risk
tried to kill herself
tried to kill himself
trichotillomania
`;

export const REPRODUCTIVE = `
abortion
amniotic fluid
birth control
blastocyst
c-section
cesarean
contraception
contraceptive
donor egg
donor sperm
dyspareunia
eclampsia
ectopic pregnancy
egg freezing
egg retrieval
embryo transfer
embryos
endometriosis
erectile dysfunction
estimated due date
fetal anomaly
fetal demise
fibroids
gender dysphoria
gender-affirming
gestation
gestational diabetes
gravid
high-risk pregnancy
hyperemesis
infertile
infertility
intrauterine device
iugr
iui
ivf
lmp
low sperm count
menopausal
menopause
miscarriage
miscarried
morning after pill
oligohydramnios
ovarian cyst
pcos
placenta previa
plan b pill
polycystic ovary
positive pregnancy test
postpartum
preeclampsia
pregnancy
pregnancy test
pregnant
premature labor
prenatal
preterm labor
recurrent pregnancy loss
semen analysis
spotting
sperm count
stillbirth
stillborn
surrogacy
surrogate
terminate the pregnancy
termination of pregnancy
tubal ligation
unplanned pregnancy
uterine fibroids
vaginal bleeding
vaginal delivery
vasectomy
vbac
weeks gestation
weeks pregnant
`;

export const GENETIC = `
21q deletion
aneuploidy
angelman syndrome
apoe4
brca
brca1
brca2
brca mutation
carrier screening
carrier status
chromosomal abnormality
down syndrome
ehlers-danlos
factor v leiden
familial adenomatous polyposis
familial hypercholesterolemia
fragile x
gene mutation
genetic counseling
genetic disorder
genetic mutation
genetic test
genetic testing
germline
hereditary cancer
huntington disease
huntington's
huntington's disease
huntingtons
karyotype
klinefelter
lynch syndrome
marfan syndrome
microdeletion
pathogenic variant
phenylketonuria
prader-willi
spinal muscular atrophy
tay-sachs
trisomy 13
trisomy 18
trisomy 21
turner syndrome
variant of uncertain significance
whole exome
wilson disease
`;

export const VIOLENCE = `
abusive husband
abusive partner
abusive relationship
battered
child abuse
child neglect
child protective services
domestic abuse
domestic violence
elder abuse
gunshot wound
human trafficking
intimate partner violence
molested
physical abuse
raped
rape kit
sane exam
sexual abuse
sexual assault
sexually abused
sexually assaulted
stab wound
strangled
strangulation
trafficked
`;
