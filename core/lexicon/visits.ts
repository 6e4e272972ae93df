/** Words for being cared for, by how sure they are; one a line, lower case. */

/** Hardly said of anything but a patient's care. */
export const CARE_EPISODES = `
admitted for
admitted overnight
admitted to hospice
admitted to the hospital
bed hold
bedside
code blue
code status
dc'd home
discharge instructions
discharge summary
discharged from the hospital
discharged home
discharged to home
emergency room
er visit
ed visit
her chart
his chart
home health
hospice
hospitalist
hospitalization
hospitalized
in the hospital
in the icu
inpatient stay
intensive care
medically clear
medically cleared
nursing home
office visit
outpatient clinic
palliative care
post op
post-op
postop
pre op
pre-op
preop
progress note
readmitted
seen by dr
seen in clinic
seen in the er
skilled nursing
sleep lab
telehealth visit
to the er
treatment plan
urgent care
virtual visit
wellness visit
well child
well-child
cirugia
dado de alta
dada de alta
hospitalizacion
hospitalizado
hospitalizada
hospital
ingresado
ingresada
sala de emergencias
urgencias
cuidados intensivos
cuidados paliativos
consulta medica
cita medica
cita con el doctor
cita con la doctora
cita con el dr
cita con la dra
tratamiento
`;

/** Also said of meetings, offices and software. */
export const CARE_WORDS = `
admission
admit
admitted
ambulance
appointment
appointments
appt
appts
bed request
caregiver
chart note
charting
check-up
checkup
clinic visit
consult
consultation
discharge
discharged
follow up
follow-up
followup
inpatient
intake
medical history
no show
no-show
outpatient
patient
patients
pt
referral
referred
rounds
seen
stretcher
therapist
therapy
transferred
treated
treatment
triage
visit
visits
walk-in
cita
citas
consulta
doctora
enfermera
enfermero
paciente
pacientes
terapia
visita
`;
