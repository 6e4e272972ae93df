import type { Confidence } from '../finding.ts';
import { isPossibleDate, LABELLED_DATE, SHORT_YEAR_DATE } from './date-form.ts';
import { behindLabel } from './label.ts';
import type { PatternRule } from './rule.ts';

const LABELS = [
  'd\\.?o\\.?b\\.?',
  'date of birth',
  'birth ?_?date',
  'birth ?day',
  'b-?day',
  'born',
  'b\\.',
  'fecha (?:de )?nac(?:imiento)?\\.?',
  'f\\.? ?(?:de )?nac\\.?',
  'f\\.?d\\.?n\\.?',
  'f\\.n\\.',
  'nacid[oa]',
  'nacio',
  'nacimiento',
  'cumpleanos',
];

export const dobRule: PatternRule = {
  id: 'date-of-birth',
  title: 'Date of birth',
  category: 'dob',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)',
  keywords: [
    'dob',
    'b',
    'birth',
    'birthdate',
    'birth_date',
    'birthday',
    'bday',
    'born',
    'nac',
    'nacimiento',
    'fdn',
    'n',
    'nacido',
    'nacida',
    'nacio',
    'cumpleanos',
  ],
  pattern: behindLabel(LABELS, `(${LABELLED_DATE}|${SHORT_YEAR_DATE})\\b`),
  confidence: 'high',
  accept: (value): Confidence | null => (isPossibleDate(value) ? 'high' : null),
  examples: {
    hit: [
      'DOB «03/14/1962»',
      'D.O.B.: «3.4.57»',
      'Thaddeus Vong (M, born «1953-02-28»)',
      'birthday «5/30/2016»',
      'Date of Birth\t«Apr 17, 1951»',
      'fecha de nacimiento: «14 de marzo de 1962»',
      'nacida el «4/2/2021»',
      'Soren Iversen, b. «4/2/2021»: egg allergy',
      'dob «19580911»',
      'born on «14th of March 1962»',
      'dob «Mar 14 62»',
    ],
    miss: [
      'DOB 00/00/0000',
      'fields: name, DOB, Medicare #',
      'DOB on NPDB query: matched',
      'Build 4.12.2019 was born of haste',
      'born in 1962',
      'Her birthday party is on Friday',
    ],
  },
};
