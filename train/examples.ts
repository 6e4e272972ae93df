import { aboutPatients } from '../core/exposure/about-patients.ts';
import { type Features, featuresOf, type RecipientKind } from '../core/exposure/features.ts';
import { headOf, phraseKeyOf } from '../core/exposure/phrase-model.ts';
import { readings } from '../core/exposure/readings.ts';
import { see } from '../core/exposure/signs.ts';
import { saidTo, signsFor } from '../core/exposure/verdict-model.ts';
import { keyOf } from '../core/exposure/verdict-table.ts';
import type { Finding, Segment } from '../core/finding.ts';
import { defaultPolicy } from '../core/index.ts';
import { find } from '../core/rules/find.ts';
import { segment } from '../core/segments/segment.ts';
import type { LabelledMail } from './labelled-mail.ts';

/** Features in fewer messages than this are nobody's habit but accident; leaving them out costs no accuracy. */
const LEAST_MESSAGES = 3;
/** Of a long list of recipients the first ones teach as much as all. */
const MAX_RECIPIENTS = 4;

/** A labelled message, reviewed as the product does up to the verdict. */
export interface ReviewedMail {
  readonly mail: LabelledMail;
  readonly segments: readonly Segment[];
  readonly findings: readonly Finding[];
  readonly features: Features;
}

/** One way to read a message, one order of its parts for one recipient: the numbers of its features, each once. */
export interface Row {
  readonly features: Int32Array;
  /** How many of them, at the beginning, are the sender's, the recipient's and named signs. */
  readonly head: number;
}

/** A reviewed message as the learner sees it. */
export interface Example {
  readonly mail: LabelledMail;
  readonly rows: readonly Row[];
  /** What is heard of it (see phrase-model.ts): for each reading the passages as keys of their tokens. */
  readonly texts: readonly (readonly Int32Array[])[];
  /** Whom it speaks to: the head of phrase-model.ts that hears it. */
  readonly head: number;
}

/** Examples to learn from, and the key (see verdict-table.ts) and number of messages of each numbered feature. */
export interface Examples {
  readonly examples: readonly Example[];
  readonly keys: Int32Array;
  readonly messages: Int32Array;
}

/** `plainWords` is what plain-words.ts packed. */
export async function reviewed(mail: LabelledMail, plainWords: string): Promise<ReviewedMail> {
  const policy = defaultPolicy();
  const { segments } = await segment(mail.draft, policy);
  const findings = aboutPatients(find(segments, policy), segments, mail.draft);
  const { signs } = see(mail.draft, segments, findings);
  return { mail, segments, findings, features: featuresOf(mail.draft, segments, findings, signs, [], plainWords) };
}

/** Numbers the features that occur in enough of the mails, in the order in which they are first met. */
export function toExamples(mails: readonly ReviewedMail[]): Examples {
  const messages = new Map<number, number>();
  const all = mails.map(({ mail, features }) => ({
    mail,
    rows: rowsOf(features),
    texts: readings(features).map((passages) => passages.map(({ tokens }) => tokens.map(phraseKeyOf))),
    head: headOf(mostPrivate(features)),
  }));
  for (const { rows } of all) {
    const keys = new Set<number>();
    for (const { head, said } of rows) for (const list of [head, said]) for (const key of list) keys.add(key);
    for (const key of keys) messages.set(key, (messages.get(key) ?? 0) + 1);
  }
  const numbers = new Map<number, number>();
  for (const [key, count] of messages) if (count >= LEAST_MESSAGES) numbers.set(key, numbers.size);
  const numbered = (keys: ReadonlySet<number>) =>
    [...keys].flatMap((key) => {
      const number = numbers.get(key);
      return number === undefined ? [] : [number];
    });
  return {
    examples: all.map(({ mail, rows, texts, head }) => ({
      mail,
      texts,
      head,
      rows: rows.map(({ head, said }) => {
        const first = numbered(head);
        return { features: Int32Array.from([...first, ...numbered(said)]), head: first.length };
      }),
    })),
    keys: Int32Array.from(numbers.keys()),
    messages: Int32Array.from(numbers.keys(), (key) => messages.get(key) ?? 0),
  };
}

/** The kind of recipient that PHI would matter most to. */
function mostPrivate({ recipients }: Features): RecipientKind | null {
  const kinds = recipients.map(({ kind }) => kind);
  return (['personal', 'other', 'own'] as const).find((kind) => kinds.includes(kind)) ?? null;
}

function rowsOf(features: Features): { head: Set<number>; said: Set<number> }[] {
  const recipients: readonly (Features['recipients'][number] | null)[] =
    features.recipients.length === 0 ? [null] : features.recipients.slice(0, MAX_RECIPIENTS);
  return recipients.flatMap((recipient) =>
    readings(features).map((passages, reading) => {
      const said = new Set<number>();
      for (const { hashes } of passages) {
        for (const hash of hashes) {
          said.add(keyOf(hash));
          if ((hash & 1) === 1 && recipient !== null) said.add(keyOf(saidTo(recipient.kind, hash)));
        }
      }
      const signs = signsFor(features, reading, recipient?.kind ?? null);
      const head = new Set(
        [features.sender, recipient?.hashes ?? [], ...signs].flatMap((some) => [...some].map(keyOf)),
      );
      return { head, said };
    }),
  );
}
