import type { OfficePort } from './mailbox-host.ts';
import type { Profile } from './profiles.ts';

/** Outlook gives an event five minutes, and one minute on phones. */
const EVENT_LIMIT_MS = 5 * 60_000;
const MOBILE_LIMIT_MS = 60_000;

/** How long after its completion an event is watched for a second one. */
const AFTERMATH_MS = 20;

/**
 * What an event came to: completed once with these options; not raised, because the client does not know it; or a fault.
 * `unavailable`: the code did not load. `time`: it never completed. `left`: the person went to another item. `misuse`: it
 * completed twice.
 */
export type EventOutcome =
  | { readonly kind: 'completed'; readonly options: unknown }
  | { readonly kind: 'not-raised' }
  | EventFault;

export interface EventFault {
  readonly kind: 'fault';
  readonly reason: 'unavailable' | 'time' | 'left' | 'misuse';
  readonly message: string;
}

/** How long an event may take, and who says that the person has left the item. */
export interface EventBounds {
  /** In milliseconds. */
  readonly limitMs: number;
  readonly onLeave: (left: () => void) => () => void;
}

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

/** How long Outlook waits for an add-in, in milliseconds. */
export function eventLimit({ mobile }: Profile): number {
  return mobile ? MOBILE_LIMIT_MS : EVENT_LIMIT_MS;
}

/** Runs one event to its end. A second completion, none at all, and code that does not load are faults. */
export async function runEvent(
  port: OfficePort,
  functionName: string,
  eventArgs: Readonly<Record<string, unknown>>,
  runtime: EventRuntime,
  { limitMs, onLeave }: EventBounds,
): Promise<EventOutcome> {
  let completions = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settle: (outcome: EventOutcome) => void = () => undefined;
  const outcome = new Promise<EventOutcome>((resolve) => {
    settle = resolve;
    timer = setTimeout(() => resolve(fault('time', `${functionName} never completed its event`)), limitMs);
  });
  const started = runtime(port, functionName, eventArgs, (options) => {
    completions += 1;
    settle({ kind: 'completed', options });
  });
  started.catch(() => settle(fault('unavailable', `${functionName} could not be started: the add-in is unavailable`)));
  const stopListening = onLeave(() => settle(fault('left', `${functionName} was ended: the person left the item`)));
  const first = await outcome;
  stopListening();
  clearTimeout(timer);
  if (first.kind === 'completed') await new Promise((resolve) => setTimeout(resolve, AFTERMATH_MS));
  started.then(
    (stop) => stop(),
    () => undefined,
  );
  return completions > 1 ? fault('misuse', `${functionName} completed its event ${completions} times`) : first;
}

function fault(reason: EventFault['reason'], message: string): EventFault {
  return { kind: 'fault', reason, message };
}
