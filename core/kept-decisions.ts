import * as v from 'valibot';
import { JUSTIFICATIONS, type Justification, type Wish } from './delivery/decision.ts';
import { EXPOSURE_LEVELS, type ExposureLevel } from './exposure/exposure.ts';
import { type Category, HEALTH_CATEGORIES, IDENTIFIER_CATEGORIES } from './finding.ts';
import { PROTECTIONS, type Protection } from './policy/schema.ts';
import type { Review } from './review.ts';

/** What became of one message, as it may be kept: levels, codes and counts of categories, never a word of it. */
export interface KeptDecision {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly exposure: ExposureLevel;
  /** The way it went; `plain` is as usual, `kept` means that it was not sent. */
  readonly way: Protection | 'plain' | 'kept';
  readonly override: Justification | 'unjustified' | null;
  /** How many parts nobody could check. */
  readonly unread: number;
  /** The most frequent ones, with how often each was found. */
  readonly categories: readonly (readonly [Category, number])[];
}

/** Enough to remember a morning by. */
const DECISIONS = 10;
/** The most that a reader takes in of one message; it also keeps ten decisions far below the 9 KB of a stored property. */
const CATEGORIES = 6;
const TOLD: readonly Category[] = [...IDENTIFIER_CATEGORIES, ...HEALTH_CATEGORIES];

/** What is to be kept of a review under a wish at a moment (milliseconds since 1970), once it is known whether the message left. */
export function decisionToKeep(review: Review, wish: Wish, sent: boolean, at: number): KeptDecision {
  const { exposure, unread, findings, decision } = review;
  const counts = new Map<Category, number>();
  for (const { category } of findings) {
    if (exposure.level !== 'none' && TOLD.includes(category)) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return {
    at,
    exposure: exposure.level,
    way: sent ? (decision.protection ?? 'plain') : 'kept',
    override: decision.because.includes('overridden') ? (wish.override?.justification ?? 'unjustified') : null,
    unread: unread.length,
    categories: [...counts].sort((a, b) => b[1] - a[1]).slice(0, CATEGORIES),
  };
}

/** Adds a decision before the others that were kept, and lets the oldest go. What is there and is no decision goes too. */
export function keepDecision(kept: string | null, decision: KeptDecision): string {
  return JSON.stringify([decision, ...recallDecisions(kept)].slice(0, DECISIONS));
}

/** The decisions that were kept, newest first. */
export function recallDecisions(kept: string | null): readonly KeptDecision[] {
  const read = v.safeParse(Kept, kept);
  // Categories are this code's own, so they are what they were when they were kept.
  return read.success ? (read.output as KeptDecision[]) : [];
}

const OVERRIDES = [...JUSTIFICATIONS, 'unjustified'] as const;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Kept = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.strictObject({
      at: v.number(),
      exposure: v.picklist(EXPOSURE_LEVELS),
      way: v.picklist([...PROTECTIONS, 'plain', 'kept']),
      override: v.nullable(v.picklist(OVERRIDES)),
      unread: count,
      categories: v.array(v.tuple([v.picklist(TOLD), count])),
    }),
  ),
);
