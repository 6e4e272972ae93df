import type { Decision, Wish } from '../delivery/decision.ts';
import type { Draft, Unread } from '../draft.ts';
import type { Exposure } from '../exposure/exposure.ts';
import type { FailureCode } from '../words/failure.ts';
import type { AuditClient, AuditOutcome, RuleCount } from './event.ts';

/** Who records, when and under which ids: what an event has whatever happened. */
export interface AuditContext {
  /** The event's own id, never used twice: a UUID. */
  readonly uid: string;
  /** The review's id, as in X-Mailward-Review: a UUID. */
  readonly reviewId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly client: AuditClient;
  readonly clientVersion: string;
  readonly policyVersion: string;
  /** The organisation's key for recipients' addresses; null for none, and then only domains are recorded. */
  readonly key: string | null;
}

/** A review in the terms that an event is made of. */
export interface AuditedReview {
  readonly exposure: Exposure;
  readonly unread: readonly Unread[];
  readonly rules: readonly RuleCount[];
  readonly decision: Decision | null;
}

/** What is to be recorded. `milliseconds` is how long the review took. */
export type Occurrence =
  | {
      readonly kind: 'send';
      readonly draft: Draft;
      readonly review: AuditedReview & { readonly decision: Decision };
      readonly wish: Wish;
      readonly outcome: AuditOutcome;
      readonly milliseconds: number;
    }
  | { readonly kind: 'false-alarm'; readonly draft: Draft; readonly review: AuditedReview }
  | {
      readonly kind: 'sweep-hit';
      readonly verdict: 'unprotected' | 'unchecked';
      readonly draft: Draft;
      readonly review: AuditedReview;
      readonly messageId: string;
    }
  | { readonly kind: 'failure'; readonly code: FailureCode; readonly sender: string }
  | { readonly kind: 'unscanned'; readonly sender: string };
