import type { ExposureLevel } from '../exposure/exposure.ts';
import type { Category } from '../finding.ts';
import { nouns } from './categories.ts';
import type { Language } from './description.ts';
import { momentIn } from './moment.ts';

/** A sent message that went without the protection it needs: where to find it, and kinds of what it tells. */
export interface SweepHit {
  /** Gmail's own id of the message. */
  readonly id: string;
  /** When it was sent, in milliseconds since 1970. */
  readonly at: number;
  readonly exposure: ExposureLevel;
  readonly categories: readonly Category[];
}

/** What one note is about. */
export interface SweepDigest {
  readonly hits: readonly SweepHit[];
  /** Hits beyond those listed. */
  readonly more: number;
  /** Messages in which something could not be checked, and in which nothing was found besides. */
  readonly unchecked: number;
  /** Who in the organisation answers questions; null where the policy names nobody. */
  readonly contact: string | null;
}

interface Words {
  readonly subject: (count: number) => string;
  readonly first: (count: number) => string;
  readonly levels: Record<Exclude<ExposureLevel, 'none'>, string>;
  readonly more: (count: number) => string;
  readonly unchecked: (count: number) => string;
  readonly todo: (contact: string | null) => readonly string[];
  readonly foot: string;
}

const WORDS: Record<Language, Words> = {
  en: {
    subject: (count) =>
      count === 1 ? 'Mailward: please look at a sent message' : `Mailward: please look at ${count} sent messages`,
    first: (count) =>
      count === 1
        ? "A message you sent with Gmail's own Send button seems to be about a patient, and it went without protection."
        : `${count} messages you sent with Gmail's own Send button seem to be about a patient, and they went without protection.`,
    levels: { possible: 'may be about a patient', phi: 'about a patient', sensitive: 'about a sensitive topic' },
    more: (count) => (count === 1 ? 'and one more message' : `and ${count} more messages`),
    unchecked: (count) =>
      count === 1
        ? 'One more message holds something that could not be checked, such as a file with a password.'
        : `${count} more messages hold something that could not be checked, such as a file with a password.`,
    todo: (contact) => [
      'What to do:',
      '1. Open each message and look whether it is about a patient and went to the right people.',
      `2. If it is about a patient, tell ${contact ?? 'your privacy officer'} today. Nobody can call it back, but much can be mended.`,
      '3. Next time press the shield below the message and send it from the card.',
    ],
    foot: 'Mailward looks every hour and writes at most once a day. It keeps no word of your messages. You can stop it on its home card.',
  },
  es: {
    subject: (count) =>
      count === 1
        ? 'Mailward: por favor, mire un mensaje enviado'
        : `Mailward: por favor, mire ${count} mensajes enviados`,
    first: (count) =>
      count === 1
        ? 'Un mensaje que usted envió con el botón Enviar de Gmail parece tratar de un paciente y salió sin protección.'
        : `${count} mensajes que usted envió con el botón Enviar de Gmail parecen tratar de un paciente y salieron sin protección.`,
    levels: {
      possible: 'puede tratar de un paciente',
      phi: 'trata de un paciente',
      sensitive: 'trata de un tema delicado',
    },
    more: (count) => (count === 1 ? 'y un mensaje más' : `y ${count} mensajes más`),
    unchecked: (count) =>
      count === 1
        ? 'Un mensaje más lleva algo que no se pudo revisar, como un archivo con contraseña.'
        : `${count} mensajes más llevan algo que no se pudo revisar, como un archivo con contraseña.`,
    todo: (contact) => [
      'Qué hacer:',
      '1. Abra cada mensaje y mire si trata de un paciente y si fue a las personas correctas.',
      `2. Si trata de un paciente, dígaselo hoy a ${contact ?? 'su responsable de privacidad'}. Nadie puede recuperarlo, pero mucho se puede arreglar.`,
      '3. La próxima vez pulse el escudo debajo del mensaje y envíelo desde la tarjeta.',
    ],
    foot: 'Mailward mira cada hora y escribe como mucho una vez al día. No guarda ninguna palabra de sus mensajes. Puede detenerlo en su tarjeta de inicio.',
  },
};

/** More kinds than this say nothing more. */
const KINDS = 3;

/** The note about what was sent without protection, as plain text: kinds and places to look, never a word of a message. */
export function sweepDigest(
  { hits, more, unchecked, contact }: SweepDigest,
  language: Language,
  timeZone: string,
): { readonly subject: string; readonly text: string } {
  const words = WORDS[language];
  const count = hits.length + more;
  const listed = hits.flatMap(({ id, at, exposure, categories }) => {
    const level = exposure === 'none' ? words.levels.possible : words.levels[exposure];
    const about = categories.length === 0 ? level : `${level}: ${nouns(categories, language, KINDS)}`;
    return [`${momentIn(at, timeZone, language)} - ${about}`, `https://mail.google.com/mail/#all/${id}`, ''];
  });
  const lines = [words.first(count), '', ...listed];
  if (more > 0) lines.push(words.more(more), '');
  if (unchecked > 0) lines.push(words.unchecked(unchecked), '');
  lines.push(...words.todo(contact), '', words.foot);
  return { subject: words.subject(count), text: `${lines.join('\r\n')}\r\n` };
}
