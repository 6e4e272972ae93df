import { answerAnnotation } from './annotations.ts';
import type { ItemEvent } from './item-events.ts';
import { type ItemState, type Notification, newItem, type Person } from './item-state.ts';
import { type Fault, faulty, type OfficePort, type PortSettings } from './mailbox-host.ts';
import { type Outcome, refused, said } from './outcome.ts';
import { type Profile, supports } from './profiles.ts';
import type { ReceivedMessage } from './received-message.ts';

export interface ReadHost {
  /** The mailbox as one client shows it to an add-in beside the open message. */
  readonly port: (profile: Profile, settings?: PortSettings) => OfficePort;
  /** The reader opens another message, or none; a pinned pane hears of it. */
  readonly open: (message: ReceivedMessage | null) => void;
  readonly setFaults: (faults: readonly Fault[]) => void;
  /** What the add-in left on the open message. */
  readonly notifications: () => readonly Notification[];
}

/** Office.js has the headers from this requirement set on. */
const HEADERS_SINCE = '1.8';

/** Holds the message that is open for reading, and answers Office calls on it as the client of a port's profile does. */
export function createReadHost(user: Person, first: ReceivedMessage | null): ReadHost {
  let message = first;
  let left: ItemState = newItem();
  let faults: readonly Fault[] = [];
  const listeners = new Set<(event: ItemEvent) => void>();

  const outcome = (asked: ReceivedMessage, profile: Profile, name: string, args: readonly unknown[]): Outcome => {
    switch (name) {
      case 'getAllInternetHeadersAsync':
        return supports(profile, 'Mailbox', HEADERS_SINCE) ? said(asked.headers) : refused('FunctionNotSupported');
      case 'body.getAsync':
        return said(asked.text);
      default:
        return name.startsWith('notificationMessages.')
          ? answerAnnotation(left, profile, name, args)
          : refused('FunctionNotSupported');
    }
  };

  const call = (profile: Profile, ...[name, args, answer]: Parameters<OfficePort['call']>) => {
    const fault = faults.find((one) => one.call === name);
    if (fault?.kind === 'throws') throw new Error(`${name} threw`);
    if (fault?.kind === 'never') return;
    // An answer is about the message that was open when the call was made.
    const asked = message;
    const settle = () => {
      const given = faulty(fault, () => {
        const made = asked === null ? refused('InvalidItem') : outcome(asked, profile, name, args);
        if (made.item !== undefined) left = made.item;
        return made.answer;
      });
      answer(given);
      if (fault?.kind === 'twice') answer(given);
    };
    queueMicrotask(() => queueMicrotask(settle));
  };

  return {
    port: (profile, { displayLanguage = 'en-US', dark = false } = {}) => ({
      profile,
      displayLanguage,
      dark,
      kind: 'message',
      user,
      reading: () => message,
      call: (name, args, answer) => call(profile, name, args, answer),
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    }),
    open: (next) => {
      message = next;
      left = newItem();
      for (const listener of listeners) listener({ type: 'olkItemSelectedChanged', details: {} });
    },
    setFaults: (next) => {
      faults = next;
    },
    notifications: () => left.notifications,
  };
}
