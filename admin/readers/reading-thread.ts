import { Worker } from 'node:worker_threads';
import type { Apart, ReaderAnswer, ReaderCall } from '../../core/index.ts';

/** Objects that a file makes its reader keep; beyond this the thread ends and the file is unread. */
const MAX_HEAP_MB = 384;

/** Starts a thread that reads files, so that a file made to keep a reader busy or to fill the memory ends with it. */
export async function readingThread(): Promise<Apart<ReaderCall, ReaderAnswer>> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    // What a library says about a file might quote it.
    stdout: true,
    stderr: true,
  });
  let settle: (answer: ReaderAnswer | null) => void = () => undefined;
  worker.on('message', ({ answer }: { readonly answer?: ReaderAnswer }) => settle(answer ?? null));
  worker.on('error', () => settle(null));
  worker.on('exit', () => settle(null));
  return {
    ask: (call) =>
      new Promise((resolve, reject) => {
        settle = (answer) => (answer === null ? reject(new Error('the reader broke down')) : resolve(answer));
        worker.postMessage(call, [call.bytes.buffer as ArrayBuffer]);
      }),
    end: () => void worker.terminate(),
  };
}
