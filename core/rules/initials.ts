import type { PatternRule } from './rule.ts';

export const initialsRule: PatternRule = {
  id: 'initials-with-age',
  title: 'Initials beside age and sex',
  category: 'name',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)',
  keywords: [],
  pattern: /\b([A-Z]\. ?[A-Z]\.(?: ?[A-Z]\.)?,? \(?\d{1,3} ?(?:[MF]|y\/?o|yo|yrs?|year[- ]old))\b/g,
  confidence: 'low',
  examples: {
    hit: ['«J.D., 54F» with chest pain', 'pt «R.J. 72 yo» on warfarin', '«A. R. (8 yo» twin)', '«M.K., 61 y/o» male'],
    miss: ['U.S. 50 states', 'J.D. Power 2025', 'version A.B. 12 Mb', 'M.A. 2025F'],
  },
};
