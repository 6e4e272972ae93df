/** Words for being cared for, by how sure they are; one a line, lower case. */

/** Hardly said of anything but a patient's care. */
export const CARE_EPISODES = `
admitted for
admitted overnight
admitted to hospice
admitted to the hospital
after visit summary
alta del hospital
alta medica
bed hold
bed rest order
brought in by ambulance
by ambulance
carta de alta
chair time
chart copy
cirugia
cita con el doctor
cita con el dr
cita con la doctora
cita con la dra
cita del
cita medica
code blue
code status
consulta medica
cuidados intensivos
cuidados paliativos
dada de alta
dado de alta
dc'd home
discharge instructions
discharge planning
discharge summary
discharged from the hospital
discharged home
discharged to home
dispo
dnr
doctor's note
ed visit
er last night
er visit
excuse note
expediente medico
fit for duty
h and p
h&p
her chart
his chart
home health nurse
home visit
hospice nurse
hospital bed
hospitalist
hospitalizacion
hospitalizada
hospitalizado
hospitalization
hospitalized
house call
in the ed
in the er
in the hospital
in the icu
in the nicu
ingresada
ingresado
ingreso al hospital
inpatient stay
last dose
med list
med rec
medical baseline
medically clear
medically cleared
medically stable
mutual patient
my patient
next dose
nota medica
nurse visit
office visit
op note
our mutual client
our patient
outpatient clinic
patient's chart
post op
post-op
postop
pre op
pre-op
preop
progress note
readmitted
recovery room
return to work
room air
rounding
sala de emergencia
school note
seen by dr
seen in clinic
seen in the ed
seen in the er
seen today
shift report
sick visit
skilled nursing facility
sleep lab
su doctor
su doctora
su medicina
su receta
su tratamiento
sus resultados
swallow eval
swallow study
to the er
transfer summary
urgencias
virtual visit
visit note
visit summary
well child
well visit
well-child
work note
work status
your appointment
your chart
your medication
your medicine
your patient
your procedure
your refill
your results
your surgery
`;

/** Also said of meetings, offices and software. */
export const CARE_WORDS = `
admission
admit
admitted
aide
ambulance
appointment
appt
ayunas
bed request
bedside
cardiologa
cardiologia
cardiologo
cardiology
caregiver
caretaker
carta medica
chart
charting
check-up
checkup
cirujana
cirujano
cita
clinic
consult
consulta
consultation
counselor
dentist
dentista
dermatology
discharge
discharged
doctor
doctora
emergency room
en ayunas
enfermera
enfermeria
enfermero
eval
farmacia
fasting
follow up
follow-up
followup
foster
gentleman
guardian
healing
home care
home health
hospice
hospicio
hospital
hospitalized last
inpatient
intake
intensive care
medica
medical history
medical records
medico
nefrologo
neurologia
neurologo
neurology
new patient
no show
no-show
nurse
nursing home
on the unit
oncologa
oncologia
oncologo
oncology
orthopedics
outpatient
paciente
palliative care
patient
pcp
pediatra
pediatria
pediatrician
pediatrics
pharmacist
pharmacy
plan of care
primary care
pt
quirofano
recovered
recovering
referral
referred
resident
rn
roommate
rounds
sedated
seen
skilled nursing
specialist
sports physical
stable
stretcher
surgeon
surgery center
telehealth visit
terapia
therapist
therapy
transferred
transport
tratamiento
treated
treatment
triage
unit
urgent care
urologo
urology
visit
visita
walk-in
ward
wellness exam
wellness visit
your visit
`;
