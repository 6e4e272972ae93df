import type { Confidence } from '../finding.ts';
import { PATIENT_DETAIL } from './full-name.ts';
import { LONG_NAME, LONG_REVERSED_NAME, withinName } from './long-name.ts';
import { canBeName, continuesAsFirm, FULL_NAME, isOrganisation, SURNAME } from './person-name.ts';
import type { Around, PatternRule } from './rule.ts';

const LABEL =
  '(?:[Pp]atient|PATIENT|[Pp]t|PT|[Mm]ember|MEMBER|[Cc]lient|CLIENT|[Ss]ubscriber|[Bb]eneficiary|[Rr]esident|[Pp]aciente|PACIENTE|[Ii]nsured|Baby (?:[Bb]oy|[Gg]irl)|BABY (?:BOY|GIRL))';

export const patientNameRule: PatternRule = {
  id: 'patient-name',
  title: "Patient's name behind a label",
  category: 'name',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)',
  keywords: 'patient pt member client subscriber beneficiary resident paciente insured baby'.split(' '),
  pattern: new RegExp(
    `\\b${LABEL}(?: ?[Nn]ames?| ?NAME)?(?: is| es|'s name is)?[ \\t]{0,3}[:;=|#,-]{0,2}[ \\t]{0,3}\\n?[ \\t]{0,2}` +
      `(${LONG_REVERSED_NAME}|${LONG_NAME}|${FULL_NAME}|${SURNAME})\\b`,
    'g',
  ),
  part: (caught) => withinName(caught),
  confidence: 'high',
  accept: acceptLabelledName,
  examples: {
    hit: [
      'Patient: «Ana Ruiz», seen today',
      'Pt name: «KARAPETYAN, Anahit»',
      'pt is «Gunnar Thibodeaux», call him',
      'Patient\t«Bohdan Ostrowski»',
      'paciente «Yesenia Zuluaga» llego tarde',
      'Patient name is «Maria de los Angeles Robledo»',
      'Member\n«Caleb Ostrowski-Diaz»',
      'Patient: «Linda Orozco» MRN 4471882',
      'Patient: «SMITH JONES, ROBERT A», Patient: «ANA RUIZ», CARDIOLOGY',
      'PATIENT: «ANA MARIA RUIZ» DOB 3/14/62; PATIENT: «ANA RUIZ» DOB 3/14/62; PATIENT: «ANA M RUIZ» MRN 448120',
      'Patient: «Ruiz, Ana Maria Isabel» Room 4, Patient: «Ruiz, Ana» Needs a ride',
      'Pt: «Fitzwilliam Nkemelu»   40 M',
    ],
    miss: [
      'Patient Safety Committee meets Monday',
      'Patient Fall Prevention Plan',
      'Client: Orozco Construction LLC',
      'patient portal is down',
      'Patient Name, DOB, MRN must be on the label',
      'The patient had a good night.',
      'Patient ID band',
      'PT Monday and Thursday',
      'Patient. Call them back',
    ],
  },
};

function acceptLabelledName(value: string, around: Around): Confidence | null {
  if (!canBeName(value) || isOrganisation(value) || continuesAsFirm(around.after)) return null;
  const colon = /[:=|\t\n]\s{0,3}$/.test(around.before);
  const parts = value.split(/[ ,]+/).length;
  if (parts > 1) return /\b(?:member|client|resident)\b/i.test(around.before.slice(-12)) && !colon ? 'low' : 'high';
  if (/\n[ \t]{0,2}$/.test(around.before)) return null;
  return colon && value !== value.toUpperCase() ? 'medium' : null;
}

export const patientSurnameRule: PatternRule = {
  id: 'patient-surname',
  title: "Patient's surname between a label and a detail",
  category: 'name',
  source: patientNameRule.source,
  keywords: patientNameRule.keywords,
  pattern: new RegExp(`\\b${LABEL} (${SURNAME})\\b`, 'g'),
  confidence: 'medium',
  accept: (value, { after }): Confidence | null =>
    canBeName(value) && !isOrganisation(value) && value !== value.toUpperCase() && PATIENT_DETAIL.test(after)
      ? 'medium'
      : null,
  examples: {
    hit: [
      'Pt «Dombrowski», DOB 3/14/62',
      'Patient «Dombrowski» MRN 4471882',
      'Baby Boy «Dombrowski», DOB 10/2/25',
      "pt «O'Shaughnessy» (63 M)",
    ],
    miss: ['Patient Dombrowski said so', 'Patient Name, DOB, MRN', 'PT DOB 3/14/62', 'Patient Portal 12/25/77'],
  },
};
