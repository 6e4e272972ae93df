import { INSURANCE_WORDS, PAYMENTS } from '../lexicon/payments.ts';
import type { TermRule } from './rule.ts';

export const paymentForCareRule: TermRule = {
  id: 'payment-for-care',
  title: 'Paying for care',
  category: 'payment_for_care',
  source: 'https://www.ecfr.gov/current/title-45/section-160.103',
  terms: [
    { topic: null, confidence: 'medium', words: PAYMENTS },
    { topic: null, confidence: 'low', words: INSURANCE_WORDS },
  ],
  examples: {
    hit: [
      'her «copay» is $40',
      'the «prior authorization» was «denied»',
      'el «copago» de la visita',
      'your «EOB» is attached',
    ],
    miss: ['copayable invoices', 'the claimant spoke', 'appealing design', 'a premiumish feel'],
  },
};
