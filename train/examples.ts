import { aboutPatients } from '../core/exposure/about-patients.ts';
import { type Features, featuresOf } from '../core/exposure/features.ts';
import { readings } from '../core/exposure/readings.ts';
import type { Finding, Segment } from '../core/finding.ts';
import { defaultPolicy } from '../core/index.ts';
import { find } from '../core/rules/find.ts';
import { segment } from '../core/segments/segment.ts';
import type { LabelledMail } from './labelled-mail.ts';

/** Features in fewer messages than this are nobody's habit but accident; leaving them out costs no accuracy. */
const LEAST_MESSAGES = 4;

/** A labelled message, reviewed as the product does up to the verdict. */
export interface ReviewedMail {
  readonly mail: LabelledMail;
  readonly segments: readonly Segment[];
  readonly findings: readonly Finding[];
  readonly features: Features;
}

/** One order in which a message is read: its features by number, each once. */
export interface Reading {
  readonly features: Int32Array;
  /** Lengths of `features` at which a line ends. */
  readonly stops: Int32Array;
  /** The first length at which something about health or care has been found. */
  readonly health: number;
}

/** A reviewed message as the learner sees it, with features numbered from 0. */
export interface Example {
  readonly mail: LabelledMail;
  readonly sender: Int32Array;
  readonly recipients: readonly Int32Array[];
  readonly readings: readonly Reading[];
}

/** Examples to learn from, and the hash and number of messages of each numbered feature. */
export interface Examples {
  readonly examples: readonly Example[];
  readonly hashes: Int32Array;
  readonly messages: Int32Array;
}

export async function reviewed(mail: LabelledMail): Promise<ReviewedMail> {
  const policy = defaultPolicy();
  const { segments } = await segment(mail.draft, policy);
  const findings = aboutPatients(find(segments, policy), segments, mail.draft);
  return { mail, segments, findings, features: featuresOf(mail.draft, segments, findings, []) };
}

/** Numbers the features that occur in enough of the mails, in the order in which they are first met. */
export function toExamples(mails: readonly ReviewedMail[]): Examples {
  const messages = new Map<number, number>();
  for (const { features } of mails) {
    for (const hash of hashesOf(features)) messages.set(hash, (messages.get(hash) ?? 0) + 1);
  }
  const numbers = new Map<number, number>();
  for (const [hash, count] of messages) if (count >= LEAST_MESSAGES) numbers.set(hash, numbers.size);
  const numbered = (hashes: Int32Array) =>
    Int32Array.from(
      [...new Set(hashes)].flatMap((hash) => {
        const number = numbers.get(hash);
        return number === undefined ? [] : [number];
      }),
    );
  return {
    examples: mails.map(({ mail, features }) => ({
      mail,
      sender: numbered(features.sender),
      recipients: features.recipients.map(numbered),
      readings: readings(features).map((passages) => toReading(passages, numbers)),
    })),
    hashes: Int32Array.from(numbers.keys()),
    messages: Int32Array.from(numbers.keys(), (hash) => messages.get(hash) ?? 0),
  };
}

function hashesOf({ sender, recipients, heading, body, attachments }: Features): Set<number> {
  const hashes = new Set<number>();
  const all = [sender, ...recipients, ...[heading, body, ...attachments].map((passage) => passage.hashes)];
  for (const list of all) for (const hash of list) hashes.add(hash);
  return hashes;
}

function toReading(passages: ReturnType<typeof readings>[number], numbers: ReadonlyMap<number, number>): Reading {
  const features = new Set<number>();
  const stops: number[] = [];
  let first = Number.POSITIVE_INFINITY;
  for (const { hashes, stops: ends, health } of passages) {
    let at = 0;
    for (const end of ends) {
      for (; at < end; at++) {
        const number = numbers.get(hashes[at] ?? 0);
        if (number !== undefined) features.add(number);
      }
      stops.push(features.size);
      if (at >= health) first = Math.min(first, features.size);
    }
  }
  return { features: Int32Array.from(features), stops: Int32Array.from(stops), health: first };
}
