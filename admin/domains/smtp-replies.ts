import type { Socket } from 'node:net';

/** RFC 5321 section 4.5.3.1.5 allows 512 octets a line; an EHLO reply of a real server has at most some twenty lines. */
const MAX_REPLY_BYTES = 16 * 1024;

/** Lines that go on, then the last one; bounds as above. */
const REPLY = /^(?:\d{3}-[^\n]{0,2000}\n){0,200}\d{3}(?: [^\n]{0,2000})?\r?\n/;

/** One SMTP reply (RFC 5321 section 4.2): its code, and the text of its lines. */
export interface Reply {
  readonly code: number;
  readonly lines: readonly string[];
}

export interface Replies {
  /** Sends a command, or nothing, and waits for the reply; null when none comes, or what comes is no SMTP. */
  readonly ask: (command: string | null) => Promise<Reply | null>;
  /**
   * Stops reading; answers whether anything stood behind the last reply. Before a handshake that must be nothing: it would
   * have been written by whoever sits between (CVE-2011-0411).
   */
  readonly release: () => boolean;
}

/** Reads the replies of an SMTP server one by one, in the order of the commands. */
export function repliesOf(socket: Socket): Replies {
  let buffered = '';
  let waiting: ((reply: Reply | null) => void) | null = null;
  let ended = false;
  const answer = (reply: Reply | null) => {
    const resolve = waiting;
    waiting = null;
    resolve?.(reply);
  };
  const take = () => {
    if (waiting === null) return;
    const end = REPLY.exec(buffered)?.[0];
    if (end !== undefined) {
      buffered = buffered.slice(end.length);
      const lines = end.trimEnd().split(/\r?\n/);
      answer({ code: Number(end.slice(0, 3)), lines: lines.map((line) => line.slice(4)) });
    } else if (ended || buffered.length > MAX_REPLY_BYTES) answer(null);
  };
  const onData = (bytes: Buffer) => {
    buffered += bytes.toString('latin1');
    take();
  };
  const onEnd = () => {
    ended = true;
    take();
  };
  socket.on('data', onData).on('close', onEnd).on('error', onEnd);
  return {
    ask: (command) =>
      new Promise((resolve) => {
        waiting = resolve;
        if (command !== null && !ended) socket.write(`${command}\r\n`);
        take();
      }),
    release: () => {
      socket.off('data', onData).off('close', onEnd);
      return buffered !== '';
    },
  };
}
