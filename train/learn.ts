import { HEAD } from '../core/exposure/verdict-model.ts';
import { adam } from './adam.ts';
import { batches } from './batches.ts';
import type { Example, Row } from './examples.ts';
import { type Random, randomFrom } from './random.ts';

/** Weights by feature number. */
export interface Weights {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** What is learnt: which examples are positive. */
export type Question = (example: Example) => boolean;

/** Messages of either kind that every feature is imagined in, so that its ratio stays finite. Chosen by cross-validation. */
const SMOOTHING = 0.3;
/** How often every message is looked at, how many at a time, and how far a step goes at first; at the end it goes nowhere. */
const PASSES = 20;
const BATCH = 128;
const RATE = 0.03;
/** Any number: it only has to stay the same. */
const SEED = 20_260_101;

/**
 * Logistic regression whose features are scaled by their log-count ratio, after Wang and Manning, "Baselines and Bigrams"
 * (2012): what stands in mail of one kind far more often than in the other may weigh more. Each time a message is looked
 * at, a share of its features (`dropped`) is left out by chance, so that no weight relies on another being there (Hinton et
 * al., "Improving neural networks by preventing co-adaptation of feature detectors", 2012); steps are Adam's (Kingma and
 * Ba, 2015), by which rare features learn as well as common ones. A message is judged by the row that speaks most for a
 * yes, so that is the one it teaches. The same examples give the same weights to the last bit. Only features that
 * `allowed` admits count.
 */
export function learn(
  examples: readonly Example[],
  isPositive: Question,
  allowed: Uint8Array,
  dropped: number,
): Weights {
  const { rows, numbers } = compact(examples, allowed);
  const positive = examples.map(isPositive);
  const ratios = ratiosOf(rows, positive, numbers.length);
  const { weights: scaled, bias } = descend(rows, positive, ratios, dropped);
  const weights = new Float64Array(allowed.length);
  numbers.forEach((number, i) => {
    weights[number] = scaled[i] ?? 0;
  });
  return { weights, bias };
}

/** The rows with their allowed features numbered anew from 0, and what these were numbered before. */
function compact(examples: readonly Example[], allowed: Uint8Array): { rows: Row[][]; numbers: number[] } {
  const numbers: number[] = [];
  const anew = new Int32Array(allowed.length).fill(-1);
  const renumbered = (features: Int32Array) =>
    features
      .filter((feature) => allowed[feature] === 1)
      .map((feature) => {
        if (anew[feature] === -1) anew[feature] = numbers.push(feature) - 1;
        return anew[feature] ?? 0;
      });
  const rows = examples.map((example) =>
    example.rows.map(({ features, head }) => {
      const first = renumbered(features.subarray(0, head));
      const said = renumbered(features.subarray(head));
      const joined = new Int32Array(first.length + said.length);
      joined.set(first);
      joined.set(said, first.length);
      return { features: joined, head: first.length };
    }),
  );
  return { rows, numbers };
}

/** The absolute log ratio of a feature's share in positive messages to its share in the others. */
function ratiosOf(rows: readonly Row[][], positive: readonly boolean[], size: number): Float64Array {
  const within = new Float64Array(size).fill(SMOOTHING);
  const without = new Float64Array(size).fill(SMOOTHING);
  rows.forEach((some, e) => {
    const counts = positive[e] === true ? within : without;
    const features = new Set<number>();
    for (const row of some) for (const feature of row.features) features.add(feature);
    for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  });
  const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
  const shift = Math.log(sum(within) / sum(without));
  return within.map((count, i) => Math.abs(Math.log(count / (without[i] ?? 1)) - shift));
}

/** Stochastic gradient descent on the logistic loss, one batch of messages after the other in an order drawn anew each pass. */
function descend(rows: readonly Row[][], positive: readonly boolean[], ratios: Float64Array, dropped: number): Weights {
  const random = randomFrom(SEED);
  const size = ratios.length;
  const weights = new Float64Array(size);
  // What is learnt is the scaled weight, and last the bias.
  const gradient = new Float64Array(size + 1);
  const step = adam(size + 1);
  let bias = 0;
  for (const { batch, step: done, steps } of batches(rows.length, BATCH, PASSES, random)) {
    gradient.fill(0);
    for (const e of batch) {
      const row = strongest(rows[e] as Row[], weights);
      const kept = keptOf(row.features, dropped, random);
      const scale = scaleOf(row) / (1 - dropped);
      const score = sumOf(kept, weights) * scale + bias;
      const error = (1 / (1 + Math.exp(-score)) - (positive[e] === true ? 1 : 0)) / batch.length;
      for (const feature of kept) gradient[feature] = (gradient[feature] as number) + error * scale;
      gradient[size] = (gradient[size] as number) + error;
    }
    for (let i = 0; i < size; i++) gradient[i] = (gradient[i] as number) * (ratios[i] as number);
    const moves = step(gradient, RATE * (1 - done / steps));
    for (let i = 0; i < size; i++) weights[i] = (weights[i] as number) - (moves[i] as number) * (ratios[i] as number);
    bias -= moves[size] as number;
  }
  return { weights, bias };
}

function scaleOf({ features, head }: Row): number {
  return 1 / Math.sqrt(HEAD + features.length - head);
}

function sumOf(features: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] as number;
  return sum;
}

function keptOf(features: Int32Array, dropped: number, random: Random): Int32Array {
  return features.filter(() => random() >= dropped);
}

/** The row that speaks most for a yes; before anything is known the last one, which holds an attachment when there is one. */
function strongest(rows: readonly Row[], weights: Float64Array): Row {
  let best = rows[0] as Row;
  if (rows.length === 1) return best;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const score = sumOf(row.features, weights) * scaleOf(row);
    if (score >= greatest) [best, greatest] = [row, score];
  }
  return best;
}
