import type { ExposureLevel } from '../exposure/exposure.ts';
import type { Weakness } from '../received/strength.ts';
import type { HopCounts, TransportSentences } from './transport-sentences.ts';

/** Every sentence about a transport report, in English. */
export const TRANSPORT_ENGLISH: TransportSentences = {
  noHops: 'This message carries no record of the way it came.',
  allInside: (name) =>
    name === null
      ? 'All the lines we can see stay inside one mail system.'
      : `All the lines we can see stay inside ${name}.`,
  summary,
  trust: {
    none: 'None of these lines is known to come from your own servers, so all of them are claims.',
    all: 'Your own servers or your mail provider wrote all of these lines.',
    some: (claims) =>
      claims === 1
        ? 'One line is a claim: it was there before the message reached your servers, and anybody can write one.'
        : `${claims} lines are claims: they were there before the message reached your servers, and anybody can write them.`,
  },
  unknownParty: 'unknown',
  claim: 'claimed',
  encrypted: (how, versionStated) =>
    how === ''
      ? 'Encrypted; no details stated.'
      : versionStated
        ? `Encrypted: ${how}.`
        : `Encrypted: ${how}; TLS version not stated.`,
  weak: (how, weakness) => `Encrypted but weak${how === '' ? '' : ` (${how})`}: ${WEAKNESS[weakness]}.`,
  likelyPlain: (writer) => `Likely not encrypted: ${writer} notes encryption, and noted none here.`,
  notRecorded: 'Not recorded.',
  inside: (name, how) => {
    const place = name === null ? 'Inside one mail system' : `Inside ${name}`;
    if (how === null) return `${place}.`;
    return how === '' ? `${place}, encrypted.` : `${place}, encrypted: ${how}.`;
  },
  sameMachine: 'On one machine.',
  submitted: 'sent in by a signed-in user',
  took: (time) => `took ${time}`,
  clocks: (by) => `The clock of ${by} disagrees with the server before it.`,
  loop: (host) => `The message came back to ${host} after it had left.`,
  damaged: (count) =>
    count === 1
      ? 'One line is damaged and was read as far as possible.'
      : `${count} lines are damaged and were read as far as possible.`,
  total: (time) => `The whole way took ${time}.`,
  arc: (sets) =>
    `${sets === 1 ? 'One forwarder' : `${sets} forwarders`} added an ARC seal, which Mailward does not check.`,
  authentication: (by, results) => `${by} checked the sender: ${results}.`,
  noAuthentication: 'Your server noted no check of the sender.',
  reviewHint: (exposure) =>
    `A header says that Mailward looked at it before it was sent and found ${FOUND[exposure]}. Anybody can write that, so it is only a hint.`,
  tagHint: 'The subject asks for the secure portal. Anybody can write that, so it is only a hint.',
  reply: {
    encrypted: (domain) => `Your reply to ${domain} would go encrypted.`,
    open: (domain) => `Your reply to ${domain} would not be sure to go encrypted.`,
  },
  headings: {
    handOffs: 'Between mail systems',
    hops: 'Every line, newest first',
    authentication: 'Sender',
    notes: 'Also',
    hints: 'Hints',
    reply: 'Reply',
  },
};

const WEAKNESS: Record<Weakness, string> = {
  'old-version': 'this version is out of date',
  'weak-cipher': 'this cipher is out of date',
  anonymous: 'nobody proved who the servers were',
};

const FOUND: Record<ExposureLevel, string> = {
  none: 'nothing about a patient',
  possible: 'that it may be about a patient',
  phi: 'that it is about a patient',
  sensitive: 'that it is about a patient, on a sensitive topic',
};

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function number(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function summary({ encrypted, claimed, weak, plain, unrecorded, firstUnrecorded }: HopCounts): string {
  const parts: string[] = [];
  if (plain > 0) parts.push(`${hops(plain)} likely not encrypted`);
  if (weak > 0) parts.push(`weak encryption on ${hops(weak)}`);
  if (encrypted > 0) parts.push(`TLS on the ${hops(encrypted)} we can see`);
  if (claimed > 0)
    parts.push(encrypted > 0 ? `claimed on ${number(claimed)} more` : `TLS only claimed, on ${hops(claimed)}`);
  if (unrecorded > 0) parts.push(unrecordedPart(unrecorded, firstUnrecorded, parts.length === 0));
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function hops(count: number): string {
  return `${number(count)} ${count === 1 ? 'hop' : 'hops'}`;
}

function unrecordedPart(count: number, first: boolean, alone: boolean): string {
  if (alone)
    return `no line says whether the message was encrypted on ${count === 1 ? 'its hop' : `its ${hops(count)}`}`;
  if (count === 1) return first ? 'the first was not recorded' : 'one was not recorded';
  return `${number(count)} were not recorded`;
}
