import type { Draft } from '../../core/index.ts';
import type { Span } from '../scoring/span.ts';

/** A message to be judged. */
export interface Sample {
  readonly draft: Draft;
  /** Whether a careful privacy officer would call it PHI; null where nobody said. */
  readonly phi: boolean | null;
  /** The identifiers in the plain text of its body; null where nobody marked them. */
  readonly spans: readonly Span[] | null;
}

export interface SampleSet {
  readonly name: string;
  /** What the shipped verdict and its makers have seen of it, in words. */
  readonly seen: string;
  readonly samples: readonly Sample[];
}

/** At most `most` of the things, evenly spaced, the same ones every time. */
export function evenly<Thing>(things: readonly Thing[], most: number): readonly Thing[] {
  if (things.length <= most) return things;
  return Array.from({ length: most }, (_, i) => things[Math.floor((i * things.length) / most)] as Thing);
}
