import type { Language } from './description.ts';
import { ENGLISH } from './english.ts';
import type { Sentences } from './sentences.ts';
import { SPANISH } from './spanish.ts';

const SENTENCES: Record<Language, Sentences> = { en: ENGLISH, es: SPANISH };

/** Every sentence about a review, in a person's language. */
export function sentencesOf(language: Language): Sentences {
  return SENTENCES[language];
}
