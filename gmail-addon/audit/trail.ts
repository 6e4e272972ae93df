import { type AuditBounds, auditEvent, type Occurrence, recordEvent, shipEvents } from '../../core/index.ts';
import { deployedSetting } from '../setting.ts';
import { postLogs } from './post.ts';
import { auditStore } from './store.ts';

/** Properties of a user hold 500 KB in all, and the add-on keeps other things there. */
const BOUNDS: AuditBounds = { events: 200, characters: 300_000 };

/**
 * Records what happened: one line of JSON in the script's log, which Google Cloud keeps, and, where the policy names a
 * collector, an event to ship. Never rejects: what happens to a message does not depend on it.
 * @param reviewId null where it never came to a review.
 */
export async function record(occurrence: Occurrence, reviewId: string | null): Promise<void> {
  try {
    const deployed = deployedSetting();
    const event = auditEvent(occurrence, {
      uid: Utilities.getUuid(),
      reviewId: reviewId ?? Utilities.getUuid(),
      at: Date.now(),
      client: 'gmail',
      clientVersion: '',
      policyVersion: deployed.ok ? deployed.policy.version : 'unreadable',
      key: deployed.ok ? deployed.audit.key : null,
    });
    console.log(JSON.stringify(event));
    if (deployed.ok && deployed.policy.audit.endpoint !== null) await recordEvent(auditStore(), event, BOUNDS);
  } catch {
    console.error('mailward event not kept');
  }
}

/**
 * Hands what is kept to the organisation's collector. Google lets no script end a request that hangs, so this is called only
 * where no message waits: on the home card and in the hourly look. Never rejects.
 */
export async function ship(): Promise<void> {
  try {
    const deployed = deployedSetting();
    if (!deployed.ok) return;
    const { endpoint } = deployed.policy.audit;
    if (endpoint === null) return;
    await shipEvents(auditStore(), (body) => postLogs(endpoint, deployed.audit.token, body), Date.now());
  } catch {
    console.error('mailward events not shipped');
  }
}
