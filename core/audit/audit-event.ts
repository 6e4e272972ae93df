import type { Decision, Wish } from '../delivery/decision.ts';
import type { Draft, Unread } from '../draft.ts';
import type { Exposure } from '../exposure/exposure.ts';
import type { Category, Finding } from '../finding.ts';
import { domainOf } from '../lexicon/personal-mail-domains.ts';
import type { FailureCode } from '../words/failure.ts';
import { ADDRESS, CLIENT_VERSION, DOMAIN, MESSAGE_ID, RULE_ID, UNKNOWN_DOMAIN } from './alphabets.ts';
import {
  type AuditClient,
  type AuditDetails,
  type AuditEvent,
  type AuditKind,
  type AuditOutcome,
  type AuditRecipient,
  DURATIONS,
  OCSF_VERSION,
  PRODUCT_VERSION,
  type RuleCount,
} from './event.ts';
import { keyedHash } from './keyed-hash.ts';

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

/** A message to more people than this is told by their number. */
const RECIPIENTS = 40;
/** More different rules than this meet in whole clinical records; the most frequent are kept. */
const RULES = 30;
const COUNT = 999_999;
/** An event has to fit into one value of a store that takes 9 KB, with room for its frame; ASCII, so characters are bytes. */
const DETAILS_CHARACTERS = 7_500;

/** How often each rule found something, the most frequent first. */
export function countRules(findings: readonly Finding[]): readonly RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, category } of findings) {
    const key = `${rule} ${category}`;
    counts.set(key, { rule, category, count: Math.min(COUNT, (counts.get(key)?.count ?? 0) + 1) });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, RULES);
}

/** The event for something that happened. It holds levels, codes, counts and ids, and nothing of what a message says. */
export function auditEvent(occurrence: Occurrence, context: AuditContext): AuditEvent {
  const { kind, review, sender, milliseconds } = partsOf(occurrence);
  const details = detailsOf(occurrence, kind, context);
  const address = senderAddress(sender);
  return {
    metadata: {
      version: OCSF_VERSION,
      uid: context.uid,
      profiles: ['security_control'],
      product: { name: 'Mailward', vendor_name: 'Mailward', version: PRODUCT_VERSION },
    },
    category_uid: 2,
    class_uid: 2006,
    activity_id: 1,
    type_uid: 200601,
    severity_id: SEVERITIES[review?.exposure.level ?? 'none'],
    time: context.at,
    duration: milliseconds === null ? null : (DURATIONS.find((limit) => milliseconds <= limit) ?? 300_000),
    finding_info: { uid: context.reviewId, title: kind },
    actor: address === null ? null : { user: { email_addr: address } },
    ...outcomeOf(details),
    confidence_score: review === null ? null : Math.round(review.exposure.probability * 100),
    data_security: {
      category_id: 1,
      data_lifecycle_state_id: 2,
      detection_system_id: 10,
      policy: { uid: 'mailward', version: versionOf(context.policyVersion) },
    },
    unmapped: details,
  };
}

interface Parts {
  readonly kind: AuditKind;
  readonly review: AuditedReview | null;
  readonly sender: string;
  readonly milliseconds: number | null;
}

function partsOf(occurrence: Occurrence): Parts {
  switch (occurrence.kind) {
    case 'send':
      return { ...occurrence, kind: kindOfSend(occurrence), sender: occurrence.draft.from.address };
    case 'false-alarm':
    case 'sweep-hit':
      return { ...occurrence, sender: occurrence.draft.from.address, milliseconds: null };
    default:
      return { ...occurrence, review: null, milliseconds: null };
  }
}

function kindOfSend({ outcome, review }: Extract<Occurrence, { kind: 'send' }>): AuditKind {
  if (outcome !== 'sent') return 'send';
  if (review.decision.because.includes('overridden')) return 'override';
  return review.decision.because.includes('asked-for') ? 'escalation' : 'send';
}

