import { randomBytes } from 'node:crypto';

/** A draft as Gmail keeps it: its id stays, its message is replaced with every save. */
export interface StoredDraft {
  readonly id: string;
  readonly messageId: string;
  readonly threadId: string;
  readonly raw: Uint8Array;
  /** Milliseconds since 1970. */
  readonly internalDate: number;
}

/** A message that was received or sent. */
export interface StoredMessage {
  readonly messageId: string;
  readonly threadId: string;
  readonly raw: Uint8Array;
  /** Milliseconds since 1970. */
  readonly internalDate: number;
}

export interface MailStore {
  /** The address whose mailbox this is. */
  readonly user: string;
  /** Makes a draft, or replaces the message of the draft `id`; undefined when there is no such draft. */
  readonly save: (raw: Uint8Array, place?: { id?: string; threadId?: string }) => StoredDraft | undefined;
  readonly draft: (id: string) => StoredDraft | undefined;
  /** Newest first. */
  readonly drafts: () => readonly StoredDraft[];
  readonly discard: (id: string) => boolean;
  /** Puts a message into the inbox, byte for byte as it arrived. */
  readonly receive: (raw: Uint8Array) => StoredMessage;
  readonly message: (messageId: string) => StoredMessage | undefined;
  /** Hands the bytes to `deliver` and moves the draft to the sent messages; undefined when there is no such draft. */
  readonly send: (id: string, raw?: Uint8Array) => StoredMessage | undefined;
  /** Hands a message over that was no draft before. */
  readonly post: (raw: Uint8Array) => StoredMessage;
  /** Oldest first. */
  readonly sent: () => readonly StoredMessage[];
  /** Resolves once everything sent so far has been delivered; rejects with the first delivery that failed. */
  readonly settled: () => Promise<void>;
}

export interface MailStoreOptions {
  readonly user: string;
  /** Takes over a sent message, byte for byte as it left. */
  readonly deliver: (raw: Uint8Array, from: string) => void | Promise<void>;
  readonly now?: () => number;
}

/** A mailbox in memory. */
export function createMailStore({ user, deliver, now = Date.now }: MailStoreOptions): MailStore {
  const drafts = new Map<string, StoredDraft>();
  const received = new Map<string, StoredMessage>();
  const sent: StoredMessage[] = [];
  let deliveries: Promise<void>[] = [];

  const save: MailStore['save'] = (raw, { id, threadId } = {}) => {
    const previous = id === undefined ? undefined : drafts.get(id);
    if (id !== undefined && previous === undefined) return undefined;
    const messageId = newId();
    const draft = {
      id: previous?.id ?? `r${newId()}`,
      messageId,
      threadId: threadId ?? previous?.threadId ?? messageId,
      raw: Uint8Array.from(raw),
      internalDate: now(),
    };
    drafts.set(draft.id, draft);
    return draft;
  };

  const leave = (raw: Uint8Array, threadId: string): StoredMessage => {
    const message = { messageId: newId(), threadId, raw: Uint8Array.from(raw), internalDate: now() };
    deliveries.push(Promise.resolve(deliver(message.raw, user)));
    sent.push(message);
    return message;
  };

  return {
    user,
    save,
    draft: (id) => drafts.get(id),
    drafts: () => [...drafts.values()].sort((a, b) => b.internalDate - a.internalDate),
    discard: (id) => drafts.delete(id),
    receive: (raw) => {
      const messageId = newId();
      const message = { messageId, threadId: messageId, raw: Uint8Array.from(raw), internalDate: now() };
      received.set(messageId, message);
      return message;
    },
    message: (messageId) => received.get(messageId) ?? sent.find((message) => message.messageId === messageId),
    send: (id, raw) => {
      const draft = drafts.get(id);
      if (draft === undefined) return undefined;
      const message = leave(raw ?? draft.raw, draft.threadId);
      drafts.delete(id);
      return message;
    },
    post: (raw) => leave(raw, newId()),
    sent: () => sent,
    settled: async () => {
      const open = deliveries;
      deliveries = [];
      await Promise.all(open);
    },
  };
}

/** Sixteen hexadecimal digits, as Gmail's ids have. */
function newId(): string {
  return randomBytes(8).toString('hex');
}
