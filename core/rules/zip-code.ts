import type { PatternRule } from './rule.ts';
import { US_STATES } from './us-states.ts';

export const zipCodeRule: PatternRule = {
  id: 'zip-code',
  title: 'ZIP code',
  category: 'zip',
  source: 'https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html',
  keywords: [],
  numbers: { digits: [5, 9] },
  pattern: new RegExp(
    `(?:\\b(?:[Zz][Ii][Pp]5?|[Pp]ostal)(?: ?[Cc]ode)?:? |(?:\\b|[\\^*;])(?:${US_STATES})(?:,? {1,2}|[\\^*;]))(\\d{5}(?:-?\\d{4})?)\\b`,
    'g',
  ),
  confidence: 'low',
  accept: (_value, around) => (/^[-./]?\d|^,\d/.test(around.after) ? null : 'low'),
  examples: {
    hit: [
      'Albuquerque, NM «87107»',
      'Gulf Shores AL «36542-1201»',
      'zip code «84606»',
      'Salt Lake City UT  «84108» USA',
    ],
    miss: ['build 84108', 'order 36542 shipped', 'IN 2025 we', 'CA 125 was 36', 'MD 123456'],
  },
};
