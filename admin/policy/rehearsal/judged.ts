import type { Category, Decision, ExposureLevel } from '../../../core/index.ts';

/** What would become of a message: it goes as usual or by a protection, waits for its sender's answer, or stays. */
export const OUTCOMES = ['plain', 'tls', 'pgp', 'smime', 'portal', 'ask', 'block'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One rehearsed message: kinds and counts, never a word of it. */
export interface Judged {
  /** The first 12 hexadecimal digits of the SHA-256 of its Message-ID, or of its bytes where it has none. */
  readonly id: string;
  /** The domain of its From address in the form of DNS; '' where it has none. */
  readonly sender: string;
  readonly exposure: ExposureLevel;
  /** From 0 to 1. */
  readonly probability: number;
  readonly outcome: Outcome;
  /** What the old policy makes of it; null without one. */
  readonly before: Outcome | null;
  /** Every category that was found, once, where the message tells anything. */
  readonly categories: readonly Category[];
  /** How many parts nobody could look into. */
  readonly unread: number;
  readonly bytes: number;
  /** Time of the review, in milliseconds. */
  readonly ms: number;
}

/** What a decision comes to for the message: how it leaves, or why it does not. */
export function outcomeOf({ action, protection }: Pick<Decision, 'action' | 'protection'>): Outcome {
  if (action === 'ask' || action === 'block') return action;
  return protection ?? 'plain';
}

/** What is asked about first leaves by the portal, or with its sender's reason; so a question is no more than the portal. */
const STRENGTH: Readonly<Record<Outcome, number>> = { plain: 0, tls: 1, pgp: 2, smime: 3, portal: 4, ask: 4, block: 5 };

/** Whether a message would leave with less protection than before, or leave where it stayed. */
export function isMilder({ outcome, before }: Pick<Judged, 'outcome' | 'before'>): boolean {
  return before !== null && STRENGTH[outcome] < STRENGTH[before];
}
