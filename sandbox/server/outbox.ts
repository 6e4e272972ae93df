import type { HeaderLine, Route } from './route.ts';

/** A message as it arrived at the gateway. */
export interface ArrivedMessage {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly route: Route;
  /** What the message's own review header says; null when it was sent without a review. */
  readonly exposure: string | null;
  readonly headers: readonly HeaderLine[];
  readonly raw: Buffer;
}

/** Newest first. */
export interface Outbox {
  readonly add: (message: ArrivedMessage) => void;
  readonly list: () => readonly ArrivedMessage[];
  readonly find: (id: string) => ArrivedMessage | undefined;
  readonly clear: () => void;
}

/** Enough to try everything many times; the oldest go first. */
const MESSAGE_LIMIT = 200;
/** Two hundred messages of 25 MB would fill a laptop's memory. */
const BYTE_LIMIT = 128 * 1024 * 1024;

/** Keeps what arrived in memory and nowhere else; it is gone when the sandbox stops. */
export function createOutbox(): Outbox {
  let messages: ArrivedMessage[] = [];
  return {
    add(message) {
      messages = bounded([message, ...messages]);
    },
    list: () => messages,
    find: (id) => messages.find((message) => message.id === id),
    clear() {
      messages = [];
    },
  };
}

function bounded(newestFirst: readonly ArrivedMessage[]): ArrivedMessage[] {
  let bytes = 0;
  return newestFirst.slice(0, MESSAGE_LIMIT).filter((message, index) => {
    bytes += message.raw.length;
    return index === 0 || bytes <= BYTE_LIMIT;
  });
}
