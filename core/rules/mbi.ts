import type { Confidence } from '../finding.ts';
import { endsNear, isSpecimen } from './label.ts';
import type { Around, PatternRule } from './rule.ts';

const LETTER = '[AC-HJKMNP-RT-Y]';
const EITHER = '[AC-HJKMNP-RT-Y0-9]';
/** The number on the cards that CMS prints as examples, and what writers of specifications fill in. */
const SPECIMEN = /^(?:1EG4TE5MK7[2-4]|9AA9AA9AA99)$/i;
const LABEL = /\b(?:medicare|mbi|hic|hicn|beneficiar\w{1,4}|cms)\b/i;

export const mbiRule: PatternRule = {
  id: 'medicare-beneficiary-identifier',
  title: 'Medicare Beneficiary Identifier',
  category: 'mbi',
  source: 'https://www.cms.gov/medicare/new-medicare-card',
  keywords: [],
  numbers: { digits: [1, 7], letters: true },
  pattern: new RegExp(
    `\\b([1-9]${LETTER}${EITHER}\\d(?:[- ]?${LETTER}${EITHER}\\d[- ]?)${LETTER}${LETTER}\\d\\d)\\b`,
    'gi',
  ),
  confidence: 'high',
  accept: acceptMbi,
  examples: {
    hit: [
      'Medicare #\t«8RQ5-JJ4-DW71»',
      '«1EG4-TE5-MK73» (Medicare)',
      'her MBI is «1eg4te5mk73»',
      'tarjeta de Medicare «1EG4 TE5 MK73»',
    ],
    miss: [
      '0EG4TE5MK73',
      'part 1EG4-TE5-MK7',
      'serial 1SG4-TE5-MK73',
      'lot x1EG4TE5MK73',
      'build 1ab2cd3ef45 of the app',
    ],
  },
};

function acceptMbi(value: string, around: Around): Confidence | null {
  if (/[-./_]$/.test(around.before) || /^[-/_]\w/.test(around.after)) return null;
  if (SPECIMEN.test(value.replace(/[- ]/g, '')) || isSpecimen(value, around.before)) return 'low';
  if (endsNear(around.before, LABEL, 40) || LABEL.test(around.after.slice(0, 20))) return 'high';
  if (value !== value.toUpperCase()) return null;
  return value.includes('-') ? 'high' : 'medium';
}
