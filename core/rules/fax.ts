import { PHONE_NUMBER } from './phone.ts';
import type { PatternRule } from './rule.ts';

export const faxRule: PatternRule = {
  id: 'fax-number',
  title: 'Fax number',
  category: 'fax',
  source: 'https://www.nanpa.com/',
  keywords: ['fax', 'facsimile', 'efax', 'f'],
  pattern: new RegExp(
    `\\b(?:e?fax(?:ed)?|facsimile|f)(?:[ \\t:#=|.\\/\\n-]|\\b(?:no|number|is|it|to|at|me|them|us|es|al)\\b){0,8}(${PHONE_NUMBER})\\b`,
    'gi',
  ),
  confidence: 'low',
  examples: {
    hit: ['Fax: «507-555-0134»', 'fax it to «(207) 555-0143»', 'My fax is «774-555-0151»', 'fax no. «210.555.0136»'],
    miss: ['fax cover sheet', 'phone 507-555-0134', 'fax by 11/14/2025', 'faxed 12 pages'],
  },
};
