/** Where a client keeps events until they have been taken: any store of texts under names. Everything may reject. */
export interface AuditStore {
  readonly keys: () => Promise<readonly string[]>;
  readonly read: (key: string) => Promise<string | null>;
  readonly write: (key: string, value: string) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

/** How much a store may hold; characters of events, which are bytes because events are ASCII. */
export interface AuditBounds {
  readonly events: number;
  readonly characters: number;
}

/** What is kept beside the events. */
export interface QueueState {
  /** Events that had to go, until a collector has been told. */
  readonly lost: number;
  /** Attempts to ship that failed, one after the other. */
  readonly tries: number;
  /** Nothing is shipped before this moment, in milliseconds since 1970. */
  readonly notBefore: number;
}

const PREFIX = 'mailward.audit.';
const STATE = `${PREFIX}state`;

/** An event in a store: its name tells its age and size, so that neither has to be read to make room. */
export interface QueuedEvent {
  readonly key: string;
  readonly characters: number;
}

/** Every event has a name of its own: runtimes that share a store add theirs without undoing each other's. */
export function eventKey(time: number, uid: string, characters: number): string {
  return `${PREFIX}${`000000000000000${time}`.slice(-15)}.${characters}.${uid}`;
}

/** The events of a store, oldest first. */
export async function queuedEvents(store: AuditStore): Promise<readonly QueuedEvent[]> {
  const queued: QueuedEvent[] = [];
  for (const key of [...(await store.keys())].sort()) {
    const size = /^mailward\.audit\.\d{15}\.(\d{1,6})\./.exec(key);
    if (size !== null) queued.push({ key, characters: Number(size[1]) });
  }
  return queued;
}

/** What is kept beside the events; nothing and what is unreadable count as a fresh start. */
export async function readQueueState(store: AuditStore): Promise<QueueState> {
  try {
    const kept = JSON.parse((await store.read(STATE)) ?? '{}') as Partial<QueueState>;
    return {
      lost: Number(kept.lost) || 0,
      tries: Number(kept.tries) || 0,
      notBefore: Number(kept.notBefore) || 0,
    };
  } catch {
    return { lost: 0, tries: 0, notBefore: 0 };
  }
}

/** Changes part of what is kept beside the events. */
export async function changeQueueState(store: AuditStore, change: Partial<QueueState>): Promise<void> {
  await store.write(STATE, JSON.stringify({ ...(await readQueueState(store)), ...change }));
}
