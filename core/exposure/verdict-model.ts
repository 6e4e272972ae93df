import { mixed } from '../segments/hash.ts';
import type { Features, RecipientKind } from './features.ts';
import type { Passage } from './passage.ts';
import { type Heard, headOf, hear, type PackedPhrases, SENSITIVE_HEAD, soundOf } from './phrase-model.ts';
import { readings } from './readings.ts';
import { type PackedTable, placeOf, unpacked, type VerdictTable } from './verdict-table.ts';

/** What makes a probability of a linear score: Platt's sigmoid, whose log-odds are slope × score + intercept. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

/** One linear model: what one step of its packed weights is worth, its bias, and its calibration. */
export interface LinearModel extends Calibration {
  readonly step: number;
  readonly bias: number;
}

/** The learned verdicts, whose weights lie in one table (see verdict-table.ts). */
export interface VerdictModel {
  readonly table: PackedTable;
  /** The words that are no names, packed (see plain-words.ts). */
  readonly plainWords: string;
  readonly phrases: PackedPhrases;
  readonly phi: LinearModel;
  /** Whether mail that is PHI is about a sensitive topic. */
  readonly sensitive: LinearModel;
}

/** Scores or probabilities of both verdicts. */
export interface Verdict {
  readonly phi: number;
  readonly sensitive: number;
}

/**
 * What sender and recipient count for in the length of a message: fixed, so that of several recipients the one that
 * speaks most for PHI decides; and so many that a line of three words is not judged as surely as a letter.
 */
export const HEAD = 48;

/**
 * Taken from the score of a message in which the rules know no word about health or care: PHI takes both keys, and a
 * verdict that rests on manner and names alone has to be surer.
 */
const WITHOUT_HEALTH = 1.3;

/**
 * How much what follows can take back from what a message showed up to some line, in log-odds before calibration. Free
 * counter-evidence would let one sentence at the end hide a patient; none at all costs a third more false alarms
 * (docs/accuracy.md).
 */
export const CONCESSION = 2.5;

/**
 * How much the log-odds that phrases suggest count beside those of words and pairs, before calibration. Both were learnt
 * for themselves, each sure of itself; chosen by cross-validation.
 */
const PHRASES_FOR_PHI = 0.4;
const PHRASES_FOR_SENSITIVE = 0.6;

/**
 * How probable it is that a message is PHI, and that PHI is about a sensitive topic, by what messages like it turned out
 * to be. Calibrated after Platt, "Probabilistic outputs for support vector machines" (1999).
 */
export function learnedProbability(features: Features, model: VerdictModel): Verdict {
  const { phi, sensitive } = learnedScore(features, model);
  return { phi: probability(phi, model.phi), sensitive: probability(sensitive, model.sensitive) };
}

function probability(score: number, { slope, intercept }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * score + intercept)));
}

/**
 * The scores: presence of features, divided by the square root of their number, and beside it what the phrases sound like;
 * greatest over all readings and recipients, so that another attachment or recipient never lowers them; and the one for PHI
 * within a reading never more than the concession below what any of its lines had reached.
 */
export function learnedScore(features: Features, model: VerdictModel): Verdict {
  const table = unpacked(model.table);
  const concession = CONCESSION / model.phi.step;
  const share = PHRASES_FOR_PHI / model.phi.step;
  const shareOfTopic = PHRASES_FOR_SENSITIVE / model.sensitive.step;
  const orders = readings(features);
  const heard = new Map<Passage, Heard>();
  for (const passage of new Set(orders.flat())) heard.set(passage, hear(passage, model.phrases));
  const told = orders.map((passages) => passages.map((passage) => [passage, heard.get(passage) as Heard] as const));
  const topics = told.map((reading) => last(soundOf(reading, model.phrases, SENSITIVE_HEAD)));
  let phi = Number.NEGATIVE_INFINITY;
  let sensitive = Number.NEGATIVE_INFINITY;
  for (const [kind, recipients] of byKind(features)) {
    orders.forEach((passages, reading) => {
      const signs = signsFor(features, reading, kind);
      const sound = soundOf(told[reading] ?? [], model.phrases, headOf(kind)).map((odds) => odds * share);
      const score = scoreOf(table, features.sender, recipients, kind, signs, concession, passages, sound);
      phi = Math.max(phi, score.phi);
      sensitive = Math.max(sensitive, score.sensitive + shareOfTopic * (topics[reading] ?? 0));
    });
  }
  const { phi: forPhi, sensitive: forSensitive } = model;
  return {
    phi: forPhi.bias + forPhi.step * phi - (features.health ? 0 : WITHOUT_HEALTH),
    sensitive: forSensitive.bias + forSensitive.step * sensitive,
  };
}

