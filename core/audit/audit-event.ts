import { ADDRESS } from './alphabets.ts';
import { detailsOf } from './audit-details.ts';
import {
  type AuditDetails,
  type AuditEvent,
  type AuditKind,
  DURATIONS,
  OCSF_VERSION,
  PRODUCT_VERSION,
} from './event.ts';
import type { AuditContext, AuditedReview, Occurrence } from './occurrence.ts';

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

/** A sender's address in lower case; null for what is none. */
function senderAddress(text: string): string | null {
  const address = text.trim().toLowerCase();
  return ADDRESS.test(address) ? address : null;
}

/** The version is an organisation's own words; what is no part of an id is left out. */
function versionOf(version: string): string {
  return version.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 40);
}