function detailsOf(occurrence: Occurrence, kind: AuditKind, context: AuditContext): AuditDetails {
  const review = 'review' in occurrence ? occurrence.review : null;
  const decision = review?.decision ?? null;
  const recipients = 'draft' in occurrence ? recipientsOf(occurrence.draft, decision, context.key) : [];
  const details: AuditDetails = {
    kind,
    exposure: review?.exposure.level ?? null,
    action: decision?.action ?? null,
    protection: decision?.protection ?? null,
    outcome: occurrence.kind === 'send' ? occurrence.outcome : null,
    override: overrideOf(occurrence),
    failure: occurrence.kind === 'failure' ? occurrence.code : null,
    sweep: occurrence.kind === 'sweep-hit' ? occurrence.verdict : null,
    reasons: unique((review?.exposure.reasons ?? []).map(({ id }) => id)),
    because: unique(decision?.because ?? []),
    categories: counted(review?.rules ?? []),
    rules: (review?.rules ?? []).filter(({ rule }) => RULE_ID.test(rule)),
    unread: tally((review?.unread ?? []).map(({ reason }) => reason)),
    recipients: recipients.slice(0, RECIPIENTS),
    recipients_total: Math.min(COUNT, recipients.length),
    client: context.client,
    client_version: CLIENT_VERSION.test(context.clientVersion) ? context.clientVersion : '',
    message_uid: occurrence.kind === 'sweep-hit' ? messageId(occurrence.messageId) : null,
    lost: 0,
  };
  return withinSize(details);
}

/** Long lists of recipients give way, because everything else has a bound of its own. */
function withinSize(details: AuditDetails): AuditDetails {
  const left = DETAILS_CHARACTERS - JSON.stringify({ ...details, recipients: [] }).length;
  let used = 0;
  const fitting = details.recipients.filter((recipient) => {
    used += JSON.stringify(recipient).length + 1;
    return used <= left;
  });
  return { ...details, recipients: fitting };
}

const SEVERITIES = { none: 1, possible: 2, phi: 3, sensitive: 4 } as const;

/** The framework's own words for what became of the message. */
function outcomeOf({ kind, outcome, protection }: AuditDetails): Pick<AuditEvent, 'action_id' | 'disposition_id'> {
  switch (kind) {
    case 'override':
      return { action_id: 1, disposition_id: 8 };
    case 'false-alarm':
      return { action_id: 1, disposition_id: 10 };
    case 'sweep-hit':
      return { action_id: 1, disposition_id: 15 };
    case 'failure':
      return { action_id: 2, disposition_id: 27 };
    case 'unscanned':
      return { action_id: 1, disposition_id: 16 };
    default:
      if (outcome !== 'sent') return { action_id: 2, disposition_id: 2 };
      return { action_id: 1, disposition_id: protection === null ? 1 : 18 };
  }
}

function overrideOf(occurrence: Occurrence): AuditDetails['override'] {
  if (occurrence.kind !== 'send' || !occurrence.review.decision.because.includes('overridden')) return null;
  return occurrence.wish.override?.justification ?? 'unjustified';
}

function recipientsOf(draft: Draft, decision: Decision | null, key: string | null): readonly AuditRecipient[] {
  return draft.recipients.map(({ address }, at) => {
    const way = decision?.recipients[at];
    return {
      domain: domainIn(address),
      hash: key === null ? null : keyedHash(key, address.trim().toLowerCase()),
      internal: way?.internal ?? false,
      way: way?.way ?? 'plain',
      tls: way?.fits.find(({ protection }) => protection === 'tls')?.reason ?? null,
    };
  });
}

/** What does not look like a domain may be anything, so it is not written down. */
function domainIn(address: string): string {
  const domain = domainOf(address.trim());
  return DOMAIN.test(domain) ? domain : UNKNOWN_DOMAIN;
}

/** A sender's address in lower case; null for what is none. */
function senderAddress(text: string): string | null {
  const address = text.trim().toLowerCase();
  return ADDRESS.test(address) ? address : null;
}

/** The version is an organisation's own words; what is no part of an id is left out. */
function versionOf(version: string): string {
  return version.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 40);
}

function messageId(id: string): string | null {
  return MESSAGE_ID.test(id) ? id : null;
}

function counted(rules: readonly RuleCount[]): AuditDetails['categories'] {
  const counts = new Map<Category, number>();
  for (const { category, count } of rules) counts.set(category, Math.min(COUNT, (counts.get(category) ?? 0) + count));
  return [...counts].map(([category, count]) => ({ category, count }));
}

function tally<Reason>(reasons: readonly Reason[]): { reason: Reason; count: number }[] {
  return unique(reasons).map((reason) => ({
    reason,
    count: Math.min(COUNT, reasons.filter((one) => one === reason).length),
  }));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
