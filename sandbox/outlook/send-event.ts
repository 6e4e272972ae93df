import type { OfficePort } from './mailbox-host.ts';

/** Outlook gives a send event five minutes. */
const EVENT_LIMIT_MS = 5 * 60_000;

/** How long after its completion an event is watched for a second one. */
const AFTERMATH_MS = 20;

/** What an event came to: completed once with these options, or what the add-in did wrong. */
export type EventOutcome =
  | { readonly kind: 'completed'; readonly options: unknown }
  | { readonly kind: 'fault'; readonly message: string };

/**
 * Starts the add-in's code for one event in a runtime of its own. `complete` is called for every `event.completed`; the
 * returned function ends the runtime. Rejects when the code cannot be loaded or has no such function.
 */
export type EventRuntime = (
  port: OfficePort,
  functionName: string,
  eventArgs: Readonly<Record<string, unknown>>,
  complete: (options: unknown) => void,
) => Promise<() => void>;

/** Runs one event to its end. A second completion, none at all, and code that does not load are faults. */
export async function runEvent(
  port: OfficePort,
  functionName: string,
  eventArgs: Readonly<Record<string, unknown>>,
  runtime: EventRuntime,
  limitMs = EVENT_LIMIT_MS,
): Promise<EventOutcome> {
  let completions = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settle: (outcome: EventOutcome) => void = () => undefined;
  const outcome = new Promise<EventOutcome>((resolve) => {
    settle = resolve;
    timer = setTimeout(() => resolve(fault(`${functionName} never completed its event`)), limitMs);
  });
  const started = runtime(port, functionName, eventArgs, (options) => {
    completions += 1;
    settle({ kind: 'completed', options });
  });
  started.catch(() => settle(fault(`${functionName} could not be started: the add-in is unavailable`)));
  const first = await outcome;
  clearTimeout(timer);
  if (first.kind === 'completed') await new Promise((resolve) => setTimeout(resolve, AFTERMATH_MS));
  started.then(
    (stop) => stop(),
    () => undefined,
  );
  return completions > 1 ? fault(`${functionName} completed its event ${completions} times`) : first;
}

function fault(message: string): EventOutcome {
  return { kind: 'fault', message };
}
