import type { Consents } from './delivery/consents.ts';
import { decide } from './delivery/decide.ts';
import type { Decision, Wish } from './delivery/decision.ts';
import type { DomainRecords } from './delivery/domain-records.ts';
import type { Draft, Unread } from './draft.ts';
import { aboutPatients } from './exposure/about-patients.ts';
import { expose } from './exposure/expose.ts';
import type { Exposure } from './exposure/exposure.ts';
import { withKnownIdentifiers } from './exposure/known-identifiers.ts';
import { suspectsAmong } from './exposure/suspects.ts';
import { VERDICT } from './exposure/verdict-weights.ts';
import type { Finding, Segment } from './finding.ts';
import type { KeyStates } from './pgp/key-states.ts';
import type { Policy } from './policy/schema.ts';
import { find } from './rules/find.ts';
import { type FileReading, segment } from './segments/segment.ts';

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
  /** What the runtime brings along for reading attached files. */
  readonly files?: FileReading;
}

/** What a draft tells, before anything is decided: a matter of the draft and the policy alone. */
export interface Assessment {
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
  readonly exposure: Exposure;
}

/** An assessment with the texts it was made from, and what is decided. */
export interface Review extends Assessment {
  readonly segments: readonly Segment[];
  /** What nobody looked into and nothing speaks against: it is shown, and decides nothing. */
  readonly unopened: readonly Unread[];
  readonly decision: Decision;
}

/**
 * Reviews a draft as it is about to be sent: what it says, how much of that is PHI, and what has to happen to it.
 * Anything thrown is a bug; the caller treats it as "could not be checked" and does not send.
 */
export async function review(draft: Draft, setting: Setting): Promise<Review> {
  const assessed = await assess(draft, setting.policy, setting.files);
  return { ...assessed, decision: decide(draft, assessed, setting) };
}

/**
 * The part of a review that asks nothing but the draft, the policy and what can be read here: what was found where, and
 * how much it tells.
 */
export async function assess(draft: Draft, policy: Policy, files: FileReading = {}): Promise<Omit<Review, 'decision'>> {
  const { segments, unread: unreadable, unopened } = await segment(draft, policy, files);
  const findings = aboutPatients(find(segments, policy), segments, draft);
  const suspects = suspectsAmong(unopened, draft, segments, findings, policy);
  const unread = [...unreadable, ...suspects];
  const exposure = expose(draft, segments, findings, unread, policy);
  const others = unopened.filter((one) => !suspects.includes(one));
  const known = withKnownIdentifiers(findings, segments, VERDICT.plainWords);
  return { segments, findings: known, unread, unopened: others, exposure };
}
