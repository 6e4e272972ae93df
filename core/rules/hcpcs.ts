import { behindLabel } from './label.ts';
import type { PatternRule } from './rule.ts';

export const hcpcsRule: PatternRule = {
  id: 'hcpcs-code',
  title: 'HCPCS Level II code',
  category: 'hcpcs',
  source: 'https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system',
  keywords: 'hcpcs code codes modifier dme hcpc j codigo'.split(' '),
  pattern: behindLabel(
    ['hcpcs?(?: codes?)?', '(?:j-?|dme |billing |procedure |l-?)?codes?', 'dme', 'codigo'],
    String.raw`([A-V]\d{4})\b`,
  ),
  confidence: 'medium',
  accept: (value) => (value === value.toUpperCase() ? 'medium' : null),
  examples: {
    hit: ['HCPCS «E0601»', 'J-code «J1745» denied', 'codes: «L1960» and more', 'codigo «E0143»'],
    miss: ['L1960 plastic AFO custom', 'code E060', 'gate code e0601', 'hcpcs update 2026'],
  },
};
