import { dea } from './check-digits.ts';
import type { PatternRule } from './rule.ts';

export const deaRule: PatternRule = {
  id: 'dea-registration-number',
  title: 'DEA registration number',
  category: 'dea',
  source: 'https://www.ecfr.gov/current/title-21/part-1301',
  keywords: [],
  numbers: { digits: [7, 8], letters: true },
  pattern: /\b([ABCDEFGHJKLMPRSTUX][A-Z9]\d{7})\b/g,
  confidence: 'low',
  accept: (value, around) => {
    if (!dea(value) || /[\d.-]$/.test(around.before) || /^[-.]\d/.test(around.after)) return null;
    return /\bdea\b[^\n]{0,30}$/i.test(around.before) ? 'medium' : 'low';
  },
  examples: {
    hit: ['DEA «BB1388568»', 'DEA # «AP5836727» exp 9/30/26', 'registration «MB5183607»', '(«AP5836727»)'],
    miss: ['BG8207031', 'lot BB13885682', 'DEA license pending', 'part AP-5836727'],
  },
};
