import type { Confidence } from '../finding.ts';
import { isPossibleDate, LABELLED_DATE, LAST_BIRTH_YEAR, SHORT_YEAR_DATE, yearOf } from './date-form.ts';
import { behindLabel, isAstray } from './label.ts';
import type { Around, PatternRule } from './rule.ts';

const LABELS = [
  // The second of two labels, with what they ask for behind both: "Age/Sex/DOB: 63 F 3/14/1962".
  '(?:id|mrn|age|sex) ?[/,&] ?dob:? {1,2}(?:[a-z]{0,4}\\d{5,12}|\\d{1,3} ?(?:y[a-z/.]{1,4} ?)?[mf]?)',
  'd\\.?o\\.?b\\.?',
  'd\\/o\\/b',
  'd[o0]b',
  'birth ?(?:time|dt|[:=])',
  'bd',
  'dmg\\*d8\\*',
  'date of birth',
  'b(?:irth)? ?_?date',
  'birth ?day',
  'b-?day',
  'born',
  'b\\.',
  ', ?b',
  'fecha (?:de )?nac(?:imiento)?\\.?(?: del? (?:la )?paciente)?',
  'f\\.? ?(?:de )?nac\\.?',
  'f\\.?d\\.?n\\.?',
  'f[./]n\\.?',
  'nacid[oa]',
  'nacio',
  'nacimiento',
  'cumpleanos',
];

const STRONG = 'd\\.?o\\.?b\\.?|date of birth|birth ?date';
const STRONG_LABEL = new RegExp(`\\b(?:${STRONG})`, 'i');

export const dobRule: PatternRule = {
  id: 'date-of-birth',
  title: 'Date of birth',
  category: 'dob',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)',
  keywords:
    'dob d0b bd dmg birthtime b birth birthdate bdate birth_date birthday bday born nac nacimiento fdn n nacido nacida nacio cumpleanos'.split(
      ' ',
    ),
  pattern: behindLabel(
    LABELS,
    `(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?(${LABELLED_DATE}|${SHORT_YEAR_DATE}|\\d{1,2}/(?:\\d{1,2}/'\\d\\d|(?:19|20)\\d\\d)|[01]\\d[0-3]\\d(?:19|20)\\d\\d)\\b`,
    STRONG,
  ),
  confidence: 'high',
  accept: acceptDob,
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
      'DOB «09/2023»',
      'Tobiah Wyeth, b «5/7/66», CT abd',
      '(b. «04OCT1978»)',
      'DOB (MM/DD/YYYY): «03/04/1962»',
      'Birth: «03/04/1962»',
      'F/N «03/04/1962»',
      'fecha de nacimiento del paciente «03/04/1962»',
      'dob: «1962-03-04T00:00:00Z»',
      'Birth date mm-dd-yyyy «03-04-1962»',
      'DOB should be «3/14/1962», DOB on file «3/14/1962»; DOB, «3/14/1962»',
      'DOB (from license) «3/14/1962», DOB/Sex «3/14/1962» F, DOB confirmed «3/14/62»',
      'Age/Sex/DOB: 63 F «3/14/1962»',
      'Member ID/DOB: W118822904 / «3-14-62»',
      'DOB: Wed «3/14/1962», D/O/B «3/14/1962», Bdate «3/14/62»',
      "DOB «03141962», DOB «14MAR62», DOB «3/14/'62»",
    ],
    miss: [
      'DOB 00/00/0000',
      'DOB (MM/DD/YYYY): please fill in by 10:30',
      'fields: name, DOB, Medicare #',
      'DOB on NPDB query: matched',
      'Build 4.12.2019 was born of haste',
      'born in 1962',
      'Her birthday party is on Friday',
      'DOB and date of service 10/2/2024',
      'DOB confirmed 10/2/2025',
      'Hep B. 3/14/2015',
      'BD: 3/14/2015',
      'Our clinic was born on 3/14/2015',
    ],
  },
};

/** What else has a B., and firms and days of business, which are not born. */
const OTHER_B =
  /\b(?:hep(?:atitis)?|part|type|plan|phase|vitamin|group|influenza|flu)\.? b[., ]{1,3}$|\b(?:clinic|hospital|practice|registry|company|program|project|idea|center|foundation)\b[^\n.]{0,20}\bborn\b[^\n\d]{0,6}$/i;

/** "Confirmed 10/2/2025" is when, "BD 3/14/2015" a day of business or a lot from Becton Dickinson. */
const CONFIRMED = /\b(?:confirmed|verified|changed)\b[^\n\d]{0,12}$/i;
const LAST_YEAR_OF_BD = 2009;
const BD = /\bbd\b[^a-z\d]{1,4}$/i;

function acceptDob(value: string, { before, after }: Around): Confidence | null {
  if (!isPossibleDate(value.replace(/^(\d{1,2})\/(\d{4})$/, '$1/1/$2')) || OTHER_B.test(before)) return null;
  const year = yearOf(value);
  if ((year > LAST_BIRTH_YEAR && CONFIRMED.test(before)) || (year > LAST_YEAR_OF_BD && BD.test(before))) return null;
  return isAstray(before, STRONG_LABEL, after) ? null : 'high';
}
