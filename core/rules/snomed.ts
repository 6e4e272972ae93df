import { snomed } from './check-digits.ts';
import { behindLabel } from './label.ts';
import type { PatternRule } from './rule.ts';

export const snomedRule: PatternRule = {
  id: 'snomed-ct-code',
  title: 'SNOMED CT code',
  category: 'snomed',
  source: 'https://www.snomed.org/',
  keywords: ['snomed', 'sct', 'sctid'],
  pattern: behindLabel(['snomed(?:[- ]?ct)?(?: codes?)?', 'sct(?:id)?'], String.raw`(\d{6,18})\b`),
  confidence: 'medium',
  accept: (value) => (snomed(value) ? 'medium' : null),
  examples: {
    hit: ['SNOMED «22298006»', 'SNOMED CT code: «22298006»', 'sct «22298006»', 'sctid=«22298006»'],
    miss: ['SNOMED 22298007', 'snomed release 20250901', 'SNOMED 12345', 'order 22298006'],
  },
};
