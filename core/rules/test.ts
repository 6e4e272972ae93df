import { SCREENING_WORDS, TESTS } from '../lexicon/tests.ts';
import type { TermRule } from './rule.ts';

export const testRule: TermRule = {
  id: 'test',
  title: 'Laboratory test, imaging or measurement',
  category: 'test',
  source: 'https://medlineplus.gov/lab-tests/',
  terms: [
    { topic: null, confidence: 'medium', words: TESTS },
    { topic: null, confidence: 'low', words: SCREENING_WORDS },
  ],
  examples: {
    hit: [
      "Mrs. Alvarez's «biopsy» came back",
      '«MRI» Tuesday 3 pm',
      'traiga su «glucometro»',
      'your recent «mammogram»',
    ],
    miss: ['a test of the new build', 'we scanned the contract', 'sonar ping', 'the echoes of the hall'],
  },
};
