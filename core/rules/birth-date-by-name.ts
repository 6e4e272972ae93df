import type { Confidence } from '../finding.ts';
import { CARE } from './care-date.ts';
import { isPossibleDate, LAST_BIRTH_YEAR, NUMERIC_DATE, yearOf } from './date-form.ts';
import { canBeName, FULL_NAME, REVERSED_NAME, SURNAME } from './person-name.ts';
import type { Around, PatternRule } from './rule.ts';

const BEHIND_WORD = /[A-Za-z.][ \t,;(|*-]{1,6}$/;
const SEX_BEFORE = /(?:\b[MF]|\b(?:male|female|hombre|mujer))[,;] ?$/;
const NAME_BEFORE = new RegExp(
  `(?:^|[^A-Za-z])(?:(?:Mrs?|Ms|Sra?|[A-Z])\\.? (${SURNAME})|(${REVERSED_NAME}|${FULL_NAME}))[ \t,;(*.-]{1,6}$`,
);

/** Whose name stands behind these signed or released something on that day. */
const DONE_BY = /\b(?:by|signed)\b[ :,-]{0,3}$/i;
const DONE = /^(?:Signed|Approved|Reviewed|Released?)\b/i;

export const birthDateByNameRule: PatternRule = {
  id: 'birth-date-beside-name',
  title: 'Date of birth right behind a name or a sex, or before its label',
  category: 'dob',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)',
  keywords: [],
  numbers: { digits: [1, 8] },
  pattern: new RegExp(`\\b(${NUMERIC_DATE}|(?:19|20)\\d{6})\\b`, 'g'),
  confidence: 'medium',
  accept: acceptBirthDate,
  examples: {
    hit: [
      'your pt Jean-Robert Desmangles («12/25/77») this Friday',
      'Yellowhair, Bernice «6/30/45»',
      'Quang Hien, M, «1955-02-17».',
      'Oumar Diallo «09/14/1979»',
      '||MCALLISTER^THEODORA^J||«19580911»|F',
      'Mr. Sikorski («2/14/1962») came for glasses',
      'M. Quesnel, «8/8/2014».',
      'Zlata K. («8/21/2013»). Full mutation',
      'Seen today: «3/14/1962» (DOB)',
      'caller said «3/14/62» is the DOB, please',
    ],
    miss: [
      'Meeting Room 11/14/2025',
      'Kerensa Birch 2026-01-05',
      'Blue Ledger 4.12',
      'Ana Ruiz 507-555-0134',
      '||20251202060500',
      'approved by Linda Orozco 03/04/2019',
      'Release Falcon 3/4/2019',
      'Linda Orozco 3/14/2015 mammogram normal',
      '10/2/2025 DOB 3/14/1962',
      'Lucas had Hep B. 3/14/2015 and Men B 3/15/2015',
      'Flu Shot 3/14/2012, Tdap Booster 3/14/2013',
      'Last Colonoscopy 3/14/2014, Eye Exam 3/14/2013',
    ],
  },
};

/** A label behind the date, unless another date stands behind it; and what is done on a day rather than born. */
const LABEL_AFTER =
  /^ ?(?:[([]|(?:is|=|-) )?(?:(?:his|her|their|the|pt) )?(?:dob|d\.o\.b\.?|date of birth|birth ?date)\b(?![^\n\d]{0,12}\d)/i;
const CARE_AFTER =
  /^[ \t):,|-]{1,4}(?:dos\b|visit|mammo|colonosc|egd\b|ct\b|mri\b|x-?ray|ultrasound|echo|e[ck]g\b|biops|labs?\b|surger|dexa|pap\b)/i;
/** Dates of care before it are rare in mail, and children's birth dates after it stand before care as well. */
const FIRST_YEAR_OF_CARE = 2010;

/** Given on that day, or done; "Ed" and "Alta" are given names, so that only the last word tells. */
const GIVEN =
  /^(?:hep|hepatitis|men|mening\w{1,10}|flu|influenza|covid|tdap|dtap|mmr|polio|rabies|vitamin)\b|\b(?:shot|booster|vax)$/i;

function acceptBirthDate(value: string, around: Around): Confidence | null {
  if (!isPossibleDate(value) || /^\d{1,2}\.\d{1,2}\.\d{2}$/.test(value) || /^[-/.]?\d/.test(around.after)) return null;
  const year = yearOf(value);
  if (LABEL_AFTER.test(around.after)) return 'high';
  if (!BEHIND_WORD.test(around.before) || year < 1900 || year > LAST_BIRTH_YEAR) return null;
  if (year >= FIRST_YEAR_OF_CARE && CARE_AFTER.test(around.after)) return null;
  if (/\|$/.test(around.before)) return /^\|[MFUO](?:\||$)/.test(around.after) ? 'high' : null;
  if (SEX_BEFORE.test(around.before)) return 'medium';
  const match = NAME_BEFORE.exec(around.before);
  const name = match?.[1] ?? match?.[2];
  if (match === null || name === undefined || !canBeName(name) || DONE.test(name)) return null;
  if (GIVEN.test(name) || CARE.test(name.replace(/^.* /, ''))) return null;
  if (DONE_BY.test(around.before.slice(0, match.index + 1))) return null;
  // Two-digit years and recent ones are as often the day of the visit.
  return year > 2015 ? 'low' : 'medium';
}
