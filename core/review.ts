import type { Consents } from './delivery/consents.ts';
import { decide } from './delivery/decide.ts';
import type { Decision, Wish } from './delivery/decision.ts';
import type { DomainRecords } from './delivery/domain-records.ts';
import type { Draft, Unread } from './draft.ts';
import { aboutPatients } from './exposure/about-patients.ts';
import { expose } from './exposure/expose.ts';
import type { Exposure } from './exposure/exposure.ts';
import { withKnownNames } from './exposure/known-names.ts';
import type { Finding, Segment } from './finding.ts';
import type { KeyStates } from './pgp/key-states.ts';
import type { Policy } from './policy/schema.ts';
import { find } from './rules/find.ts';
import { segment } from './segments/segment.ts';

/** Everything a review depends on besides the draft: core has no clock, network or random source of its own. */
export interface Setting {
  readonly policy: Policy;
  readonly domains: DomainRecords;
  readonly consents: Consents;
  /** Which keys this message could be encrypted with, found out beforehand because reading keys takes time. */
  readonly keys: KeyStates;
  /** Milliseconds since 1970; decides whether domain records are fresh. */
  readonly now: number;
  /** Names this review in the X-Mailward-Review header, for reconciling it with the audit trail. */
  readonly id: string;
  readonly wish: Wish;
}

/** What a draft tells, before anything is decided: a matter of the draft and the policy alone. */
export interface Assessment {
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
  readonly exposure: Exposure;
}

export interface Review extends Assessment {
  readonly segments: readonly Segment[];
  readonly decision: Decision;
}

/**
 * Reviews a draft as it is about to be sent: what it says, how much of that is PHI, and what has to happen to it.
 * Anything thrown is a bug; the caller treats it as "could not be checked" and does not send.
 */
export async function review(draft: Draft, setting: Setting): Promise<Review> {
  const assessed = await assess(draft, setting.policy);
  return { ...assessed, decision: decide(draft, assessed, setting) };
}

/** The part of a review that asks nothing but the draft and the policy: where what was found, and how much that tells. */
export async function assess(draft: Draft, policy: Policy): Promise<Omit<Review, 'decision'>> {
  const { segments, unread } = await segment(draft, policy);
  const findings = aboutPatients(find(segments, policy), segments, draft);
  const exposure = expose(draft, segments, findings, unread, policy);
  return { segments, findings: withKnownNames(findings, segments), unread, exposure };
}
