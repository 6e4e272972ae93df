import { behindLabel } from './label.ts';
import { PHONE_NUMBER } from './phone.ts';
import type { PatternRule } from './rule.ts';

export const faxRule: PatternRule = {
  id: 'fax-number',
  title: 'Fax number',
  category: 'fax',
  source: 'https://www.nanpa.com/',
  keywords: ['fax', 'facsimile', 'efax', 'f'],
  pattern: behindLabel(['e?fax(?:ed)?(?: (?:to|at|me|it|them))?(?: at| to)?', 'facsimile'], `(${PHONE_NUMBER})\\b`),
  confidence: 'low',
  examples: {
    hit: ['Fax: «507-555-0134»', 'fax it to «(207) 555-0143»', 'My fax is «774-555-0151»', 'fax no. «210.555.0136»'],
    miss: ['fax cover sheet', 'phone 507-555-0134', 'fax by 11/14/2025', 'faxed 12 pages'],
  },
};
