import type { ItemState, SensitivityLabel } from '../../../sandbox/outlook/item-state.ts';
import { createMailboxHost, type MailboxHost } from '../../../sandbox/outlook/mailbox-host.ts';
import { createOffice } from '../../../sandbox/outlook/office.ts';
import type { EventRuntime } from '../../../sandbox/outlook/send-event.ts';

/** The Office of a runtime, typed as Office.js is. */
export type OfficeOf = typeof globalThis.Office;
export type SampleAddIn = (office: OfficeOf) => void;

/** Runs a small add-in of the tests' own as Outlook does: loaded anew for every event, its handler called by name. */
export function sampleRuntime(addIn: SampleAddIn): EventRuntime {
  return async (port, functionName, eventArgs, complete) => {
    const { Office, handlers } = createOffice(port);
    addIn(Office as OfficeOf);
    const handler = handlers.get(functionName);
    if (handler === undefined) throw new Error(`no ${functionName}`);
    handler({ ...eventArgs, completed: complete });
    return () => undefined;
  };
}

/** The message that is being written. */
export function messageOf(office: OfficeOf): Office.MessageCompose {
  return office.context.mailbox.item as unknown as Office.MessageCompose;
}

export function hostOf(item: ItemState): MailboxHost {
  return createMailboxHost(item);
}

/** Where a person looks: the addresses in one field. */
export const addresses = (people: ItemState['to']) => people.map(({ address }) => address);

const label = (id: string, name: string, children: SensitivityLabel[] | null = null): SensitivityLabel => ({
  id,
  name,
  tooltip: `${name} mail`,
  color: '#0F6CBD',
  children,
});

export const PUBLIC = label('1d0e4a4b-6a53-4a49-9d2b-6f3f1c8e0001', 'Public');
export const LEGAL_ONLY = label('1d0e4a4b-6a53-4a49-9d2b-6f3f1c8e0003', 'Legal only');
export const CONFIDENTIAL = label('1d0e4a4b-6a53-4a49-9d2b-6f3f1c8e0002', 'Confidential', [LEGAL_ONLY]);
/** An invented organisation's labels: one alone, and one that groups another. */
export const LABELS = [PUBLIC, CONFIDENTIAL];
