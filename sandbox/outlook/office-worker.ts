import { cutToClassic, TIMERS } from './classic-globals.ts';
import { createOffice } from './office.ts';
import type { Answer } from './outcome.ts';
import type { FromWorker, ToWorker } from './worker-runtime.ts';

// Plays classic Outlook's runtime: what it needs itself is taken aside before the rest of the web is cut away.
interface WorkerScope {
  postMessage: (message: FromWorker) => void;
  importScripts: (...urls: string[]) => void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const tell = scope.postMessage.bind(scope);
const load = scope.importScripts.bind(scope);
const waiting = new Map<number, (answer: Answer) => void>();
let calls = 0;

scope.onmessage = ({ data }) => {
  if (data.type === 'start') start(data);
  else waiting.get(data.id)?.(data.answer);
};

function start({ about, scripts, functionName, eventArgs }: Extract<ToWorker, { readonly type: 'start' }>): void {
  const { Office: office, handlers } = createOffice({
    ...about,
    call: (name, args, answer) => {
      calls += 1;
      waiting.set(calls, answer);
      tell({ type: 'call', id: calls, name, args });
    },
    listen: () => () => undefined,
  });
  Object.assign(scope, { Office: office });
  // queueMicrotask is the stand-in's own need; `onmessage` is how answers arrive.
  cutToClassic(scope, ['Office', 'onmessage', 'queueMicrotask', ...TIMERS]);
  load(...scripts);
  const handler = handlers.get(functionName);
  tell({ type: handler === undefined ? 'unavailable' : 'started' });
  handler?.({ ...eventArgs, completed: (options) => tell({ type: 'completed', options }) });
}
