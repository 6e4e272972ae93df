import type { Confidence } from '../finding.ts';
import { LONG_NAME, LONG_REVERSED_NAME, withinName } from './long-name.ts';
import { canBeName, continuesAsFirm, FULL_NAME, isOrganisation, SURNAME } from './person-name.ts';
import type { Around, PatternRule } from './rule.ts';

/** Fields of tables, forms and interchange formats that hold one person's name. */
const FIELD =
  '(?:(?:[Pp]t|[Pp]atient|[Mm]ember|[Ss]ubscriber)?[ _]?(?:[Ll]ast|[Ff]irst|[Ff]amily|[Gg]iven|[Ff]ull)(?:[ _]?[Nn]ames?)?|[Nn]ames?|NAMES?|[Nn]ombres?|[Aa]pellidos?|[Nn]m|[Rr]ider|[Cc]laimant|[Dd]ecedent|[Vv]ictim|[Nn]ewborn|[Pp]ayee|[Cc]ardholder|[Ee]nrollee|[Pp]articipant|[Gg]uarantor|FN|[Cc]hild|[Ss]tudent|[Rr]es(?:ident)?|RE|Re)';

export const keyedNameRule: PatternRule = {
  id: 'keyed-name',
  title: 'Name in a form, a table or an interchange format',
  category: 'name',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)',
  keywords:
    'last first family given full name names nombre nombres apellido apellidos nm rider claimant decedent victim newborn payee cardholder enrollee participant guarantor fn child student res resident re nm1 pid lastname firstname fullname'.split(
      ' ',
    ),
  pattern: new RegExp(
    `(?:\\b${FIELD}["']? ?[:=|\\t>] {0,3}["']?|NM1\\*(?:IL|QC|74|03)\\*1\\*|\\|)(${LONG_REVERSED_NAME}|${LONG_NAME}|${FULL_NAME}|[A-Z][A-Z'-]{1,20}[*^][A-Z][A-Z'-]{1,20}(?:[*^][A-Z]{1,15})?|${SURNAME})\\b`,
    'g',
  ),
  part: (caught) => withinName(caught),
  confidence: 'medium',
  accept: acceptKeyed,
  examples: {
    hit: [
      'pt last: «Warsame»\tpt first: «Ifrah»',
      'family: «Tchoumi-Ballard»',
      'NM1*IL*1*«STURGILL*HARLAN*E»***MI*0041',
      'PID|1||00731944^^^3RIV^MR||«MCALLISTER^THEODORA^J»||19580911',
      'name: «Caridad Pons»\tstop: R2-19',
      'RE: «Gutierrez-Lamb, Pilar»',
      'Name: «GARCIA LOPEZ, MARIA JOSE» DOB 3/14/62',
      '"lastName":"«Orozco»","firstName":"«Linda»"',
      'first_name = «Linda»',
    ],
    miss: [
      'name: required',
      'File name: Report',
      'RE: Invoice 7719043',
      'last: Monday',
      'Re: Tumor board moved',
      'Name: Date of birth',
      '"userName":"Linda Orozco"',
    ],
  },
};

function acceptKeyed(value: string, around: Around): Confidence | null {
  if (!canBeName(value) || isOrganisation(value) || continuesAsFirm(around.after)) return null;
  const before = around.before;
  if (/\|$/.test(before)) return /\^/.test(value) && /\bPID\|/.test(before) ? 'high' : null;
  if (
    /\b(?:file|user|host|display|company|facility|practice|clinic|group|org\w{0,10}|plan|drug|product|brand|trade|doctor|provider|study|server|field|column|vendor|domain|project|contact|event|code|test)[ _]?names?["']? ?[:=|\t>] {0,3}["']?$/i.test(
      before,
    )
  )
    return null;
  const alone = !/[ ,*^]/.test(value);
  if (/\bre["']?: ?["']?$/i.test(before)) return value.includes(',') ? 'medium' : null;
  if (alone && !/\b(?:last|first|family|given|apellidos?)(?:[ _]?names?)?["']? ?[:=|\t>] {0,3}["']?$/i.test(before))
    return null;
  return 'medium';
}
