import type { SensitiveTopic } from '../finding.ts';
import { BRANDS, DRUGS, MEDICINE_WORDS } from '../lexicon/drugs.ts';
import {
  HIV_STI_BRANDS,
  HIV_STI_DRUGS,
  MENTAL_HEALTH_BRANDS,
  MENTAL_HEALTH_DRUGS,
  OPIOID_BRANDS,
  OPIOIDS,
  REPRODUCTIVE_BRANDS,
  REPRODUCTIVE_DRUGS,
  SUBSTANCE_USE_BRANDS,
  SUBSTANCE_USE_DRUGS,
} from '../lexicon/drugs-sensitive.ts';
import { spanishNames } from '../lexicon/spanish-names.ts';
import type { TermList, TermRule } from './rule.ts';

function medicines(topic: SensitiveTopic | null, generic: string, brands: string): TermList[] {
  const list = { topic, confidence: 'high' } as const;
  return [
    { ...list, words: generic },
    { ...list, words: brands },
    { ...list, words: spanishNames(generic), derived: true },
  ];
}

export const drugRule: TermRule = {
  id: 'drug',
  title: 'Medicine by name',
  category: 'drug',
  source: 'https://www.nlm.nih.gov/research/umls/rxnorm/',
  terms: [
    ...medicines(null, DRUGS, BRANDS),
    ...medicines(null, OPIOIDS, OPIOID_BRANDS),
    { topic: null, confidence: 'low', words: MEDICINE_WORDS },
    ...medicines('substance_use', SUBSTANCE_USE_DRUGS, SUBSTANCE_USE_BRANDS),
    ...medicines('hiv_sti', HIV_STI_DRUGS, HIV_STI_BRANDS),
    ...medicines('mental_health', MENTAL_HEALTH_DRUGS, MENTAL_HEALTH_BRANDS),
    ...medicines('reproductive', REPRODUCTIVE_DRUGS, REPRODUCTIVE_BRANDS),
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
    miss: [
      'no valió la pena',
      'a dosimeter badge',
      'the ventolinear diagram',
      'we warrant nothing',
      'prescriptive rules of grammar',
    ],
  },
};
