import type { Decision } from '../delivery/decision.ts';
import type { Draft } from '../draft.ts';
import type { Category } from '../finding.ts';
import { domainOf } from '../lexicon/personal-mail-domains.ts';
import { CLIENT_VERSION, DOMAIN, MESSAGE_ID, RULE_ID, UNKNOWN_DOMAIN } from './alphabets.ts';
import { LARGEST_COUNT } from './count-rules.ts';
import type { AuditDetails, AuditKind, AuditRecipient, RuleCount } from './event.ts';
import { keyedHash } from './keyed-hash.ts';
import type { AuditContext, Occurrence } from './occurrence.ts';

/** A message to more people than this is told by their number. */
const RECIPIENTS = 40;
/** An event has to fit into one value of a store that takes 9 KB, with room for its frame; ASCII, so characters are bytes. */
const DETAILS_CHARACTERS = 7_500;

/** The part of an event that is Mailward's own. */
export function detailsOf(occurrence: Occurrence, kind: AuditKind, context: AuditContext): AuditDetails {
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
    recipients_total: Math.min(LARGEST_COUNT, recipients.length),
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

function messageId(id: string): string | null {
  return MESSAGE_ID.test(id) ? id : null;
}

function counted(rules: readonly RuleCount[]): AuditDetails['categories'] {
  const counts = new Map<Category, number>();
  for (const { category, count } of rules)
    counts.set(category, Math.min(LARGEST_COUNT, (counts.get(category) ?? 0) + count));
  return [...counts].map(([category, count]) => ({ category, count }));
}

function tally<Reason>(reasons: readonly Reason[]): { reason: Reason; count: number }[] {
  return unique(reasons).map((reason) => ({
    reason,
    count: Math.min(LARGEST_COUNT, reasons.filter((one) => one === reason).length),
  }));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
