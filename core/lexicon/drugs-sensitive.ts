/** Medicines whose name alone tells a sensitive topic, by topic, generic names and brands apart; one a line, lower case. */

export const SUBSTANCE_USE_DRUGS = `
acamprosate
buprenorfina
buprenorphine
buprenorphine-naloxone
disulfiram
lofexidine
metadona
methadone
naloxone
naltrexone
`;

export const SUBSTANCE_USE_BRANDS = `
antabuse
bupe
campral
lucemyra
methadose
sublocade
brixadi
suboxone
subutex
vivitrol
zubsolv
`;

export const HIV_STI_DRUGS = `
abacavir
antiretroviral
atazanavir
bictegravir
cabotegravir
darunavir
dolutegravir
doravirine
efavirenz
emtricitabine
lamivudine
lenacapavir
raltegravir
rilpivirine
ritonavir
sofosbuvir
tenofovir
zidovudine
`;

export const HIV_STI_BRANDS = `
apretude
atripla
biktarvy
cabenuva
complera
delstrigo
descovy
dovato
edurant
epclusa
epzicom
genvoya
harvoni
isentress
juluca
kaletra
mavyret
norvir
odefsey
pifeltro
prezcobix
prezista
rukobia
selzentry
stribild
sunlenca
symtuza
tivicay
triumeq
trogarzo
truvada
viread
vocabria
vosevi
yeztugo
zepatier
`;

export const MENTAL_HEALTH_DRUGS = `
alprazolam
amitriptyline
amphetamine salts
aripiprazole
armodafinil
atomoxetine
benzo
benzodiazepine
benztropine
brexpiprazole
bupropion
buspirone
carbamazepine
cariprazine
chlordiazepoxide
chlorpromazine
citalopram
clomipramine
clonazepam
clozapine
desipramine
desvenlafaxine
dextroamphetamine
diazepam
divalproex
doxepin
duloxetine
escitalopram
esketamine
eszopiclone
fluoxetine
fluphenazine
fluvoxamine
guanfacine
haloperidol
hydroxyzine
imipramine
iloperidone
ketamine
lamotrigine
lisdexamfetamine
lithium
lorazepam
lumateperone
lurasidone
methylphenidate
mirtazapine
modafinil
nortriptyline
olanzapine
paliperidone
paroxetine
perphenazine
phenelzine
pimavanserin
prazosin
quetiapine
risperidone
sertraline
temazepam
topiramate
tranylcypromine
trazodone
triazolam
valbenazine
valproate
venlafaxine
vilazodone
vortioxetine
ziprasidone
zolpidem
`;

export const MENTAL_HEALTH_BRANDS = `
abilify
adderall
ambien
anafranil
aristada
ativan
austedo
auvelity
belsomra
buspar
caplyta
celexa
clozaril
cobenfy
cogentin
concerta
cymbalta
dayvigo
depakote
dexedrine
effexor
elavil
fanapt
focalin
geodon
halcion
haldol
ingrezza
intuniv
invega
invega sustenna
klonopin
lamictal
latuda
lexapro
lithobid
lunesta
luvox
lybalvi
nuplazid
nuvigil
pamelor
paxil
pristiq
provigil
prozac
qelbree
remeron
restoril
risperdal
ritalin
rexulti
rozerem
saphris
seroquel
spravato
strattera
tegretol
thorazine
topamax
trintellix
valium
viibryd
vistaril
vraylar
vyvanse
wellbutrin
xanax
zoloft
zurzuvae
zyprexa
`;

/** Opioids for pain: no topic of their own, but a drug all the same. */
export const OPIOIDS = `
codeine
fentanyl
fentanyl drip
fentanyl lozenges
fentanyl patch
fentanyl patches
hydrocodone
hydromorphone
morphine
oxycodone
oxymorphone
tapentadol
tramadol
`;

export const OPIOID_BRANDS = `
butrans
demerol
dilaudid
duragesic
hysingla
lortab
ms contin
norco
nucynta
opana
oxycontin
percocet
roxicodone
ultram
vicodin
xtampza
`;

export const REPRODUCTIVE_DRUGS = `
cabergoline
cetrorelix
clomiphene
estradiol
ethinyl estradiol
follitropin
levonorgestrel
magnesium drip
medroxyprogesterone
mifepristone
misoprostol
norethindrone
norgestimate
oxytocin
progesterone
terbutaline
testosterone
testosterone cypionate
ulipristal
`;

export const REPRODUCTIVE_BRANDS = `
clomid
cytotec
depo-provera
ella tablet
endometrin
gonal-f
kyleena
liletta
lupron
menopur
methergine
mifeprex
mirena
myfembree
nexplanon
nuvaring
orilissa
ortho tri-cyclen
ovidrel
paragard
pitocin
plan b one-step
premarin
rhogam
xulane
`;
