import type { Confidence } from '../finding.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import { LONG_NAME, withinName } from './long-name.ts';
import { canBeName, continuesAsOrganisation, FULL_NAME, isOrganisation, SURNAME } from './person-name.ts';
import type { Around, PatternRule } from './rule.ts';

/** What a chart or a list prints behind a patient's name: a date of birth, an age and sex, a number of the record. */
export const PATIENT_DETAIL =
  /^[\s,;:(|*-]{1,6}(?:\(?(?:dob|d\.o\.b|b\.|born|mrn|nacid[oa]|f\. ?nac|acct|exp\.|age|edad)\b|\(?\d{1,3} ?(?:m|f|yo|y\/o|y\.o\.?|yrs?|years?|anos)\b|\(?[mf],? \d{1,3}\b|\d{2,3},? (?:rm|room|bed)|\(?(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])[/-](?:19\d\d|20[01]\d|[0-9]{2})\b|\(?19\d\d-\d\d-\d\d|\(?(?:16|17|1[0-5]|[1-9])\))/i;

export const fullNameRule: PatternRule = {
  id: 'full-name',
  title: 'Given name and surname',
  category: 'name',
  source: 'https://www.ssa.gov/oact/babynames/',
  keywords: [],
  capitals: true,
  pattern: new RegExp(`\\b(${LONG_NAME}|${FULL_NAME}|[A-Z]\\. ?${SURNAME})\\b`, 'g'),
  part: (caught) => withinName(caught),
  confidence: 'low',
  accept: acceptFullName,
  examples: {
    hit: [
      'The account 12 belongs to «Imani Rutherford-Wells».',
      'OK 4 «Gunnar Thibodeaux» today',
      '«Wendell Straughn»\nDOB 3.4.57',
      '«Linda Orozco» MRN 4471882',
      'Over 40: «T. Mbeki» 44 M, low',
      '«Hser Moo», 6 yo, zip 57104',
      "«MARIA DE LA CRUZ», DOB 3/14/62; «FIONN O'SHAUGHNESSY» MRN 4471882",
      "«Rita D'Angelo», DOB 3/14/62",
      '«ANA MARIA DE LA CRUZ» DOB 3/14/62, «ANA MARIA RUIZ» MRN 448120, «LINDA OROZCO» CHF, «LUZ DE LA CRUZ» 3/14/62',

      '«Jean Desmangles» (12/25/77) this Friday',
    ],
    miss: [
      'Lakeside Radiology opens at 8',
      'Blue Ledger v2',
      'Monday Morning 9 am',
      'Safe Harbor 164.514',
      'Mark Twain Blvd 12',
    ],
  },
};

function acceptFullName(value: string, around: Around): Confidence | null {
  if (/ (?:MD|DO|RN|NP|PA|CNM|LPN|DDS|PhD|JD)$/.test(value)) return null;
  if (!canBeName(value) || /[@\w]$/.test(around.before) || /^(?:@|\.[a-z])/.test(around.after)) return null;
  if (
    /^,? (?:MD|DO|RN|NP|PA|PA-C|LPN|PharmD|LCSW|DDS|DMD|PhD|PsyD|CRNA|APRN|DNP|LMFT|JD|MBA|MPH|MSW|CPC)\b/.test(
      around.after,
    )
  )
    return null;
  if (/\bDra?\.? $/.test(around.before)) return null;
  if (isOrganisation(value) || continuesAsOrganisation(around.after)) return null;
  if (/^[A-Z]\./.test(value)) return PATIENT_DETAIL.test(around.after) ? 'low' : null;
  if (PATIENT_DETAIL.test(around.after)) return 'medium';
  const [given = ''] = value.split(' ');
  return isGivenName(given) ? 'low' : null;
}
