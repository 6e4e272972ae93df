import type { Tally } from './tally.ts';

/** A rehearsal that is over, or was stopped. */
export interface Report {
  readonly policy: { readonly file: string; readonly version: string };
  readonly against: { readonly file: string; readonly version: string } | null;
  readonly tally: Tally;
  /** How much was looked at before it was stopped, from 0 to 1; null when it came to its end. */
  readonly stoppedAt: number | null;
  readonly seconds: number;
  readonly threads: number;
  /** What makes the figures less than what to expect, in a sentence each. */
  readonly notes: readonly string[];
}
