import { vin } from './check-digits.ts';
import type { PatternRule } from './rule.ts';

export const vinRule: PatternRule = {
  id: 'vehicle-identification-number',
  title: 'Vehicle identification number',
  category: 'vin',
  source: 'https://www.ecfr.gov/current/title-49/section-565.15',
  keywords: [],
  numbers: { digits: [3, 16], letters: true },
  pattern: /\b([A-HJ-NPR-Z0-9]{17})\b/g,
  confidence: 'low',
  accept: (value, around) => {
    if (!/[A-Z]/.test(value) || !/\d{3}/.test(value)) return null;
    const labelled = /\bvin\b[^\n]{0,12}$/i.test(around.before);
    return labelled ? 'medium' : vin(value) ? 'low' : null;
  },
  examples: {
    hit: [
      'VIN «1M8GDM9AXKP042788»',
      "employer's unit 14 (VIN «1FTFW1ET5DFC10312»)",
      '«1M8GDM9AXKP042788» was towed',
      'VIN: «2C4RDGBG5DR611930»',
    ],
    miss: ['1M8GDM9A0KP042788', 'UUID ABCDEFGHJKLMNPRST', '12345678901234567', 'lot 1M8GDM9AXKP04278'],
  },
};
