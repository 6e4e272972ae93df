import type { Exposure } from '../exposure/exposure.ts';
import type { Language } from './description.ts';

/** From these probabilities on; what they mean in messages found and false alarms: docs/accuracy.md. */
const SURE = 0.9;
const LIKELY = 0.6;

const WORDS: Record<Language, Record<'sure' | 'likely' | 'unsure', string>> = {
  en: {
    sure: 'Quite sure it concerns a patient.',
    likely: 'It likely concerns a patient.',
    unsure: 'Not sure, so rather with care.',
  },
  es: {
    sure: 'Casi seguro se refiere a un paciente.',
    likely: 'Es probable que se refiera a un paciente.',
    unsure: 'No es seguro; mejor con cuidado.',
  },
};

/** How sure it is that a message is about a patient; null where nothing of it was found. */
export function certaintyWords({ level, probability, reasons }: Exposure, language: Language): string | null {
  // What could not be read says nothing about how likely it is.
  if (level === 'none' || reasons.every(({ id }) => id === 'unread-part')) return null;
  if (probability >= SURE) return WORDS[language].sure;
  return WORDS[language][probability >= LIKELY ? 'likely' : 'unsure'];
}
