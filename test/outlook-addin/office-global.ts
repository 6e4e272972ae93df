import type { ItemState } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost, type MailboxHost, type OfficePort } from '../../sandbox/outlook/mailbox-host.ts';
import { createOffice } from '../../sandbox/outlook/office.ts';
import { type Profile, WEB } from '../../sandbox/outlook/profiles.ts';

/** Opens an item in the stand-in and makes its Office the global one, as in a runtime of its own. */
export function openItem(item: ItemState, profile: Profile = WEB): MailboxHost {
  const host = createMailboxHost(item);
  Object.assign(globalThis, { Office: createOffice(host.port(profile)).Office });
  return host;
}

/** Two items, one after the other, under one pinned pane. */
export interface PinnedPane {
  readonly first: MailboxHost;
  readonly second: MailboxHost;
  /** The person moves on to the second item once the nth call from now was carried out, before its answer is heard; 0 for at once. */
  readonly moveOnAfter: (nth: number) => void;
  /** How many calls there were since then. */
  readonly calls: () => number;
}

/**
 * Opens an item that the person is going to leave for another one. As in Outlook, whatever is then asked of the first one
 * is carried out on the second, and only `mailbox.item` tells.
 */
export function openPinned(first: ItemState, second: ItemState): PinnedPane {
  const hosts = { first: createMailboxHost(first), second: createMailboxHost(second) };
  let open = hosts.first.port(WEB);
  let left = Number.POSITIVE_INFINITY;
  let calls = 0;
  const port: OfficePort = {
    ...open,
    call: (name, args, answer) => {
      calls += 1;
      const isLast = calls === left;
      open.call(name, args, (given) => {
        if (isLast) moveOn();
        answer(given);
      });
    },
  };
  const show = () => Object.assign(globalThis, { Office: createOffice(port).Office });
  const moveOn = () => {
    open = hosts.second.port(WEB);
    show();
  };
  show();
  return {
    ...hosts,
    moveOnAfter: (nth) => {
      calls = 0;
      left = nth;
      if (nth === 0) moveOn();
    },
    calls: () => calls,
  };
}
