import type { Caution } from '../cautions/caution.ts';
import { domainOf } from '../lexicon/personal-mail-domains.ts';
import type { Language } from './description.ts';

/** What stands around the cautions in the pane. */
export interface CautionLabels {
  readonly heading: string;
  readonly dismiss: string;
}

interface CautionWords extends CautionLabels {
  readonly and: string;
  readonly more: (count: number) => string;
  readonly looksLike: (domain: string, known: string) => string;
  readonly say: Readonly<Record<Caution['id'], (who: string, count: number) => string>>;
}

/** More addresses than this make a sentence that nobody reads. */
const NAMED = 2;

const WORDS: Record<Language, CautionWords> = {
  en: {
    heading: 'Worth a second look',
    dismiss: 'Dismiss',
    and: 'and',
    more: (count) => `${count} more`,
    looksLike: (domain, known) => `${domain} looks like ${known}`,
    say: {
      'look-alike-domain': (pairs, count) =>
        `${pairs}. ${count > 1 ? 'Are they the right ones?' : 'Is it the right one?'}`,
      'outsiders-added': (who) =>
        `The conversation below is about a patient and was held without ${who}. Should they read it?`,
      'greets-somebody-else': (who, count) =>
        `The greeting names somebody other than ${who}. ${count > 1 ? 'Are they the right recipients?' : 'Is it the right recipient?'}`,
      'many-personal-addresses': (_who, count) =>
        `${count} personal addresses in To and Cc can all see one another. In Bcc they cannot.`,
      'marketing-without-authorization': (who) =>
        `This reads like an offer because of somebody's health, and no marketing authorization is on file for ${who}.`,
    },
  },
  es: {
    heading: 'Conviene mirarlo otra vez',
    dismiss: 'Descartar',
    and: 'y',
    more: (count) => `${count} más`,
    looksLike: (domain, known) => `${domain} se parece a ${known}`,
    say: {
      'look-alike-domain': (pairs, count) => `${pairs}. ${count > 1 ? '¿Son los correctos?' : '¿Es el correcto?'}`,
      'outsiders-added': (who, count) =>
        `La conversación de abajo trata de un paciente y se mantuvo sin ${who}. ¿Conviene que la ${count > 1 ? 'lean' : 'lea'}?`,
      'greets-somebody-else': (who, count) =>
        `El saludo no nombra a ${who}, sino a otra persona. ${count > 1 ? '¿Son los destinatarios correctos?' : '¿Es el destinatario correcto?'}`,
      'many-personal-addresses': (_who, count) =>
        `${count} direcciones personales en Para y CC se ven unas a otras. En CCO no se ven.`,
      'marketing-without-authorization': (who) =>
        `Parece una oferta por la salud de alguien, y no consta autorización de publicidad de ${who}.`,
    },
  },
};

/** The words around cautions in a person's language. */
export function cautionLabels(language: Language): CautionLabels {
  return WORDS[language];
}

/** A caution in a person's language: who it is about and what to look at, and nothing of what the message says. */
export function cautionLine({ id, addresses, resembled }: Caution, language: Language): string {
  const words = WORDS[language];
  const whom =
    id === 'look-alike-domain'
      ? unique(addresses.map((address, i) => words.looksLike(domainOf(address), resembled[i] ?? '')))
      : addresses;
  return words.say[id](listed(whom, words), whom.length);
}

function unique(sentences: readonly string[]): readonly string[] {
  return Array.from(new Set(sentences));
}

function listed(whom: readonly string[], { and, more }: CautionWords): string {
  const named = whom.slice(0, NAMED);
  const rest = whom.length - named.length;
  const all = rest === 0 ? named : [...named, more(rest)];
  const last = all.length - 1;
  return last < 1 ? (all[0] ?? '') : `${all.slice(0, last).join(', ')} ${and} ${all[last] ?? ''}`;
}
