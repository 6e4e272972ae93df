import type { LinearModel, VerdictModel } from '../core/exposure/verdict-model.ts';
import { LEVELS, packed } from '../core/exposure/verdict-table.ts';
import type { Example, Examples } from './examples.ts';
import { learn, type Question, type Weights } from './learn.ts';
import { learnPhrases } from './learn-phrases.ts';

/** Features that are kept for either verdict, by and by: in the end what fits the size budget. */
const KEPT_PHI = [70_000, 14_500];
const KEPT_SENSITIVE = [20_000, 3_900];
/** Shares of a message's features that are left out by chance, of many and of those kept. Chosen by cross-validation. */
const DROPPED = 0.35;
const DROPPED_OF_KEPT = 0.15;
/** This share of the kept weights is told apart exactly; the few beyond are cut to the greatest step. */
const CUT = 0.995;

const isPhi: Question = ({ mail }) => mail.phi;
const isSensitive: Question = ({ mail }) => mail.sensitive;

/**
 * Learns both verdicts from examples: each with all features, then with ever fewer that mattered; the last weights are
 * rounded to steps. Phrases are learnt apart. The one on sensitive topics learns from PHI alone. Not calibrated yet. The examples were read with
 * `plainWords`.
 */
export function learnVerdict({ examples, keys, messages }: Examples, plainWords: string): VerdictModel {
  const phi = chosen(examples, isPhi, messages, KEPT_PHI);
  const sensitive = chosen(examples.filter(isPhi), isSensitive, messages, KEPT_SENSITIVE);
  const kept = [...new Set([...phi.kept, ...sensitive.kept])];
  const [phiSteps, phiModel] = inSteps(phi.weights, phi.kept);
  const [sensitiveSteps, sensitiveModel] = inSteps(sensitive.weights, sensitive.kept);
  const table = packed(
    kept.map((feature) => ({
      key: keys[feature] ?? 0,
      phi: phiSteps(feature),
      sensitive: sensitiveSteps(feature),
    })),
  );
  return { table, plainWords, phrases: learnPhrases(examples), phi: phiModel, sensitive: sensitiveModel };
}

/** The features that change most over all messages, found by learning from ever fewer, and their weights when only they count. */
function chosen(examples: readonly Example[], question: Question, messages: Int32Array, most: readonly number[]) {
  let kept = [...messages.keys()];
  let weights = learn(examples, question, new Uint8Array(messages.length).fill(1), DROPPED);
  for (const number of most) {
    // Ties are broken by number, so that the choice is always the same.
    const worth = weights.weights.map((weight, i) => Math.abs(weight) * Math.sqrt(messages[i] ?? 0));
    kept = kept.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b).slice(0, number);
    const allowed = new Uint8Array(messages.length);
    for (const feature of kept) allowed[feature] = 1;
    weights = learn(examples, question, allowed, DROPPED_OF_KEPT);
  }
  return { kept, weights };
}

/** Weights as whole numbers of steps. */
function inSteps(
  { weights, bias }: Weights,
  kept: readonly number[],
): readonly [(feature: number) => number, LinearModel] {
  const sizes = kept.map((feature) => Math.abs(weights[feature] ?? 0)).sort((a, b) => a - b);
  const step = (sizes[Math.floor(sizes.length * CUT)] ?? 1) / LEVELS;
  const steps = (feature: number) => Math.max(-LEVELS, Math.min(LEVELS, Math.round((weights[feature] ?? 0) / step)));
  return [steps, { step, bias, slope: 1, intercept: 0 }];
}
