import { HEAD, WITHOUT_HEALTH } from '../core/exposure/verdict-model.ts';
import type { Example, Reading } from './examples.ts';

export type Line = Int32Array;

/** Weights while they are learnt, by feature number. */
export interface Weights {
  readonly weights: Float64Array;
  readonly bias: number;
  /** 1 for features that count. */
  readonly allowed: Uint8Array;
}

/** Where a message's score is greatest: what the learner learns from. */
export interface Peak {
  readonly score: number;
  readonly reading: Reading | null;
  /** How many of the reading's features stand before the peak, and how many of these count. */
  readonly length: number;
  readonly count: number;
  readonly recipient: Int32Array | null;
}

/** Finds the peak as the shipped verdict does; with `whole`, only at the ends of readings. */
export function peakOf({ weights, bias, allowed }: Weights, example: Example, whole: boolean): Peak {
  const sum = (line: Line) => {
    let total = 0;
    for (let i = 0; i < line.length; i++) total += weights[line[i] ?? 0] ?? 0;
    return total;
  };
  let recipient: Int32Array | null = null;
  let head = Number.NEGATIVE_INFINITY;
  for (const candidate of example.recipients) {
    const total = sum(candidate);
    if (total <= head) continue;
    head = total;
    recipient = candidate;
  }
  head = (recipient === null ? 0 : head) + sum(example.sender);
  let peak: Peak = { score: Number.NEGATIVE_INFINITY, reading: null, length: 0, count: 0, recipient };
  for (const reading of example.readings) {
    const { features, stops, health } = reading;
    let total = head;
    let count = 0;
    let at = 0;
    for (let s = 0; s < stops.length; s++) {
      for (const end = stops[s] ?? 0; at < end; at++) {
        const feature = features[at] ?? 0;
        if (allowed[feature] === 0) continue;
        count++;
        total += weights[feature] ?? 0;
      }
      if (whole && s < stops.length - 1) continue;
      const score = bias + total / Math.sqrt(HEAD + count) - (at < health ? WITHOUT_HEALTH : 0);
      if (score > peak.score) peak = { score, reading, length: at, count, recipient };
    }
  }
  return peak;
}
