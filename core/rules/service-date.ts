import type { Confidence } from '../finding.ts';
import { isPossibleDate, LABELLED_DATE, NUMERIC_DAY, WORDED_DAY } from './date-form.ts';
import { behindLabel } from './label.ts';
import type { PatternRule } from './rule.ts';

const DAY_OF_WEEK =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lunes|martes|miercoles|jueves|viernes|sabado|domingo)';
const LABELS = [
  'd\\.?o\\.?s\\.?',
  'dates? of (?:service|visit|admission|discharge|death|injury|surgery|exam|onset|loss)',
  '(?:service|visit|admission|admit|discharge|exam|procedure|surgery|appointment|appt|injury|death|collection|study|fill) dates?',
  'admitted(?: on)?',
  'discharged(?: on| home on)?',
  '(?:last )?seen(?: on| here on| again on)?',
  '(?:appointment|appt|visit|surgery|procedure|follow-?up|rtc|ov|admission|consult)(?: is| was)?(?: scheduled)?(?: for| on)?',
  '(?:died|expired|deceased|passed away|collected|drawn|diagnosed|hospitalized|lmp|edd|doi|dod)(?: on)?',
  'cita(?: es)?(?: el| para el)?',
  'fecha de (?:servicio|ingreso|alta|admision|la cita|cirugia|visita)',
  '(?:ingresad[oa]|atendid[oa]|dad[oa] de alta|operad[oa]|fallecio)(?: el)?',
];

export const serviceDateRule: PatternRule = {
  id: 'service-date',
  title: 'Date of care',
  category: 'date',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)',
  keywords:
    'dos d date dates admitted discharged seen appointment appt visit surgery procedure follow followup rtc ov admission consult died expired deceased passed collected drawn diagnosed hospitalized lmp edd doi dod cita fecha ingresado ingresada atendido atendida dado dada operado operada fallecio'.split(
      ' ',
    ),
  pattern: behindLabel(LABELS, `(?:${DAY_OF_WEEK}\\.?,? )?(${LABELLED_DATE}|${WORDED_DAY}|${NUMERIC_DAY})\\b`),
  confidence: 'medium',
  accept: (value): Confidence | null => (isPossibleDate(value) ? 'medium' : null),
  examples: {
    hit: [
      'DOS «11/14/2025»',
      'admitted on «March 3»',
      'su cita el martes «18 de noviembre» a las 10',
      'Your appointment is Tues «Nov 18», 10:20 am',
      'last seen «10/28/25»',
      'Exam date «01/12/2026»',
      'RTC «12/2»',
      'visit date: «2026-01-12T09:30:00»',
    ],
    miss: [
      'DOS 6.22 still boots',
      'visit us in 2025',
      'the offer was seen by 1200 people',
      'meeting on 11/14/2025',
      'admitted 12 students',
    ],
  },
};
