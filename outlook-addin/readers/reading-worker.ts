import type { Apart, ReaderAnswer, ReaderCall } from '../../core/index.ts';

/** Starts a worker that reads files, so that writing goes on meanwhile and a file made to keep it busy ends with it. */
export async function readingWorker(): Promise<Apart<ReaderCall, ReaderAnswer>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  let settle: (answer: ReaderAnswer | null) => void = () => undefined;
  worker.onmessage = ({ data }: MessageEvent<{ readonly answer?: ReaderAnswer | null }>) => {
    // The library that reads PDFs takes any worker for one of its own and says that it is ready.
    if (data.answer !== undefined) settle(data.answer);
  };
  worker.onerror = () => settle(null);
  return {
    ask: (call) =>
      new Promise((resolve, reject) => {
        settle = (answer) => (answer === null ? reject(new Error('the reader broke down')) : resolve(answer));
        worker.postMessage(call, [call.bytes.buffer as ArrayBuffer]);
      }),
    end: () => worker.terminate(),
  };
}
