import type { Confidence } from '../finding.ts';
import { isPossibleDate, NUMERIC_DATE, NUMERIC_DAY, WORDED_DATE } from './date-form.ts';
import type { Around, PatternRule } from './rule.ts';
import { sentenceAfter, sentenceBefore } from './sentence.ts';

/**
 * What is done to patients and by them, before or after its date. Every form is written out: the engines sort plain
 * alternatives by their letters and then take a third of the time.
 */
export const CARE = new RegExp(
  `\\b(?:${
    'seen|saw|presented|presents|presenting|admit|admits|admitted|admission|discharge|discharged|treated' +
    '|treatment|visit|visited|visits|surgery|surgeries|operation|operated|procedure|procedures|diagnosed|diagnosis' +
    "|diagnoses|dx|dxd|dx'|dx'd|referred|referral|underwent|hospital|hospitalized|clinic|inpatient|outpatient" +
    '|patient|patients|pt|pts|biopsy|biopsied|scan|scanned|mri|ct|cts|xray|xrays|x-ray|x-rays|echo|lab|labs' +
    '|bloodwork|consult|consulted|consultation|followup|follow-up|follow up|followed-up|followed up|f/u' +
    '|appointment|appt|er|ed|icu|picu|nicu|therapy|chemo|radiation|dialysis|infusion|transfusion|injection' +
    '|collected|drawn|done at|exam|examined|reviewed|assessed|assessment|evaluated|evaluation|monitored|observed' +
    '|managed|test|tests|tested|result|results|vaccine|vaccinated|immunized|immunization|dose|doses|s/p|postop' +
    '|post-op|preop|pre-op|stroke|seizure|seizures|fell|fall|replacement|transplant|implant|implanted|intubated' +
    '|extubated|started|prescribed|prescription|refill|refilled|checked in|checkup|check-up|rehab|stay' +
    '|medical center|delivered|delivery|born|died|expired|hospice|episode|onset|symptoms|fever|session|mamogram' +
    '|mammogram|colonoscopy|ultrasound|angiogram|cath|stent|pacemaker|catheter|vacunado|vacunada|operado|operada' +
    '|operaron|ingreso|ingresa|ingresado|ingresada|ingresaron|atendido|atendida' +
    '|cirugia|consulta|cita|hospitalizado|hospitalizada|internado|internada|alta|examen|analisis|resultado' +
    '|resultados|tratamiento|terapia|parto|quimio|dialisis'
  })\\b`,
  'i',
);
const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const MONTH_AND_YEAR = `${MONTH_NAME}\\.?,? (?:de |del )?(?:19|20)\\d\\d`;
const WITH_DAY = `${MONTH_NAME}\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:of |de )?${MONTH_NAME}`;
const SHORT_YEAR = `(?:${WITH_DAY}),? '\\d{2}`;

export const careDateRule: PatternRule = {
  id: 'care-date',
  title: 'Date in a sentence about care',
  category: 'date',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)',
  keywords: [],
  numbers: { digits: [1, 4] },
  pattern: new RegExp(
    `(?:^|[^\\w./-])(${WORDED_DATE}|${SHORT_YEAR}|${NUMERIC_DATE}|${MONTH_AND_YEAR}|${WITH_DAY}|${NUMERIC_DAY})\\b`,
    'gi',
  ),
  confidence: 'low',
  accept: acceptCareDate,
  examples: {
    hit: [
      'hysterectomy procedure done at Lakeside on «March 5th, 2021»?',
      'seen by Dr. Amin at the clinic on «02/21/2023».',
      'operada el «14 de marzo de 2022»',
      'the patient was here on «2025-10-28»',
      'diagnosed in «January 2022» with stage II',
      'admitted at Orlando Health «April 2023»',
      'case reviewed «Mar 3, 2023».',
      'in his «February 12th, 2023» visit',
      'seen at the clinic on «08/22», with pain',
      "follow-up at Johns Hopkins on «Aug 10, '23»",
      'lab result 7.2 «March 5, 2021»',
    ],
    miss: [
      'the lease ends on March 5th, 2021',
      'patient list on 4.12',
      'invoice dated 11/14/2025',
      'seen on TV since 1999',
      'pain 5/10 after the procedure',
      'sprint review on 08/22',
    ],
  },
};

function acceptCareDate(value: string, { before, after }: Around): Confidence | null {
  if (/^(?:[-/.:]\d|%)/.test(after) || !isPossibleDate(value)) return null;
  // 5/10 is a score as often as a day.
  if (NUMERIC_DAY_ONLY.test(value)) return AT_A_DAY.test(before) && CARE.test(sentenceBefore(before)) ? 'low' : null;
  return CARE.test(`${sentenceBefore(before)}|${sentenceAfter(after)}`) ? 'low' : null;
}

const NUMERIC_DAY_ONLY = /^\d{1,2}\/\d{1,2}$/;
/** What leads to a day: "seen on 3/4", "ED 3/4", "el 3/4". */
const AT_A_DAY =
  /\b(?:on|since|until|til|thru|through|by|from|before|after|el|del|hasta|desde|ed|er|admitted|discharged|dc'?d?|seen|visit|dated|clinic|surgery|done|collected|drawn|scan|mri|ct|labs?|mon|tues?|wed|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? $/i;
