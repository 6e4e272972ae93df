/** Medicines whose name alone tells a sensitive topic, by topic; one a line, lower case. */

export const SUBSTANCE_USE_DRUGS = `
acamprosate
antabuse
buprenorfina
buprenorphine
buprenorphine-naloxone
bupe
disulfiram
lofexidine
methadone
metadona
naloxone
naltrexone
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
antiretrovirals
apretude
atazanavir
atripla
biktarvy
bictegravir
cabenuva
cabotegravir
complera
darunavir
delstrigo
descovy
dolutegravir
doravirine
dovato
efavirenz
emtricitabine
epclusa
epzicom
genvoya
harvoni
isentress
juluca
lamivudine
lenacapavir
mavyret
odefsey
pifeltro
prezcobix
prezista
raltegravir
rilpivirine
ritonavir
rukobia
sofosbuvir
sunlenca
symtuza
tenofovir
tivicay
triumeq
truvada
yeztugo
zidovudine
`;

export const MENTAL_HEALTH_DRUGS = `
abilify
adderall
alprazolam
amitriptyline
amphetamine salts
aripiprazole
armodafinil
ativan
atomoxetine
benztropine
brexpiprazole
bupropion
buspirone
buspar
caplyta
carbamazepine
cariprazine
celexa
chlordiazepoxide
chlorpromazine
citalopram
clomipramine
clonazepam
clozapine
clozaril
concerta
cymbalta
depakote
desipramine
desvenlafaxine
dextroamphetamine
diazepam
divalproex
doxepin
duloxetine
effexor
escitalopram
esketamine
eszopiclone
fluoxetine
fluphenazine
fluvoxamine
geodon
guanfacine
haldol
haloperidol
hydroxyzine
imipramine
invega
invega sustenna
iloperidone
klonopin
lamictal
lamotrigine
latuda
lexapro
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
paxil
perphenazine
phenelzine
pimavanserin
prazosin
pristiq
prozac
quetiapine
remeron
risperdal
risperidone
ritalin
rexulti
sertraline
seroquel
spravato
strattera
temazepam
thorazine
topiramate
tranylcypromine
trazodone
trintellix
valbenazine
valium
valproate
venlafaxine
vilazodone
vistaril
vortioxetine
vraylar
vyvanse
wellbutrin
xanax
ziprasidone
zoloft
zolpidem
zyprexa
`;

/** Opioids for pain: no topic of their own, but a drug all the same. */
export const OPIOIDS = `
codeine
dilaudid
fentanyl drip
fentanyl lozenges
fentanyl patch
fentanyl patches
hydrocodone
hydromorphone
ms contin
morphine
norco
nucynta
oxycodone
oxycontin
oxymorphone
percocet
tapentadol
tramadol
ultram
vicodin
`;

export const REPRODUCTIVE_DRUGS = `
cabergoline
cetrorelix
clomid
clomiphene
cytotec
depo-provera
ella tablet
estradiol
ethinyl estradiol
follitropin
gonal-f
levonorgestrel
lupron
magnesium drip
medroxyprogesterone
menopur
methergine
mifeprex
mifepristone
mirena
misoprostol
nexplanon
norethindrone
norgestimate
nuvaring
ovidrel
oxytocin
pitocin
plan b one-step
progesterone
rhogam
terbutaline
testosterone
testosterone cypionate
ulipristal
`;
