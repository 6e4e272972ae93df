import { behindLabel } from './label.ts';
import type { PatternRule } from './rule.ts';

export const cptRule: PatternRule = {
  id: 'cpt-code',
  title: 'CPT procedure code',
  category: 'cpt',
  source: 'https://www.cms.gov/medicare/regulations-guidance/physician-self-referral/list-cpt-hcpcs-codes',
  keywords: 'hc cpt procedure px billed codes code cdt'.split(' '),
  pattern: behindLabel(
    [
      'cpt(?: codes?)?(?: ?4)?',
      '(?:procedure|proc|px|billing|service|visit|codigo cpt) codes?',
      'billed',
      'hc:',
      'cdt',
    ],
    String.raw`(\d{4}[0-9FTU](?:-\d\d)?|D\d{4})\b`,
  ),
  confidence: 'medium',
  accept: (_value, around) =>
    /^[-/,.]\d|^ ?(?:members|patients|hours)/.test(around.after) && !/^-\d\d\b|^, ?\d{5}/.test(around.after)
      ? null
      : 'medium',
  examples: {
    hit: ['chest reconstruction (CPT «19303-50»)', 'CPT: «99214»', 'billed «99213» twice', 'procedure code «0591T»'],
    miss: ['zip 99214', 'CPT rules change in 2026', 'billed $99214', 'code 4419'],
  },
};
