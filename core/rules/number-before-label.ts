import type { Confidence } from '../finding.ts';
import { isFiller, isSpecimen } from './label.ts';
import type { Around, PatternRule } from './rule.ts';

const LABEL =
  /^ ?[([](?:(?:(?:his|her|their|pt|su) )?mrn ?(?:#|no\.?|num\.?|number)?|m\.r\.n\.|(?:med(?:ical)?\.? ?rec(?:ord)?|chart|record) ?(?:#|no\.?|num\.?|number)|(?:numero |no\. )?(?:de )?expediente|historia clinica)[)\]]/i;
/** What else a number may be. */
const OTHER_NUMBER = /(?:[-./$)\d]|\b(?:ext|extension|fax|tel|phone|invoice|box|lot)\.?:?) ?$/i;

export const numberBeforeLabelRule: PatternRule = {
  id: 'number-before-label',
  title: 'Medical record number before its label',
  category: 'mrn',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)',
  keywords: ['mrn', 'm', 'med', 'medical', 'chart', 'record', 'expediente', 'historia'],
  pattern: /\b([a-z]{0,3}-?\d{5,12})\b/gi,
  confidence: 'high',
  accept: acceptNumber,
  examples: {
    hit: [
      'Orozco, L, «4471882» (MRN), refill due',
      '«NF-448201» [medical record no.]',
      'room 12: «0048213» (chart #)',
      'paciente «448120» (numero de expediente)',
      '«4471882» (MRN#), «NF-448201» (her MRN)',
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
    ],
  },
};

function acceptNumber(value: string, around: Around): Confidence | null {
  if (!LABEL.test(around.after) || isFiller(value) || OTHER_NUMBER.test(around.before)) return null;
  return isSpecimen(value, around.before) ? 'low' : 'high';
}
