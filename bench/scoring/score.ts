import { compatible, kindOf } from './labels.ts';
import type { Span } from './span.ts';

/** Half of a span is enough: peers cut titles, brackets and labels differently. */
const ENOUGH = 0.5;

/** How often one kind of identifier stood in a set, and what was made of it. */
export interface Tally {
  readonly kind: string;
  /** Identifiers that stand in the texts. */
  readonly gold: number;
  /** Of these, found as the right kind; and found as anything. */
  readonly typed: number;
  readonly any: number;
  /** Predictions of the kind, and how many of them are right. */
  readonly predicted: number;
  readonly right: number;
}

/** Whether one of the predictions covers enough of what stands in the text; with `typed`, as the right kind. */
export function isFound(gold: Span, predictions: readonly Span[], typed: boolean): boolean {
  return predictions.some(
    (prediction) =>
      overlap(gold, prediction) >= ENOUGH * (gold.end - gold.start) &&
      (!typed || compatible(gold.label, prediction.label)),
  );
}

/** Whether a prediction shares enough of the shorter of the two with something of its kind that stands in the text. */
export function isRight(prediction: Span, golds: readonly Span[]): boolean {
  return golds.some((gold) => {
    const shorter = Math.min(gold.end - gold.start, prediction.end - prediction.start);
    return overlap(gold, prediction) >= ENOUGH * shorter && compatible(gold.label, prediction.label);
  });
}

/** Counts every kind that stands in the texts; labels that begin with `_` are no identifiers. */
export function tallies(
  texts: readonly { readonly gold: readonly Span[]; readonly found: readonly Span[] }[],
): Tally[] {
  const counted = texts.map(({ gold, found }) => ({ gold: gold.filter(({ label }) => !label.startsWith('_')), found }));
  const kinds = new Set(counted.flatMap(({ gold }) => gold.map(({ label }) => kindOf(label))));
  return [...kinds].map((kind) => {
    const tally = { kind, gold: 0, typed: 0, any: 0, predicted: 0, right: 0 };
    for (const { gold, found } of counted) {
      for (const one of gold.filter(({ label }) => kindOf(label) === kind)) {
        tally.gold++;
        if (isFound(one, found, true)) tally.typed++;
        if (isFound(one, found, false)) tally.any++;
      }
      for (const one of found.filter(({ label }) => compatible(label, kind))) {
        tally.predicted++;
        if (isRight(one, gold)) tally.right++;
      }
    }
    return tally;
  });
}

function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}
