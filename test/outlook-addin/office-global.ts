import type { ItemState } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost, type MailboxHost } from '../../sandbox/outlook/mailbox-host.ts';
import { createOffice } from '../../sandbox/outlook/office.ts';
import { type Profile, WEB } from '../../sandbox/outlook/profiles.ts';

/** Opens an item in the stand-in and makes its Office the global one, as in a runtime of its own. */
export function openItem(item: ItemState, profile: Profile = WEB): MailboxHost {
  const host = createMailboxHost(item);
  Object.assign(globalThis, { Office: createOffice(host.port(profile)).Office });
  return host;
}
