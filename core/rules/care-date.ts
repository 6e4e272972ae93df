import type { Confidence } from '../finding.ts';
import { isPossibleDate, NUMERIC_DATE, WORDED_DATE } from './date-form.ts';
import type { PatternRule } from './rule.ts';

const CARE =
  /\b(?:seen|presented|admitted|discharged|treated|visit(?:ed|s)?|surgery|operat(?:ion|ed)|procedure|diagnos(?:ed|is)|referred|underwent|hospital|clinic|patient|pt|biopsy|scan|mri|labs?|consult(?:ation)?|follow-?up|appointment|appt|er|icu|therapy|injection|collected|drawn|done at|exam|vacunad[oa]|operad[oa]|ingres[oa]d[oa]|atendid[oa]|cirugia|consulta|cita)\b/i;

export const careDateRule: PatternRule = {
  id: 'care-date',
  title: 'Full date in a sentence about care',
  category: 'date',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)',
  keywords: [],
  numbers: { digits: [1, 4] },
  pattern: new RegExp(`\\b(?:on|since|el|dated|desde el) (${WORDED_DATE}|${NUMERIC_DATE})\\b`, 'gi'),
  confidence: 'low',
  accept: (value, around): Confidence | null => (isPossibleDate(value) && CARE.test(around.before) ? 'low' : null),
  examples: {
    hit: [
      'hysterectomy procedure done at Lakeside on «March 5th, 2021»?',
      'seen by Dr. Amin at the clinic on «02/21/2023».',
      'operada el «14 de marzo de 2022»',
      'the patient was here on «2025-10-28»',
    ],
    miss: [
      'the lease ends on March 5th, 2021',
      'patient list on 4.12',
      'invoice dated 11/14/2025',
      'seen on TV since 1999',
    ],
  },
};
