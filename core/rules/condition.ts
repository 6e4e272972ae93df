import { COMPLAINTS, CONDITIONS } from '../lexicon/conditions.ts';
import {
  COMPLAINTS_ES,
  CONDITIONS_ES,
  GENETIC_ES,
  HIV_STI_ES,
  MENTAL_HEALTH_ES,
  REPRODUCTIVE_ES,
  SUBSTANCE_USE_ES,
  VIOLENCE_ES,
} from '../lexicon/conditions-es.ts';
import {
  GENETIC,
  HIV_STI,
  MENTAL_HEALTH,
  REPRODUCTIVE,
  SUBSTANCE_USE,
  VIOLENCE,
} from '../lexicon/conditions-sensitive.ts';
import type { TermRule } from './rule.ts';

export const conditionRule: TermRule = {
  id: 'condition',
  title: 'Disease, injury or complaint',
  category: 'condition',
  source: 'https://medlineplus.gov/healthtopics.html',
  terms: [
    { topic: null, confidence: 'high', words: CONDITIONS },
    { topic: null, confidence: 'low', words: COMPLAINTS },
    { topic: 'substance_use', confidence: 'high', words: SUBSTANCE_USE },
    { topic: 'hiv_sti', confidence: 'high', words: HIV_STI },
    { topic: 'mental_health', confidence: 'high', words: MENTAL_HEALTH },
    { topic: 'reproductive', confidence: 'high', words: REPRODUCTIVE },
    { topic: 'genetic', confidence: 'high', words: GENETIC },
    { topic: 'violence', confidence: 'high', words: VIOLENCE },
    { topic: null, confidence: 'high', words: CONDITIONS_ES },
    { topic: null, confidence: 'low', words: COMPLAINTS_ES },
    { topic: 'substance_use', confidence: 'high', words: SUBSTANCE_USE_ES },
    { topic: 'hiv_sti', confidence: 'high', words: HIV_STI_ES },
    { topic: 'mental_health', confidence: 'high', words: MENTAL_HEALTH_ES },
    { topic: 'reproductive', confidence: 'high', words: REPRODUCTIVE_ES },
    { topic: 'genetic', confidence: 'high', words: GENETIC_ES },
    { topic: 'violence', confidence: 'high', words: VIOLENCE_ES },
  ],
  examples: {
    hit: [
      'seen for «atrial fibrillation» yesterday',
      "mother's «Alzheimer»'s is worse",
      'She was started on treatment for «opioid use disorder».',
      'third «miscarriage», 11 weeks this time',
      'revisar la «diabetes» y la «presion alta»',
      'he keeps «coughing» at night',
    ],
    miss: [
      'a stroke of luck',
      'the database was dead slow',
      'he had cold feet about the merger',
      'the hip new cafe',
      'the bypass road',
    ],
  },
};