function last(sound: Float64Array): number {
  return sound[sound.length - 1] ?? 0;
}

/** The recipients of each kind; a draft without recipients counts as one of no kind. */
function byKind({ recipients }: Features): Map<RecipientKind | null, Int32Array[]> {
  const kinds = new Map<RecipientKind | null, Int32Array[]>();
  for (const { kind, hashes } of recipients) {
    const list = kinds.get(kind);
    if (list === undefined) kinds.set(kind, [hashes]);
    else list.push(hashes);
  }
  return kinds.size === 0 ? new Map([[null, []]]) : kinds;
}

/** The hash of a word's feature when it is said to recipients of a kind. */
export function saidTo(kind: RecipientKind, word: number): number {
  return mixed(word ^ KIND_SALT[kind]) & ~1;
}

const KIND_SALT: Readonly<Record<RecipientKind, number>> = {
  own: 0x51ed270b,
  personal: 0x2c1b3c6d,
  other: 0x297a2d39,
};

/** The weights of some features added up; none of a sender's or recipient's words is met twice. */
function sumOf(table: VerdictTable, hashes: Int32Array): Verdict {
  let phi = 0;
  let sensitive = 0;
  for (let i = 0; i < hashes.length; i++) {
    const place = placeOf(table, hashes[i] ?? 0);
    if (place === -1) continue;
    phi += table.phi[place] ?? 0;
    sensitive += table.sensitive[place] ?? 0;
  }
  return { phi, sensitive };
}

/** Which round met a place of the table last, so that each feature counts once; made at the first review and kept. */
let met = new Int32Array(0);
let round = 0;

/** The signs that count in a reading for recipients of a kind, in one or two lists. */
export function signsFor({ signs }: Features, reading: number, kind: RecipientKind | null): readonly Int32Array[] {
  const these = signs[reading];
  if (these === undefined) return [];
  return kind === 'personal' ? [these.common, these.personal] : [these.common];
}

/** All in steps of the verdict's own; `sound` is what phrases add, before the first stop and at each. */
function scoreOf(
  table: VerdictTable,
  sender: Int32Array,
  recipients: readonly Int32Array[],
  kind: RecipientKind | null,
  shown: readonly Int32Array[],
  concession: number,
  passages: readonly Passage[],
  sound: Float64Array,
): Verdict {
  if (met.length < table.keys.length) met = new Int32Array(table.keys.length);
  round = (round + 1) | 0;
  const salt = kind === null ? 0 : KIND_SALT[kind];
  let { phi: sum, sensitive } = sumOf(table, sender);
  const towards = recipients.map((recipient) => sumOf(table, recipient));
  if (towards.length > 0) {
    sum += Math.max(...towards.map(({ phi }) => phi));
    sensitive += Math.max(...towards.map((one) => one.sensitive));
  }
  let signs = 0;
  let forPhi = 0;
  for (const list of shown) {
    for (let i = 0; i < list.length; i++) {
      const place = placeOf(table, list[i] ?? 0);
      if (place === -1) continue;
      const weight = table.phi[place] ?? 0;
      signs += weight;
      forPhi += Math.max(0, weight);
      sensitive += table.sensitive[place] ?? 0;
    }
  }
  let count = HEAD;
  let greatest = Number.NEGATIVE_INFINITY;
  const meet = (hash: number) => {
    const place = placeOf(table, hash);
    if (place === -1 || met[place] === round) return;
    met[place] = round;
    sum += table.phi[place] ?? 0;
    sensitive += table.sensitive[place] ?? 0;
    count++;
  };
  let stop = 0;
  for (const { hashes, stops } of passages) {
    let at = 0;
    for (let s = 0; s < stops.length; s++) {
      for (const end = stops[s] ?? 0; at < end; at++) {
        const hash = hashes[at] ?? 0;
        meet(hash);
        if ((hash & 1) === 1 && salt !== 0) meet(mixed(hash ^ salt) & ~1);
      }
      // Signs that speak against PHI may only be seen further down.
      const score = (sum + forPhi) / Math.sqrt(count) + (sound[++stop] ?? 0);
      if (score > greatest) greatest = score;
    }
  }
  const length = Math.sqrt(count);
  return {
    phi: Math.max((sum + signs) / length + (sound[stop] ?? 0), greatest - concession),
    sensitive: sensitive / length,
  };
}
