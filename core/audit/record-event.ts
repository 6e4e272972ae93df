import {
  type AuditBounds,
  type AuditStore,
  changeQueueState,
  eventKey,
  type QueuedEvent,
  queuedEvents,
  readQueueState,
} from './audit-store.ts';
import type { AuditEvent } from './event.ts';

/** A store that is full for another reason than its own events stays full. */
const ATTEMPTS = 4;
/** What a full store lets go at once, so that not every further event meets a full one. */
const ROOM = 5;

/**
 * Keeps an event until it is shipped. Where the store is full the oldest go, and the next event that is shipped says how many
 * went. Rejects when the store does not take it; then it counts among them.
 */
export async function recordEvent(store: AuditStore, event: AuditEvent, bounds: AuditBounds): Promise<void> {
  const text = JSON.stringify(event);
  let queued = await queuedEvents(store);
  let gone = 0;
  const letGo = async (count: number) => {
    for (const { key } of queued.slice(0, count)) await store.remove(key);
    gone += Math.min(count, queued.length);
    queued = queued.slice(count);
  };
  await letGo(excessOf(queued, text.length, bounds));
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await store.write(eventKey(event.time, event.metadata.uid, text.length), text);
      } catch (error) {
        if (attempt === ATTEMPTS || queued.length === 0) {
          gone += 1;
          throw error;
        }
        await letGo(ROOM);
      }
    }
  } finally {
    if (gone > 0) await changeQueueState(store, { lost: (await readQueueState(store)).lost + gone });
  }
}

/** How many of the oldest have to go before one of so many characters fits. */
function excessOf(queued: readonly QueuedEvent[], characters: number, bounds: AuditBounds): number {
  let total = queued.reduce((sum, event) => sum + event.characters, characters);
  let excess = 0;
  for (const event of queued) {
    if (queued.length - excess < bounds.events && total <= bounds.characters) break;
    total -= event.characters;
    excess += 1;
  }
  return excess;
}
