import type { Confidence } from '../finding.ts';
import { canBeName, FULL_NAME, SURNAME } from './person-name.ts';
import type { PatternRule } from './rule.ts';

const TITLE = '(?:Mrs?|Ms|Miss|Mx|MRS?|MS|Sra?|Srta|SRA?|Senora?|Senorita|Dona?)';

export const titledNameRule: PatternRule = {
  id: 'titled-name',
  title: 'Name behind Mr., Mrs., Sra. and the like',
  category: 'name',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)',
  keywords: 'mr mrs ms miss mx sr sra srta sres sras senor senora senorita don dona'.split(' '),
  pattern: new RegExp(`\\b(${TITLE}\\.? (?:${FULL_NAME}|${SURNAME}|[A-Z]))\\b`, 'g'),
  confidence: 'low',
  accept: (value): Confidence | null => (canBeName(value.replace(/^\S{1,10} /, '')) ? 'low' : null),
  examples: {
    hit: [
      "«Mrs. Alvarez»'s biopsy came back",
      '«Mr. Delgado-Finch» was seen again',
      'Buenos dias «Sra. Robledo»,',
      '«Ms Ana Ruiz» called',
      'la doctora vio a «Don Eleuterio»',
      '«Mr. E» says the pillows hurt',
    ],
    miss: ['Dr. Brandvold is out', 'MS Office licences', 'the ms Access database', 'Sr. Manager', 'Don wrote the code'],
  },
};
