import type { Features } from './features.ts';
import type { Passage } from './passage.ts';
import { readings } from './readings.ts';
import { SLOTS, slotOf, weightIn } from './verdict-table.ts';

/** A learned verdict: a linear model over hashed features and what makes a probability of its score. */
export interface VerdictModel {
  /** Packed weights, see verdict-table.ts. */
  readonly table: string;
  /** What one step of a packed weight is worth. */
  readonly step: number;
  readonly bias: number;
  /** Platt's calibration: the probability's log-odds are slope × score + intercept. */
  readonly slope: number;
  readonly intercept: number;
}

/**
 * What sender and recipient count for in the length of a message: fixed, so that of several recipients the one that
 * speaks most for PHI decides and no further recipient lowers the verdict.
 */
export const HEAD = 8;

/**
 * Taken from the score up to the line with the first word about health or care that the rules know: PHI takes both keys,
 * and a verdict that rests on manner alone has to be surer. Cross-validation: the same recall at fewer false alarms.
 */
export const WITHOUT_HEALTH = 1.5;

/**
 * How probable it is that a message is PHI, by what messages like it turned out to be. Calibrated after
 * Platt, "Probabilistic outputs for support vector machines" (1999).
 */
export function learnedProbability(features: Features, model: VerdictModel): number {
  return 1 / (1 + Math.exp(-(model.slope * learnedScore(features, model) + model.intercept)));
}

/**
 * The linear score: presence of features, divided by the square root of their number, greatest over all line ends of
 * all readings. More text at the end of a message therefore never lowers it, nor does another attachment or recipient.
 */
export function learnedScore(features: Features, { table, step, bias }: VerdictModel): number {
  let head = 0;
  features.recipients.forEach((recipient, i) => {
    const sum = sumOf(table, recipient);
    head = i === 0 ? sum : Math.max(head, sum);
  });
  head += sumOf(table, features.sender);
  let greatest = head / Math.sqrt(HEAD) - WITHOUT_HEALTH / step;
  for (const passages of readings(features))
    greatest = Math.max(greatest, peak(table, head, WITHOUT_HEALTH / step, passages));
  return bias + step * greatest;
}

function sumOf(table: string, hashes: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < hashes.length; i++) {
    const slot = slotOf(table, hashes[i] ?? 0);
    if (slot !== -1) sum += weightIn(table, slot);
  }
  return sum;
}

/** Which reading met a slot last, so that each feature counts once; made at the first review and kept. */
let met: Int32Array | null = null;
let round = 0;

function peak(table: string, head: number, penaltyWithout: number, passages: readonly Passage[]): number {
  met ??= new Int32Array(SLOTS);
  round = (round + 1) | 0;
  let greatest = Number.NEGATIVE_INFINITY;
  let sum = head;
  let count = HEAD;
  let penalty = penaltyWithout;
  for (const { hashes, stops, health } of passages) {
    let at = 0;
    for (let s = 0; s < stops.length; s++) {
      for (const end = stops[s] ?? 0; at < end; at++) {
        const slot = slotOf(table, hashes[at] ?? 0);
        if (slot === -1 || met[slot] === round) continue;
        met[slot] = round;
        sum += weightIn(table, slot);
        count++;
      }
      if (at >= health) penalty = 0;
      greatest = Math.max(greatest, sum / Math.sqrt(count) - penalty);
    }
  }
  return greatest;
}
