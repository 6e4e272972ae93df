import { card } from './check-digits.ts';
import type { PatternRule } from './rule.ts';

/** Numbers that card networks and payment processors publish for trials. */
const TEST_CARDS = new Set(
  '4111111111111111 4242424242424242 4012888888881881 4000000000000002 4000056655665556 5555555555554444 5105105105105100 378282246310005 371449635398431 6011111111111117 6011000990139424 30569309025904 38520000023237 3530111333300000'.split(
    ' ',
  ),
);

export const cardRule: PatternRule = {
  id: 'payment-card',
  title: 'Payment card number',
  category: 'card',
  source: 'https://www.iso.org/standard/70484.html',
  keywords: [],
  numbers: { digits: [4, 16] },
  pattern: /\b([2-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{3,4}|3[0-8]\d{2}[ -]?\d{6}[ -]?\d{4,5})\b/g,
  confidence: 'high',
  accept: (value, around) => {
    if (/[\d.-]$/.test(around.before) || /^[-.]?\d/.test(around.after)) return null;
    const digits = value.replace(/[ -]/g, '');
    if (!card(digits) || /^(\d)\1*$/.test(digits)) return null;
    if (TEST_CARDS.has(digits)) return 'low';
    return /\b(?:track(?:ing)?|order|gtin|upc|serial|sn|imei|ref)\b[^\n]{0,12}$/i.test(around.before) ? 'low' : 'high';
  },
  examples: {
    hit: [
      'Card «4111 1111 1111 1111» exp 3/27',
      'visa «4242424242424242»',
      'amex «3782 822463 10005»',
      'MC «5555-5555-5555-4444»',
    ],
    miss: ['4111 1111 1111 1112', 'tracking 9400111899223197428490', 'meeting 881 2204 7719', '0000 0000 0000 0000'],
  },
};
