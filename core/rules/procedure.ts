import { PROCEDURES, SURGERY_WORDS } from '../lexicon/procedures.ts';
import type { TermRule } from './rule.ts';

export const procedureRule: TermRule = {
  id: 'procedure',
  title: 'Operation, therapy or device put in',
  category: 'procedure',
  source: 'https://medlineplus.gov/ency/encyclopedia_A.htm',
  terms: [
    { topic: null, confidence: 'medium', words: PROCEDURES },
    { topic: null, confidence: 'low', words: SURGERY_WORDS },
  ],
  examples: {
    hit: [
      'left «hip replacement» on Monday',
      'needs «dialysis» MWF',
      '«colonoscopy» prep',
      'le hicieron una «colonoscopia»',
      'before her «surgery»',
    ],
    miss: ['transplanting the tomatoes', 'a surge in orders', 'operating budget', 'the bypass road is closed'],
  },
};
