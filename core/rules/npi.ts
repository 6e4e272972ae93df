import { npi } from './check-digits.ts';
import { endsNear } from './label.ts';
import type { PatternRule } from './rule.ts';

export const npiRule: PatternRule = {
  id: 'national-provider-identifier',
  title: 'National Provider Identifier',
  category: 'npi',
  source: 'https://www.ecfr.gov/current/title-45/section-162.406',
  keywords: ['npi', 'npis', 'provider', 'prescriber', 'nppes'],
  pattern: /\b([12]\d{9})\b/g,
  confidence: 'low',
  accept: (value, around) => {
    if (!npi(value) || /[\d.-]$/.test(around.before) || /^[-.]\d/.test(around.after)) return null;
    return endsNear(around.before, /\b(?:npis?|provider (?:id|no|number))\b/i, 50) ? 'medium' : 'low';
  },
  examples: {
    hit: [
      'NPI «1234567893»',
      'the NPI of the facility, ours is «1245319599»',
      'Prescriber NPI: «1526826270»',
      'National Provider «1912857947»',
    ],
    miss: ['NPI 1234567890', 'phone 2075550143, NPI on file', 'NPI pending', 'NPI list 3234567893'],
  },
};
