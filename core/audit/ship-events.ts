import { type AuditStore, changeQueueState, type QueuedEvent, queuedEvents, readQueueState } from './audit-store.ts';
import { LARGEST_COUNT } from './count-rules.ts';
import type { AuditEvent } from './event.ts';
import { toOtlpLogs } from './otlp-logs.ts';

/**
 * What a collector did with a request: `taken`; `refused`, and would refuse it again (400, 413); `later`: no answer, or one
 * that may be another next time, such as a token that has run out.
 */
export type Delivery = 'taken' | 'refused' | 'later';

/** Browsers let a request of at most 64 KB outlive its page; quotes within a record and what is around it take the rest. */
const BATCH_CHARACTERS = 36_000;
const BATCH_EVENTS = 40;
/** One call does not empty a long queue: it has a send event or a card's time at most. */
const BATCHES = 5;
/** Set before a collector is asked, so a runtime that is ended while it waits holds up the others for as long. */
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 6 * 60 * 60 * 1000;

/** The way of a status code of HTTP; OTLP/HTTP (section "Failures") tells which requests may come again. */
export function deliveryOf(status: number): Delivery {
  if (status >= 200 && status < 300) return 'taken';
  return status === 400 || status === 413 ? 'refused' : 'later';
}

/**
 * Hands what is kept to a collector, oldest first, and forgets what it has taken: every event arrives at least once. After
 * a failure nothing is tried for a while, twice as long each time. Rejects when the store fails.
 * @param now milliseconds since 1970.
 */
export async function shipEvents(
  store: AuditStore,
  post: (body: string) => Promise<Delivery>,
  now: number,
): Promise<void> {
  const { notBefore, tries, lost } = await readQueueState(store);
  // A wait that is longer than any was set before the clock was put back.
  if (now < notBefore && notBefore - now <= LONGEST_WAIT_MS) return;
  for (let batch = 0; batch < BATCHES; batch++) {
    const first = firstBatch(await queuedEvents(store));
    if (first.length === 0) break;
    const failures = batch === 0 ? tries : 0;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 20));
    // Written before: a runtime that is ended while it waits for an answer has failed too, and others of this store wait.
    await changeQueueState(store, { tries: failures + 1, notBefore: now + wait });
    const events = await readEvents(store, first);
    const told = batch === 0 && events.length > 0 ? lost : 0;
    const body = toOtlpLogs(events.map((event, at) => (at === 0 ? withLost(event, told) : event)));
    const delivery = events.length === 0 ? 'taken' : await post(body).catch((): Delivery => 'later');
    if (delivery === 'later') return;
    for (const { key } of first) await store.remove(key);
    // Others may have let events go in between.
    const since = (await readQueueState(store)).lost;
    const left = delivery === 'taken' ? since - told : since + events.length;
    await changeQueueState(store, { tries: 0, notBefore: 0, lost: Math.max(0, left) });
  }
}

function withLost(event: AuditEvent, lost: number): AuditEvent {
  return { ...event, unmapped: { ...event.unmapped, lost: Math.min(lost, LARGEST_COUNT) } };
}

function firstBatch(queued: readonly QueuedEvent[]): readonly QueuedEvent[] {
  let characters = 0;
  return queued.slice(0, BATCH_EVENTS).filter((event, at) => {
    characters += event.characters;
    return at === 0 || characters <= BATCH_CHARACTERS;
  });
}

/** What is there and is no event any more is left out, and goes with the others. */
async function readEvents(store: AuditStore, queued: readonly QueuedEvent[]): Promise<readonly AuditEvent[]> {
  const events: AuditEvent[] = [];
  for (const { key } of queued) {
    const event = parsed(await store.read(key));
    if (event !== null) events.push(event);
  }
  return events;
}

/** null for what is half written, or gone because another runtime has shipped it. */
function parsed(text: string | null): AuditEvent | null {
  try {
    const event = JSON.parse(text ?? '') as Partial<AuditEvent> | null;
    return event?.class_uid === 2006 ? (event as AuditEvent) : null;
  } catch {
    return null;
  }
}
