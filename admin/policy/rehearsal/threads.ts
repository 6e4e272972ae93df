import { Worker } from 'node:worker_threads';
import type { Setup } from './judge.ts';
import type { Judged } from './judged.ts';
import type { Mail, Trouble } from './mail.ts';
import type { Answer, Job } from './worker.ts';

/** A message and what became of it. */
export interface Rehearsed {
  readonly mail: Omit<Mail, 'content'>;
  readonly result: Judged | Trouble;
}

/** For each thread, one to work on and some to go on with: the next must be there before the thread is through. */
const WAITING = 8;
/** What may wait in memory besides; beyond it one message at a time. */
const WAITING_BYTES = 64 * 1024 * 1024;
const CRASHED = { trouble: 'could not be reviewed: the thread that read it came to an end' };

/** A thread, and what it has been given and not answered. */
interface Thread {
  readonly worker: Worker;
  readonly open: Map<number, number>;
}

/**
 * Judges messages in `count` threads and tells `done` of each in the order in which they came. Ends early, after what was
 * begun, once `signal` is aborted. What is held in memory does not grow with the number of messages.
 */
export async function judgeAll(
  messages: AsyncIterable<Mail>,
  setup: Setup,
  count: number,
  done: (rehearsed: Rehearsed) => Promise<void> | void,
  signal: AbortSignal,
): Promise<void> {
  const given = new Map<number, Omit<Mail, 'content'>>();
  const answers = new Map<number, Rehearsed['result']>();
  let next = 0;
  let waitingBytes = 0;
  let wake = () => {};
  const answered = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  const settle = (thread: Thread, number: number, result: Rehearsed['result']) => {
    waitingBytes -= thread.open.get(number) ?? 0;
    thread.open.delete(number);
    answers.set(number, result);
    wake();
  };
  const start = (): Thread => {
    const thread: Thread = {
      worker: new Worker(new URL('worker.js', import.meta.url), { workerData: setup }),
      open: new Map(),
    };
    thread.worker.on('message', ({ number, result }: Answer) => settle(thread, number, result));
    // Out of memory, for one: what it had been given is told of, and another takes its place.
    thread.worker.on('error', () => {
      for (const number of [...thread.open.keys()]) settle(thread, number, CRASHED);
      threads[threads.indexOf(thread)] = start();
    });
    return thread;
  };
  const threads: Thread[] = [];
  for (let i = 0; i < count; i++) threads.push(start());
  const tell = async () => {
    for (let result = answers.get(next); result !== undefined; result = answers.get(next)) {
      const mail = given.get(next);
      answers.delete(next);
      given.delete(next);
      next++;
      if (mail !== undefined) await done({ mail, result });
    }
  };

  try {
    let number = 0;
    for await (const { content, ...mail } of messages) {
      if (signal.aborted) break;
      given.set(number, mail);
      if (typeof content === 'object' && 'trouble' in content) answers.set(number, content);
      else {
        const size = typeof content === 'string' ? 0 : content.length;
        while (
          threads.every(({ open }) => open.size >= WAITING) ||
          (waitingBytes > 0 && waitingBytes + size > WAITING_BYTES)
        )
          await answered();
        hand(leastBusy(threads), { number, content }, size);
        waitingBytes += size;
      }
      number++;
      await tell();
    }
    while (next < number) {
      if (!answers.has(next)) await answered();
      await tell();
    }
  } finally {
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}

function hand({ worker, open }: Thread, { number, content }: Job, size: number): void {
  open.set(number, size);
  if (typeof content === 'string') worker.postMessage({ number, content });
  else {
    // A buffer of its own can change hands; one that shares its memory would be copied with all that lies beside it.
    const own = new Uint8Array(content);
    worker.postMessage({ number, content: own }, [own.buffer]);
  }
}

function leastBusy(threads: readonly Thread[]): Thread {
  return threads.reduce((least, thread) => (thread.open.size < least.open.size ? thread : least));
}
