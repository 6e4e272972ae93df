import { loinc } from './check-digits.ts';
import type { PatternRule } from './rule.ts';

export const loincRule: PatternRule = {
  id: 'loinc-code',
  title: 'LOINC code',
  category: 'loinc',
  source: 'https://loinc.org/kb/users-guide/',
  keywords: ['loinc', 'obx', 'obr', 'ln'],
  pattern: /\b(\d{3,5}-\d)\b/g,
  confidence: 'medium',
  accept: (value, around) => {
    if (!loinc(value) || /[\d./-]$/.test(around.before) || /^[-./]?\d/.test(around.after)) return null;
    return /(?:loinc|\bob[xr]\|[^\n]{0,20}\|)[^\n]{0,20}$/i.test(around.before) || /^\^/.test(around.after)
      ? 'medium'
      : null;
  },
  examples: {
    hit: ['LOINC «2345-7»', 'OBX|4|NM|«718-7»^HGB||8.1', 'loinc code «2823-3»', 'LOINC: «4548-4» ordered'],
    miss: ['LOINC 718-8', 'LOINC pages 10-14', 'score 718-7', 'LOINC 12345-67'],
  },
};
