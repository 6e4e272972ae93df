import type { Confidence } from '../finding.ts';
import { behindLabel, digitCount, isFiller, isSpecimen } from './label.ts';
import type { Around, PatternRule } from './rule.ts';

/** Before "ID" something ends or somebody is named: "Zoom meeting ID" and "Donor ID" are of other things. */
const ALONE = /(?:^|[,;:(|\n\t.)\]]| {2}|\b(?:his|her|their|your|my|under|with|and|by|is|site|su|el|y))[ ]?$/i;

export const idNumberRule: PatternRule = {
  id: 'id-number',
  title: 'Number behind a bare "ID"',
  category: 'account',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)',
  keywords: ['id'],
  pattern: behindLabel(
    ['id'],
    '([a-z]{2,4} ?\\d{3,8}(?:[ -]\\d{2,5}){1,3}|[a-z]{2,4} \\d{5,10}|[a-z]{0,6}-?\\d{1,14}(?:[a-z-]{1,4}\\d{1,10}){0,4}[a-z]{0,2})\\b',
  ),
  confidence: 'low',
  accept: acceptId,
  examples: {
    hit: [
      'seen on March 8 (ID#: «LUP-98765»)',
      'Ana Ruiz, ID «HLH 8840 2217 03», dob 6/14/71',
      'Site ID: «98765»',
      'su ID es «0044718823A»',
      'id: «VS-330918»',
    ],
    miss: [
      'Zoom meeting ID: 884 1207 5531',
      'ID card 2 of 2',
      'user id 4471882',
      'ID 2024',
      'id 507-555-0134',
      'id 11/14/2025',
    ],
  },
};

function acceptId(value: string, around: Around): Confidence | null {
  if (digitCount(value) < 5 || isFiller(value) || isSpecimen(value, around.before)) return null;
  const label = /\bid\b[^a-z0-9]{0,6}(?:(?:no|num|number|is|es|was)\b[^a-z0-9]{0,4}){0,2}$/i.exec(around.before);
  if (label === null || !ALONE.test(around.before.slice(0, label.index))) return null;
  if (/^\d{3}-\d{3}-\d{4}$|^\d{3}-\d{4}$|^\d{1,2}-\d{1,2}-\d{2,4}$|^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  return /^(?:\/|:\d|\.\d|%|,\d{3}|@|[-_]\w)/.test(around.after) ? null : 'low';
}
