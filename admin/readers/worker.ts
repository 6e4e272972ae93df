import { parentPort } from 'node:worker_threads';
import { answerReaderCall, type ReaderCall } from '../../core/index.ts';

/** What the worker answers: what was read, or that reading broke down. */
parentPort?.on('message', (call: ReaderCall) => {
  answerReaderCall(call, () => performance.now()).then(
    (answer) => parentPort?.postMessage({ answer }),
    () => parentPort?.postMessage({ failed: true }),
  );
});
