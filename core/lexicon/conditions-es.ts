/** Spanish names of conditions and complaints, accents folded away; one a line. */
export const CONDITIONS_ES = `
acv
alergia al
amigdalitis
aneurisma
angina de pecho
apendicitis
apnea del sueno
apoplejia
arritmia
artritis
artritis reumatoide
artrosis
asma
ataque al corazon
ataque cerebral
ataque cardiaco
azucar alta
azucar en la sangre
bronquitis
bronquiolitis
calculo renal
calculos renales
calculos biliares
cancer de colon
cancer de mama
cancer de piel
cancer de prostata
cancer de pulmon
cancer de seno
cancer de utero
cataratas
celulitis
ciatica
cirrosis
colesterol alto
colon irritable
conjuntivitis
convulsion
convulsiones
crisis convulsiva
demencia
derrame
derrame cerebral
derrame pleural
deshidratacion
diabetico
diabetica
diarrea
dolor de pecho
embolia
embolia pulmonar
enfermedad renal
enfisema
epilepsia
epoc
esclerosis multiple
escoliosis
esguince
estrenimiento
falta de aire
fibromialgia
fibrilacion auricular
fractura
fracturado
fracturada
gota
hemorragia
hemorroides
hernia discal
hernia inguinal
herpes zoster
higado graso
hipertension
hipertenso
hipertensa
hipertiroidismo
hipoglucemia
hipotiroidismo
ictus
infarto
infeccion de orina
infeccion urinaria
insuficiencia cardiaca
insuficiencia renal
leucemia
linfoma
migrana
mieloma
nefritis
neumonia
neuropatia
obstruccion intestinal
osteoartritis
otitis
paralisis
parkinson
piedras en el rinon
piedras en la vesicula
presion alta
quimio
quiste
reflujo
sarampion
soplo cardiaco
tosferina
trombosis
ulcera
varicela
vesicula
`;

export const COMPLAINTS_ES = `
alergia
alergias
calentura
cansancio
desmayo
diagnosticada
diagnosticado
diagnostico
dolor
dolor de cabeza
dolor de espalda
dolor de estomago
dolores
enferma
enfermedad
enfermo
escalofrios
fiebre
herida
hinchazon
infeccion
mareo
mareos
nauseas
ronchas
sangrado
sangrando
sarpullido
sintomas
tos
vomito
vomitos
`;

export const SUBSTANCE_USE_ES = `
abstinencia
abuso de alcohol
abuso de drogas
abuso de sustancias
adiccion
adicto
adicta
alcoholico
alcoholica
alcoholismo
consumo de drogas
consumo de sustancias
desintoxicacion
dependencia de opioides
heroina
metanfetamina
rehabilitacion de drogas
reuniones de aa
sobredosis
sobriedad
trastorno por consumo
`;

export const HIV_STI_ES = `
carga viral
clamidia
enfermedad de transmision sexual
gonorrea
herpes genital
infeccion de transmision sexual
its
papiloma humano
seropositivo
seropositiva
sida
sifilis
vih
vih positivo
vph
`;

export const MENTAL_HEALTH_ES = `
alucinaciones
anorexia nerviosa
ansiedad
ataque de panico
ataques de panico
autismo
autista
conducta suicida
crisis de ansiedad
delirios
depresion
depresion posparto
deprimida
deprimido
deficit de atencion
esquizofrenia
estres postraumatico
ideacion suicida
idea suicida
ideas suicidas
intento de suicidio
pensamientos suicidas
psicosis
psiquiatrica
psiquiatrico
psiquiatra
salud mental
suicida
trastorno alimenticio
trastorno bipolar
trastorno de ansiedad
trastorno de panico
trastorno depresivo
`;

export const REPRODUCTIVE_ES = `
aborto
aborto espontaneo
anticonceptivo
anticonceptivos
cesarea
control prenatal
embarazada
embarazo
embarazo ectopico
fertilizacion in vitro
fibromas uterinos
infertilidad
menopausia
metodo anticonceptivo
miomas
ovarios poliquisticos
posparto
prueba de embarazo
semanas de embarazo
semanas de gestacion
vasectomia
`;

export const GENETIC_ES = `
consejeria genetica
enfermedad genetica
mutacion genetica
prueba genetica
sindrome de down
trisomia 21
`;

export const VIOLENCE_ES = `
abuso sexual
abuso infantil
agresion sexual
maltrato infantil
violacion sexual
violencia domestica
violencia de pareja
violencia intrafamiliar
`;
