import type { KeptDecision } from '../kept-decisions.ts';
import { categoryWords } from './categories.ts';
import type { Icon, Language } from './description.ts';
import { momentIn } from './moment.ts';
import { ICON_OF_WAY } from './recipient-lines.ts';
import type { Sentences } from './sentences.ts';
import { sentencesOf } from './sentences-of.ts';

/** One kept decision as a person reads it. */
export interface DecisionLine {
  readonly icon: Icon;
  readonly when: string;
  /** The way it went, or that it was not sent. */
  readonly way: string;
  /** What was found, as counts of categories; '' where there was nothing. */
  readonly found: string;
}

const WORDS = {
  en: {
    kept: 'Not sent',
    overridden: 'Sent as it was, with a reason',
    overriddenUnjustified: 'Sent as it was',
    unread: (count: number) => `${count} not checked`,
    nothing: 'Nothing about a patient',
  },
  es: {
    kept: 'No se envió',
    overridden: 'Enviado como estaba, con un motivo',
    overriddenUnjustified: 'Enviado como estaba',
    unread: (count: number) => `${count} sin revisar`,
    nothing: 'Nada sobre un paciente',
  },
} as const;

/** Says a kept decision in a person's language and time zone. */
export function decisionLine(kept: KeptDecision, language: Language, timeZone: string): DecisionLine {
  const words = WORDS[language];
  const { ways } = sentencesOf(language);
  const found = kept.categories.map(([category, count]) => {
    const { title } = categoryWords(category, language);
    return count === 1 ? title : `${title} (${count})`;
  });
  if (kept.unread > 0) found.push(words.unread(kept.unread));
  return {
    icon: kept.way === 'kept' ? 'stop' : ICON_OF_WAY[kept.way],
    when: momentIn(kept.at, timeZone, language),
    way: wayOf(kept, words, ways),
    found: found.length > 0 ? found.join(' · ') : kept.exposure === 'none' ? words.nothing : '',
  };
}

function wayOf({ way, override }: KeptDecision, words: (typeof WORDS)[Language], ways: Sentences['ways']): string {
  if (way === 'kept') return words.kept;
  if (override === null) return ways[way];
  return override === 'unjustified' ? words.overriddenUnjustified : words.overridden;
}
