import type { Confidence } from '../finding.ts';
import type { PatternRule } from './rule.ts';

export const initialsRule: PatternRule = {
  id: 'initials',
  title: 'Initials of a person',
  category: 'name',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)',
  keywords: [],
  capitals: true,
  pattern:
    /\b([A-Z]\. ?(?:[A-Z]\.-?){1,2}(?:[A-Z]\.)?(?:,? \(?\d{1,3} ?(?:[MF]\b|y\/?o|yo|yrs?|year[- ]old))?|[A-Z]{2,3},? \d{2,3} ?(?:[MF]\b|y\/?o|yo))/g,
  confidence: 'low',
  accept: (value, around): Confidence | null => {
    if (/[\w.@]$/.test(around.before) || /^\.?[A-Za-z0-9@]/.test(around.after)) return null;
    if (NOT_INITIALS.test(value.replace(/ /g, '')) || /^,? ?(?:[A-Z][a-z]|Inc|LLC)/.test(around.after)) return null;
    return /\d/.test(value) ||
      /\b(?:pt|pts|patient|client|re|sr|sra|mr|mrs|ms|paciente|name|case|for)\b[:. ]{0,3}$/i.test(around.before)
      ? 'low'
      : null;
  },
  examples: {
    hit: [
      '«J.D., 54F» with chest pain',
      'pt «R.J. 72 yo» on warfarin',
      'a pass for «A.Q.» (11th grade)',
      '«M.K., 61 y/o» male',
      'sr «R.T.» de la 152',
    ],
    miss: ['U.S. 50 states', 'J.D. Power 2025', 'version A.B. 12 Mb', 'for U.S. use 4', 'at 9 A.M. on 3/4'],
  },
};

const NOT_INITIALS =
  /^(?:U\.S\.|U\.K\.|A\.M\.|P\.M\.|P\.O\.|M\.D\.|D\.O\.|R\.N\.|N\.P\.|P\.A\.|D\.C\.|I\.D\.|I\.V\.|N\.W\.|S\.W\.|N\.E\.|S\.E\.|E\.R\.|O\.R\.|D\.O\.B|M\.R\.N|P\.S\.|A\.D\.|B\.C\.|L\.A\.|N\.Y\.|T\.V\.)|^(?:AM|PM|MG|ML|KG|LB|OZ|CT|ST|HR|MM|CM|GB|MB|RM|PO|NO|ICU|MIN|SEC|DAY|THE|AGE|SEX)\b/;
