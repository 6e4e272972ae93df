import { HEAD } from '../core/exposure/verdict-model.ts';
import type { Example } from './examples.ts';
import { order } from './order.ts';
import { type Line, peakOf, type Weights } from './peak.ts';

/** Rounds over all examples. In the first ones a message is judged whole, so that the greatest line is worth learning from. */
const ROUNDS = 12;
const WHOLE_ROUNDS = 9;
/** Adagrad's step, and how much less it is from round to round. */
const RATE = 0.5;
const SLOWER = 0.15;
/** L2: how much of a weight is taken back with each step. Chosen by cross-validation among powers of three. */
const DECAY = 1e-3;
/** Keeps Adagrad's first step finite. */
const FIRST_SQUARE = 1e-4;
/** An example judged this well teaches nothing more. */
const SETTLED = 1e-4;

/**
 * L2-regularised logistic regression by Adagrad (Duchi, Hazan, Singer 2011). The order of examples is fixed, so that the
 * same examples give the same weights to the last bit. Only features that `allowed` admits count.
 */
export function learn(examples: readonly Example[], allowed: Uint8Array): Weights {
  const weights = new Float64Array(allowed.length);
  const squares = new Float64Array(allowed.length).fill(FIRST_SQUARE);
  let biasSquare = FIRST_SQUARE;
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE / (1 + round * SLOWER);
    for (const i of order(examples.length, round)) {
      const example = examples[i];
      if (example === undefined) continue;
      const peak = peakOf({ weights, bias, allowed }, example, round < WHOLE_ROUNDS);
      const error = 1 / (1 + Math.exp(-peak.score)) - (example.mail.phi ? 1 : 0);
      if (Math.abs(error) < SETTLED) continue;
      const gradient = error / Math.sqrt(HEAD + peak.count);
      const update = (line: Line, length: number) => {
        for (let k = 0; k < length; k++) {
          const feature = line[k] ?? 0;
          if (allowed[feature] === 0) continue;
          const weight = weights[feature] ?? 0;
          const square = (squares[feature] ?? 0) + gradient * gradient;
          squares[feature] = square;
          weights[feature] = weight - (rate * (gradient + DECAY * weight)) / Math.sqrt(square);
        }
      };
      if (peak.reading !== null) update(peak.reading.features, peak.length);
      update(example.sender, example.sender.length);
      if (peak.recipient !== null) update(peak.recipient, peak.recipient.length);
      biasSquare += error * error;
      bias -= (rate * error) / Math.sqrt(biasSquare);
    }
  }
  return { weights, bias, allowed };
}
