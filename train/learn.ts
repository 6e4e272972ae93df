import { HEAD } from '../core/exposure/verdict-model.ts';
import type { Example, Row } from './examples.ts';
import { minimise } from './minimise.ts';

/** Weights by feature number. */
export interface Weights {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** What is learnt: which examples are positive. */
export type Question = (example: Example) => boolean;

/** L2: half of this times the squared weights is added to the loss. Chosen by cross-validation. */
const DECAY = 0.02;
/** Messages of either kind that every feature is imagined in, so that its ratio stays finite. Chosen the same way. */
const SMOOTHING = 0.3;
/** Rounds of the minimiser, and once more after the row by which a message is judged has been chosen anew. */
export const THOROUGH: readonly number[] = [100, 30];
/** Enough to see which features matter. */
export const ROUGH: readonly number[] = [40];
const TOLERANCE = 1e-3;

/**
 * Logistic regression whose features are scaled by their log-count ratio, after Wang and Manning, "Baselines and Bigrams"
 * (2012): what stands in mail of one kind far more often than in the other may weigh more. A message is judged by the row
 * that speaks most for a yes, so that is the one it teaches. The same examples give the same weights to the last bit. Only
 * features that `allowed` admits count.
 */
export function learn(
  examples: readonly Example[],
  isPositive: Question,
  allowed: Uint8Array,
  effort: readonly number[],
): Weights {
  const { rows: allRows, numbers } = compact(examples, allowed);
  const positive = examples.map(isPositive);
  const ratios = ratiosOf(allRows, positive, numbers.length);
  // Scaled weights, and the bias behind them.
  const point = new Float64Array(numbers.length + 1);
  // Before anything is known: the last row, which holds an attachment when there is one.
  let rows = allRows.map((some) => some[some.length - 1] as Row);
  effort.forEach((rounds, choice) => {
    if (choice > 0) rows = allRows.map((some) => strongest(some, point, ratios));
    minimise(lossOf(positive, rows, ratios), point, rounds, TOLERANCE);
  });
  const weights = new Float64Array(allowed.length);
  numbers.forEach((number, i) => {
    weights[number] = (point[i] ?? 0) * (ratios[i] ?? 0);
  });
  return { weights, bias: point[numbers.length] ?? 0 };
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

/** The regularised loss over some rows, one an example, and its gradient. */
function lossOf(positive: readonly boolean[], rows: readonly Row[], ratios: Float64Array) {
  const size = ratios.length;
  // All rows one after the other: arrays of arrays would cost most of the time.
  const ends = new Int32Array(rows.length);
  const scales = new Float64Array(rows.length);
  const features = new Int32Array(rows.reduce((sum, row) => sum + row.features.length, 0));
  let length = 0;
  rows.forEach((row, e) => {
    features.set(row.features, length);
    length += row.features.length;
    ends[e] = length;
    scales[e] = 1 / Math.sqrt(HEAD + row.features.length - row.head);
  });
  const labels = Float64Array.from(positive, (yes) => (yes ? 1 : -1));
  const weights = new Float64Array(size);
  return (at: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (let i = 0; i < size; i++) {
      const weight = at[i] as number;
      loss += (DECAY / 2) * weight * weight;
      weights[i] = weight * (ratios[i] as number);
    }
    gradient.fill(0);
    const bias = at[size] as number;
    let biasGradient = 0;
    let begin = 0;
    for (let e = 0; e < ends.length; e++) {
      const end = ends[e] as number;
      let sum = 0;
      for (let k = begin; k < end; k++) sum += weights[features[k] as number] as number;
      const label = labels[e] as number;
      const margin = (sum * (scales[e] as number) + bias) * label;
      loss += margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
      const error = -label / (1 + Math.exp(margin));
      biasGradient += error;
      const share = error * (scales[e] as number);
      for (let k = begin; k < end; k++) {
        const feature = features[k] as number;
        gradient[feature] = (gradient[feature] as number) + share;
      }
      begin = end;
    }
    for (let i = 0; i < size; i++)
      gradient[i] = (gradient[i] as number) * (ratios[i] as number) + DECAY * (at[i] as number);
    gradient[size] = biasGradient;
    return loss;
  };
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

function strongest(rows: readonly Row[], point: Float64Array, ratios: Float64Array): Row {
  let best = rows[0] as Row;
  let greatest = Number.NEGATIVE_INFINITY;
  if (rows.length === 1) return best;
  for (const row of rows) {
    let sum = 0;
    for (const feature of row.features) sum += (point[feature] ?? 0) * (ratios[feature] ?? 0);
    const score = sum / Math.sqrt(HEAD + row.features.length - row.head);
    if (score > greatest) [best, greatest] = [row, score];
  }
  return best;
}
