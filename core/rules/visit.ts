import { CARE_EPISODES, CARE_WORDS } from '../lexicon/visits.ts';
import type { TermRule } from './rule.ts';

export const visitRule: TermRule = {
  id: 'visit',
  title: 'Visit, stay or other contact with care',
  category: 'visit',
  source: 'https://www.ecfr.gov/current/title-45/section-160.103',
  terms: [
    { topic: null, confidence: 'medium', words: CARE_EPISODES },
    { topic: null, confidence: 'low', words: CARE_WORDS },
  ],
  examples: {
    hit: [
      'she was «discharged home» on Friday',
      '«your appointment» is on Tuesday',
      'le recordamos su «cita»',
      'he spent the night «in the ICU»',
    ],
    miss: ['the visitor log', 'a patio with a view', 'discharging the battery', 'citation needed'],
  },
};
