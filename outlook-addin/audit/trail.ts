import {
  type AuditBounds,
  type AuditSecrets,
  auditEvent,
  type Occurrence,
  type Policy,
  recordEvent,
  shipEvents,
} from '../../core/index.ts';
import { auditClient } from '../mailbox/client.ts';
import { reviewId } from '../mailbox/review-id.ts';
import { postLogs } from './post.ts';
import { auditStore } from './store.ts';

/**
 * A busy mailbox sends fewer messages in a week without a network. Browsers give an origin five million characters, and the
 * pane keeps other things there.
 */
const BOUNDS: AuditBounds = { events: 1000, characters: 1_500_000 };

/** What was deployed, as far as the trail needs it. */
export interface Deployed {
  readonly policy: Policy;
  readonly audit: AuditSecrets;
}

/** Something that happened, and the id of the review it belongs to; null where it never came to one. */
export interface Recording {
  readonly occurrence: Occurrence;
  readonly reviewId: string | null;
}

/**
 * Keeps an event of what happened in this client. Rejects when it could not be kept; the message does not depend on it.
 * @param deployed null where it could not be read.
 */
export async function record({ occurrence, reviewId: id }: Recording, deployed: Deployed | null): Promise<void> {
  const event = auditEvent(occurrence, {
    ...auditClient(),
    uid: reviewId(),
    reviewId: id ?? reviewId(),
    at: Date.now(),
    policyVersion: deployed?.policy.version ?? 'unreadable',
    key: deployed?.audit.key ?? null,
  });
  await recordEvent(auditStore(), event, BOUNDS);
}

/** Hands what is kept to the organisation's collector, where the policy names one. Never rejects. */
export async function ship({ policy, audit }: Deployed): Promise<void> {
  const { endpoint } = policy.audit;
  if (endpoint === null) return;
  try {
    await shipEvents(auditStore(), (body) => postLogs(endpoint, audit.token, body), Date.now());
  } catch {
    // The store fails; what it holds is still there, and the next event tries again.
  }
}
