import { answerCall } from './calls.ts';
import { type ItemEvent, itemEvents } from './item-events.ts';
import type { ItemState, Person } from './item-state.ts';
import { type Answer, failure } from './outcome.ts';
import type { Profile } from './profiles.ts';
import type { ReceivedMessage } from './received-message.ts';

/**
 * What can go wrong with a call, as seen in real clients. `undefined` and `empty` report success without a value;
 * `throws` happens while the add-in makes the call; `never` leaves it unanswered; `slow` answers after a second.
 */
export type FaultKind = 'error' | 'never' | 'twice' | 'undefined' | 'empty' | 'throws' | 'slow';

export interface Fault {
  readonly call: string;
  readonly kind: FaultKind;
  /** Which of several calls of this name, counted from 1; every one when left out. */
  readonly nth?: number;
  /** The error's name in Office.js; only for `error`. */
  readonly error?: string;
}

/** A call as the log keeps it: its name and never its values. */
interface LoggedCall {
  readonly call: string;
  readonly answer: 'succeeded' | 'failed' | 'threw' | 'none';
}

/** What an add-in's runtime talks to: one item in one client. Its answers may come from another thread. */
export interface OfficePort {
  readonly profile: Profile;
  readonly displayLanguage: string;
  readonly dark: boolean;
  readonly kind: ItemState['kind'];
  readonly user: Person;
  /** The message open for reading, or null for none; without it the item is being written. */
  readonly reading?: () => ReceivedMessage | null;
  /** Makes a call; `answer` is called later, and may be called never or twice. May throw at once. */
  readonly call: (name: string, args: readonly unknown[], answer: (answer: Answer) => void) => void;
  /** Tells of the item's events; returns how to stop. */
  readonly listen: (listener: (event: ItemEvent) => void) => () => void;
}

export interface MailboxHost {
  /** The item as one client and one person's settings show it to add-ins. */
  readonly port: (profile: Profile, settings?: PortSettings) => OfficePort;
  readonly state: () => ItemState;
  /** What the person writing does; add-ins hear of recipients and attachments. */
  readonly change: (change: Partial<ItemState>) => void;
  /** The person goes to another item: what runs for the one before gets no more answers and changes nothing. */
  readonly open: (item: ItemState) => void;
  /** Calls back once, when the person has gone to another item. */
  readonly onLeave: (listener: () => void) => () => void;
  /** Tells the compose window of every change, whoever made it. */
  readonly subscribe: (listener: (item: ItemState, by: 'person' | 'add-in') => void) => () => void;
  readonly setFaults: (faults: readonly Fault[]) => void;
  readonly setContextData: (contextData: string) => void;
  readonly log: () => readonly LoggedCall[];
  readonly mostInFlight: () => number;
  /** What an add-in did that a real client does not forgive, in words. */
  readonly complaints: () => readonly string[];
}

export interface PortSettings {
  readonly displayLanguage?: string;
  readonly dark?: boolean;
}

/** Outlook on the web, new Outlook and mobile refuse more. */
const CALLS_IN_FLIGHT = 3;

const SLOW_MS = 1000;

/** Holds one item and answers Office calls on it as the client of a port's profile does. */
export function createMailboxHost(first: ItemState): MailboxHost {
  let item = first;
  let faults: readonly Fault[] = [];
  let contextData = '';
  let inFlight = 0;
  let mostInFlight = 0;
  let visit = 0;
  const counts = new Map<string, number>();
  const log: LoggedCall[] = [];
  const complaints: string[] = [];
  const watchers = new Set<(item: ItemState, by: 'person' | 'add-in') => void>();
  const listeners = new Set<(event: ItemEvent) => void>();
  const leavers = new Set<() => void>();

  const replace = (next: ItemState, by: 'person' | 'add-in') => {
    const before = item;
    item = next;
    for (const watcher of watchers) watcher(item, by);
    for (const event of itemEvents(before, item)) for (const listener of listeners) listener(event);
  };

  const faultOf = (name: string): Fault | undefined => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return faults.find((fault) => fault.call === name && (fault.nth === undefined || fault.nth === count));
  };

  const call = (
    profile: Profile,
    visited: number,
    name: string,
    args: readonly unknown[],
    answer: (answer: Answer) => void,
  ) => {
    if (visited !== visit) return;
    const fault = faultOf(name);
    if (fault?.kind === 'throws') {
      log.push({ call: name, answer: 'threw' });
      throw new Error(`${name} threw`);
    }
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    if (inFlight > CALLS_IN_FLIGHT)
      complaints.push(`${inFlight} calls in flight at ${name}; Outlook allows ${CALLS_IN_FLIGHT}`);
    if (fault?.kind === 'never') {
      log.push({ call: name, answer: 'none' });
      return;
    }
    const settle = () => {
      if (visited !== visit) return;
      inFlight -= 1;
      const given = faulty(fault, () => {
        const outcome = answerCall(item, profile, name, args, contextData);
        if (outcome.item !== undefined) replace(outcome.item, 'add-in');
        return outcome.answer;
      });
      log.push({ call: name, answer: given.status });
      answer(given);
      if (fault?.kind === 'twice') answer(given);
    };
    // Answers always come later, in the order of the calls, as they do over the wire of a real client.
    if (fault?.kind === 'slow') setTimeout(settle, SLOW_MS);
    else queueMicrotask(() => queueMicrotask(settle));
  };

  return {
    port: (profile, { displayLanguage = 'en-US', dark = false } = {}) => {
      const visited = visit;
      return {
        profile,
        displayLanguage,
        dark,
        kind: item.kind,
        user: item.from,
        call: (name, args, answer) => call(profile, visited, name, args, answer),
        listen: (listener) => subscription(listeners, listener),
      };
    },
    open: (next) => {
      visit += 1;
      inFlight = 0;
      item = next;
      listeners.clear();
      for (const leaver of leavers) leaver();
      for (const watcher of watchers) watcher(item, 'person');
    },
    onLeave: (listener) => subscription(leavers, listener),
    state: () => item,
    change: (change) => replace({ ...item, ...change }, 'person'),
    subscribe: (listener) => subscription(watchers, listener),
    setFaults: (next) => {
      faults = next;
      counts.clear();
    },
    setContextData: (next) => {
      contextData = next;
    },
    log: () => log,
    mostInFlight: () => mostInFlight,
    complaints: () => complaints,
  };
}

/** The answer under a fault that lets there be one; `honest` is what the client would have said. */
export function faulty(fault: Fault | undefined, honest: () => Answer): Answer {
  switch (fault?.kind) {
    case 'error':
      return failure(fault.error ?? 'InternalServerError', 5001);
    case 'undefined':
      return { status: 'succeeded', value: undefined };
    case 'empty':
      return { status: 'succeeded', value: emptied(honest()) };
    default:
      return honest();
  }
}

/** Nothing, in the shape that was asked for. */
function emptied(answer: Answer): unknown {
  const value = answer.status === 'succeeded' ? answer.value : undefined;
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return [];
  if (typeof value !== 'object' || value === null) return undefined;
  return 'content' in value ? { ...value, content: '' } : {};
}

function subscription<T>(set: Set<T>, listener: T): () => void {
  set.add(listener);
  return () => set.delete(listener);
}
