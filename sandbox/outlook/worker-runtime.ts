import type { OfficePort } from './mailbox-host.ts';
import type { Answer } from './outcome.ts';

/** What the page tells the worker that plays classic Outlook's runtime. */
export type ToWorker =
  | {
      readonly type: 'start';
      readonly about: Omit<OfficePort, 'call' | 'listen'>;
      readonly scripts: readonly string[];
      readonly functionName: string;
      readonly eventArgs: Readonly<Record<string, unknown>>;
    }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer };

/** What the worker tells the page. */
export type FromWorker =
  | { readonly type: 'started' }
  | { readonly type: 'unavailable' }
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly type: 'completed'; readonly options: unknown };

/**
 * Runs one event of the built bundle in a fresh worker. A fault that throws comes back as a failed answer, because
 * nothing thrown on this side reaches the worker in time.
 */
export async function runInWorker(
  base: string,
  port: OfficePort,
  functionName: string,
  eventArgs: Readonly<Record<string, unknown>>,
  complete: (options: unknown) => void,
): Promise<() => void> {
  const worker = new Worker(`${base}office-worker.js`);
  const tell = (message: ToWorker) => worker.postMessage(message);
  try {
    await new Promise<void>((resolve, reject) => {
      worker.onerror = () => reject(new Error('the bundle did not load'));
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.type === 'started') resolve();
        else if (data.type === 'unavailable') reject(new Error(`the add-in associates no ${functionName}`));
        else if (data.type === 'completed') complete(data.options);
        else answerCall(port, data, tell);
      };
      const { call: _call, listen: _listen, ...about } = port;
      // Paths are resolved here, since the worker has lost its own address by the time it loads them.
      const scripts = ['setting.js', 'launchevent.js'].map((name) => new URL(`${base}${name}`, document.baseURI).href);
      tell({ type: 'start', about, scripts, functionName, eventArgs });
    });
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return () => worker.terminate();
}

function answerCall(
  port: OfficePort,
  { id, name, args }: Extract<FromWorker, { readonly type: 'call' }>,
  tell: (message: ToWorker) => void,
): void {
  try {
    port.call(name, args, (answer) => tell({ type: 'answer', id, answer }));
  } catch {
    tell({
      type: 'answer',
      id,
      answer: { status: 'failed', error: { name: 'InternalServerError', code: 5001, message: '' } },
    });
  }
}
