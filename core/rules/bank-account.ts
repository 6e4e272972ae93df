import { aba } from './check-digits.ts';
import { behindLabel, digitCount, isFiller } from './label.ts';
import type { PatternRule } from './rule.ts';

export const bankAccountRule: PatternRule = {
  id: 'bank-account',
  title: 'Bank account or routing number',
  category: 'bank',
  source: 'https://www.aba.com/about-us/routing-number',
  keywords: 'routing aba rtn checking savings bank iban banco bancaria ruta ach'.split(' '),
  pattern: behindLabel(
    [
      '(?:aba|rtn|ach)',
      '(?:routing|ruta)(?: ?(?:#|no\\b|number\\b))?',
      '(?:checking|savings|bank)(?: (?:account|acct))?(?: ?(?:#|no\\b|number\\b))?',
      'iban',
      'cuenta (?:bancaria|de (?:cheques|ahorros|banco))',
    ],
    String.raw`((?:[a-z]{2}\d\d ?)?(?:[a-z]{4} ?)?\d{4}(?:[ -]?\d{1,4}){1,5})\b`,
  ),
  confidence: 'low',
  accept: (value, around) => {
    if (digitCount(value) < 6 || isFiller(value) || /^\d{3}-\d{3}-\d{4}$/.test(value)) return null;
    if (/\b(?:aba|routing|rtn|ruta)\b[^\n]{0,14}$/i.test(around.before)) return aba(value) ? 'medium' : null;
    return 'medium';
  },
  examples: {
    hit: [
      'routing «021000021»',
      'checking account no. «4481207733»',
      'IBAN «GB82 WEST 1234 5698 7654 32»',
      'cuenta bancaria «0049 1500 0512»',
    ],
    miss: [
      'routing 123456789',
      'bank holiday 2025',
      'routing slip 12',
      'ABA therapy 4 h a day',
      'checking 1200 charts',
    ],
  },
};
