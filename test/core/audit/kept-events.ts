import {
  type AuditContext,
  type AuditEvent,
  type AuditStore,
  auditEvent,
  type Occurrence,
  readOtlpLogs,
} from '../../../core/index.ts';
import { NOW } from '../../draft-of.ts';

const OCCURRENCE: Occurrence = { kind: 'failure', code: 'read', sender: 'a.okafor@northfield-clinic.example' };

/** The n-th event of a client, a second after the one before. */
export function nthEvent(n: number, occurrence = OCCURRENCE): AuditEvent {
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const context: AuditContext = {
    uid: id,
    reviewId: id,
    at: NOW + n * 1000,
    client: 'outlook-web',
    clientVersion: '16.0',
    policyVersion: 'test.1',
    key: null,
  };
  return auditEvent(occurrence, context);
}

/** A store in memory. `limit` is how many characters of values it takes in all. */
export function memoryStore(limit = Number.POSITIVE_INFINITY) {
  const held = new Map<string, string>();
  const store: AuditStore = {
    keys: async () => [...held.keys()].reverse(),
    read: async (key) => held.get(key) ?? null,
    write: async (key, value) => {
      const others = [...held].reduce((sum, [name, text]) => sum + (name === key ? 0 : text.length), 0);
      if (others + value.length > limit) throw new Error('quota');
      held.set(key, value);
    },
    remove: async (key) => void held.delete(key),
  };
  return { store, held };
}

/** The events of a request's body; fails where a receiver would refuse one. */
export function eventsIn(body: string): AuditEvent[] {
  return (readOtlpLogs(JSON.parse(body)) ?? []).map((record) => {
    if (!record.ok) throw new Error(record.reason);
    return record.event;
  });
}
