/** Spanish names of conditions and complaints, accents folded away; one a line. */
export const CONDITIONS_ES = `
acv
alergia al
amigdalitis
anafilaxia
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
asmatica
asmatico
ataque al corazon
ataque cardiaco
ataque cerebral
ataque de asma
azucar alta
azucar en la sangre
bocio
bronquial
bronquiolitis
bronquitis
calculo renal
calculos biliares
calculos renales
cancer de colon
cancer de mama
cancer de piel
cancer de prostata
cancer de pulmon
cancer de seno
cancer de utero
cataratas
catarro
ceguera
celiaca
celiaco
celiaquia
celulitis
chikunguna
ciatica
cirrosis
cistitis
colecistitis
colesterol alto
colon irritable
conjuntivitis
conmocion cerebral
convulsion
convulsiones
covid positivo
crisis convulsiva
demencia
dengue hemorragico
derrame
derrame cerebral
derrame pleural
deshidratacion
diabetica
diabetico
dialisis peritoneal
diarrea
discapacidad
dolor de pecho
eccema
embolia
embolia pulmonar
enfermedad renal
enfisema
epilepsia
epoc
esclerosis lateral amiotrofica
esclerosis multiple
escoliosis
esguince
estrenimiento
falta de aire
fibrilacion auricular
fibromialgia
fibrosis quistica
fractura
fracturada
fracturado
gripa
gripe
hemofilia
hemofilico
hemorragia
hemorroides
hernia discal
hernia inguinal
hernias
herpes zoster
hidrocefalia
higado
higado graso
hiperglucemia
hipertensa
hipertension
hipertenso
hipertiroidismo
hipoglucemia
hipotiroidismo
ictericia
ictus
infarto
infeccion de orina
infeccion en
infeccion urinaria
influenza
insomnio
insuficiencia cardiaca
insuficiencia renal
insuficiencia respiratoria
internada
internado
juanetes
leucemia
linfoma
lumbalgia
mieloma
migrana
mordida de perro
nefritis
neumonia
neumotorax
neuropatia
obesa
obesidad
obeso
obstruccion intestinal
osteoartritis
otitis
paralisis
parkinson
paro cardiaco
parto
piedras en el rinon
piedras en la vesicula
piojos
polipo
presion alta
presion baja
prostata
pulmonia
quemadura
quimio
quimioterapia para
quiste
reflujo
retraso del desarrollo
rinon
rinones
sangre en la orina
sarampion
sarna
soplo cardiaco
sordera
taquicardia
tiroides
tosferina
trombosis
tumores
ulcera
varicela
verrugas
vesicula
`;

export const COMPLAINTS_ES = `
alergia
ardor
calentura
cansancio
comezon
corazon
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
hinchada
hinchado
hinchazon
infeccion
inflamada
inflamado
mal de
mareada
mareado
mareo
moreton
moretones
nauseas
no come
no duerme
no puede respirar
pulmones
ronchas
sangrado
sangrando
sangre
sarpullido
se cayo
se desmayo
sintomas
tos
vomita
vomito
vomito a
`;

export const SUBSTANCE_USE_ES = `
abstinencia
abuso de alcohol
abuso de drogas
abuso de sustancias
adiccion
adicta
adicto
alcoholica
alcoholico
alcoholismo
anda drogado
anda tomando
anfetaminas
borracha
borracho
clinica de metadona
consejero de adicciones
consumo de drogas
consumo de sustancias
dependencia de opioides
desintoxicacion
grupo de aa
heroina
metadona para llevar
metanfetamina
recaida
recayo
rehabilitacion
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
autismo
autista
autolesiones
conducta suicida
consejeria
crisis de ansiedad
crisis nerviosa
deficit de atencion
delirios
depresion
depresion posparto
deprimida
deprimido
esquizofrenia
estres postraumatico
hospital psiquiatrico
idea suicida
ideacion suicida
ideas suicidas
intento de suicidio
matarse
pensamientos suicidas
psicologa
psicologo
psicosis
psicoterapia
psicotica
psicotico
psiquiatra
psiquiatria
psiquiatrica
psiquiatrico
quiere morir
salud mental
se corto
suicida
tdah
terapeuta
terapia de pareja
terapia familiar
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
cesarea
control prenatal
dar a luz
diu
embarazada
embarazo
embarazo ectopico
fertilizacion in vitro
fibromas uterinos
ginecologa
ginecologia
ginecologo
infertilidad
legrado
ligadura
matriz
menopausia
menstruacion
metodo anticonceptivo
miomas
ovarios
ovarios poliquisticos
partera
pastilla del dia siguiente
perdio el bebe
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
