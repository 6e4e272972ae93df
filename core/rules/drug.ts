import { DRUGS, MEDICINE_WORDS } from '../lexicon/drugs.ts';
import {
  HIV_STI_DRUGS,
  MENTAL_HEALTH_DRUGS,
  OPIOIDS,
  REPRODUCTIVE_DRUGS,
  SUBSTANCE_USE_DRUGS,
} from '../lexicon/drugs-sensitive.ts';
import { withSpanishNames } from '../lexicon/spanish-names.ts';
import type { TermRule } from './rule.ts';

export const drugRule: TermRule = {
  id: 'drug',
  title: 'Medicine by name',
  category: 'drug',
  source: 'https://www.nlm.nih.gov/research/umls/rxnorm/',
  terms: [
    { topic: null, confidence: 'high', words: withSpanishNames(DRUGS) },
    { topic: null, confidence: 'high', words: withSpanishNames(OPIOIDS) },
    { topic: null, confidence: 'low', words: MEDICINE_WORDS },
    { topic: 'substance_use', confidence: 'high', words: withSpanishNames(SUBSTANCE_USE_DRUGS) },
    { topic: 'hiv_sti', confidence: 'high', words: withSpanishNames(HIV_STI_DRUGS) },
    { topic: 'mental_health', confidence: 'high', words: withSpanishNames(MENTAL_HEALTH_DRUGS) },
    { topic: 'reproductive', confidence: 'high', words: withSpanishNames(REPRODUCTIVE_DRUGS) },
  ],
  examples: {
    hit: [
      'i held the «amlodipine» like the nurse said',
      '«Suboxone» film, 30 days',
      'tiene que traer la caja de «metadona»',
      'started «Zepbound», stopped «baricitinib»',
      '«fentanyl drip» and «ketamine», no «benzos», «fentanyl» held',
      'needs a «refill» of her «Zoloft»',
      'toma «amlodipino», «hidroclorotiazida», «sertralina» y «morfina»',
    ],
    miss: ['a dosimeter badge', 'the ventolinear diagram', 'we warrant nothing', 'prescriptive rules of grammar'],
  },
};
