import type { Confidence } from '../finding.ts';
import { digitCount, isFiller, isSpecimen } from './label.ts';
import type { Around, PatternRule } from './rule.ts';
import { namesThing } from './ssn.ts';

const NUMBER = '(?:#|no\\.?|num\\.?|number)';
const RECORD = `mrn ?${NUMBER}?|m\\.r\\.n\\.|mr ?#|(?:pt|patient) ?(?:id|${NUMBER})|(?:med(?:ical)?\\.? ?rec(?:ord)?|chart|record) ?${NUMBER}|(?:numero |no\\. )?(?:de )?expediente|historia clinica`;
const MEMBER = `(?:member|mbr|subscriber|medicaid|insurance) ?(?:id ?${NUMBER}?|${NUMBER})`;
/** What else a number may be. */
const OTHER_NUMBER = /[-./$]$|\d{3}\)? ?$|\b(?:ext|extension|fax|tel|phone|invoice|box|lot)\.?:? ?$/i;
/** Whose label it is: "(her MRN)", "is the MRN". */
const WHOSE = "(?:(?:his|her|their|the|pt|patient's|su|el) )?";
/** Behind a label that no brackets hold: the end of a clause, or a verb; another number is the label's own. */
const ENDS = String.raw`(?![^\n\d]{0,12}\d| ?(?:records|charts|patients|numbers|merges?|duplicates?|mismatch|format|requests?|lookups?)\b)`;

export const numberBeforeLabelRule: PatternRule = {
  id: 'number-before-label',
  title: 'Medical record number before its label',
  category: 'mrn',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)',
  keywords: 'mrn mr m med medical chart record pt patient expediente historia'.split(' '),
  pattern: /\b([a-z]{0,3}-?\d{5,12})\b/gi,
  confidence: 'high',
  accept: before(RECORD),
  examples: {
    hit: [
      'Orozco, L, «4471882» (MRN), refill due',
      '«NF-448201» [medical record no.]',
      'room 12: «0048213» (chart #)',
      'paciente «448120» (numero de expediente)',
      '«4471882» (MRN#), «NF-448201» (her MRN)',
      'Please call. «5520817» (MRN)',
      'Please call - «5520817» (MR#); «5520818» (pt id)',
      '«5520817» is his MRN, seen on Monday, and «5520818» MRN',
    ],
    miss: [
      '4471882 (lot), MRN on file',
      '55512 (MRN format)',
      '00000000 (MRN)',
      '12345678 readers (MRNs not counted)',
      'ship 55120 (Medical Records) two boxes',
      'fax (701) 5550142 (MRN)',
      'ext. 55120 (record no.)',
      '2024-44718 (record high)',
      'name and ticket 448120 MRN 5520817',
      'order 448120 MRN unknown',
      '448120 MRN merges',
      '12000 MRN',
    ],
  },
};

/** Judges a number by the label behind it. */
function before(label: string): (value: string, around: Around) => Confidence | null {
  const inBrackets = new RegExp(`^ ?[([]${WHOSE}(?:${label})[)\\]]`, 'i');
  const inWords = new RegExp(`^ ?[-=]? ?(?:(?:is|es) )?${WHOSE}(?:${label})\\b${ENDS}`, 'i');
  return (value, around) => {
    if (isFiller(value) || OTHER_NUMBER.test(around.before)) return null;
    if (
      !inBrackets.test(around.after) &&
      (digitCount(value) < 6 || !inWords.test(around.after) || namesThing(around.before))
    )
      return null;
    return isSpecimen(value, around.before) ? 'low' : 'high';
  };
}

export const memberIdBeforeLabelRule: PatternRule = {
  id: 'member-id-before-label',
  title: 'Health plan number before its label',
  category: 'member_id',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(I)',
  keywords: ['member', 'mbr', 'subscriber', 'medicaid', 'insurance'],
  pattern: numberBeforeLabelRule.pattern,
  confidence: 'high',
  accept: before(MEMBER),
  examples: {
    hit: [
      'Ana Ruiz, «W118822904» (member ID)',
      '«W118822904» is the member id.',
      '«93820174» (Medicaid ID), «918822904» (subscriber #)',
      'Please call. «W118822904» member ID',
    ],
    miss: [
      '448120 member months',
      '00000000 (member ID)',
      'ticket 448120 member id missing',
      '20000 (Medicaid)',
      'ext. 55120 (member ID)',
    ],
  },
};
