import type { VerdictModel } from '../core/exposure/verdict-model.ts';
import { LEVELS, packed } from '../core/exposure/verdict-table.ts';
import { type ReviewedMail, toExamples } from './examples.ts';
import { learn } from './learn.ts';

/** Features that are kept: what fits the size budget. Half as many or twice as many change the accuracy little. */
const KEPT = 24_000;
/** This share of the kept weights is told apart exactly; the few beyond are cut to the greatest step. */
const CUT = 0.995;

/**
 * Learns a verdict from mails: once with all features, then again with those that mattered, whose weights are rounded to
 * steps. Not calibrated yet.
 */
export function learnVerdict(mails: readonly ReviewedMail[]): VerdictModel {
  const { examples, hashes, messages } = toExamples(mails);
  const all = learn(examples, new Uint8Array(hashes.length).fill(1));
  // What a feature changes over all messages; ties are broken by number, so that the choice is always the same.
  const worth = all.weights.map((weight, i) => Math.abs(weight) * Math.sqrt(messages[i] ?? 0));
  const kept = [...worth.keys()].sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b).slice(0, KEPT);
  const allowed = new Uint8Array(hashes.length);
  for (const feature of kept) allowed[feature] = 1;
  const { weights, bias } = learn(examples, allowed);
  const sizes = kept.map((feature) => Math.abs(weights[feature] ?? 0)).sort((a, b) => a - b);
  const step = (sizes[Math.floor(sizes.length * CUT)] ?? 1) / LEVELS;
  const table = packed(
    kept.map((feature) => [hashes[feature] ?? 0, Math.round((weights[feature] ?? 0) / step)] as const),
  );
  return { table, step, bias, slope: 1, intercept: 0 };
}
