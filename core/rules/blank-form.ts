import type { Confidence } from '../finding.ts';
import type { Around, PatternRule } from './rule.ts';

/** A mask of a date tells how the one behind it is written; an element that holds something is filled in. */
const FILLED_MASK = /^[)\]]?[ :.-]{0,4}\d/;
const FILLED_ELEMENT = /^(?:<|[^<\n]{1,60}<\/)/;

export const blankFormRule: PatternRule = {
  id: 'blank-form',
  title: 'Blank to be filled in',
  category: 'placeholder',
  source: 'https://csrc.nist.gov/pubs/sp/800/188/final',
  keywords: 'name patient pt dob mrn date phone signature ssn nombre fecha paciente firma insert first redacted'.split(
    ' ',
  ),
  pattern:
    /(_{4,80}|[[<{]{1,2}(?:patient|pt|first|last|insert|name|dob|mrn|date|phone|nombre|paciente|fecha|redacted)[a-z _-]{0,24}[\]>}]{1,2}|00\/00\/0000|000-00-0000|mm\/dd\/yyyy|dd\/mm\/aaaa)/gi,
  confidence: 'medium',
  accept: acceptBlank,
  examples: {
    hit: [
      'Name: «________»',
      'Dear «[PATIENT NAME]»,',
      'DOB «00/00/0000»',
      'fecha de nacimiento «dd/mm/aaaa»',
      '«{{first_name}}», your name',
      'DOB («MM/DD/YYYY»): please print',
      'Dear «<Patient>», your visit',
    ],
    miss: [
      'date_of_birth',
      '[secure] name',
      'Name: Ana',
      'DOB 03/14/1962',
      'pt <b>',
      'DOB (MM/DD/YYYY): 03/14/1962',
      '<Name>Ruiz</Name>',
      '<patient><id>',
    ],
  },
};

function acceptBlank(value: string, { after }: Around): Confidence | null {
  if (/^(?:mm|dd)\//i.test(value) && FILLED_MASK.test(after)) return null;
  return /^<[^<]/.test(value) && FILLED_ELEMENT.test(after) ? null : 'medium';
}
