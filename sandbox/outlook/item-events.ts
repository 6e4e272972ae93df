import { attachmentDetails } from './attachment-calls.ts';
import type { ItemState } from './item-state.ts';

/** An event of the item as add-ins hear of it, with what Office.js tells beside its type. */
export interface ItemEvent {
  readonly type:
    | 'olkRecipientsChanged'
    | 'olkAttachmentsChanged'
    | 'olkSensitivityLabelChanged'
    | 'olkItemSelectedChanged';
  readonly details: Readonly<Record<string, unknown>>;
}

/** What happened between two states of an item, in the order add-ins hear of it. */
export function itemEvents(before: ItemState, after: ItemState): ItemEvent[] {
  const events: ItemEvent[] = [];
  const recipients = changedRecipientFields(before, after);
  if (recipients !== null) {
    events.push({ type: 'olkRecipientsChanged', details: { changedRecipientFields: recipients } });
  }
  for (const details of changedAttachments(before, after)) events.push({ type: 'olkAttachmentsChanged', details });
  if (before.label !== after.label) events.push({ type: 'olkSensitivityLabelChanged', details: {} });
  return events;
}

/** Office.RecipientsChangedFields, or null when nobody was added or removed. */
export function changedRecipientFields(before: ItemState, after: ItemState) {
  const { to, cc, bcc } = { to: before.to !== after.to, cc: before.cc !== after.cc, bcc: before.bcc !== after.bcc };
  if (!to && !cc && !bcc) return null;
  const none = {
    to: false,
    cc: false,
    bcc: false,
    requiredAttendees: false,
    optionalAttendees: false,
    resources: false,
  };
  return after.kind === 'message'
    ? { ...none, to, cc, bcc }
    : { ...none, requiredAttendees: to, optionalAttendees: cc };
}

/** One entry for each attachment that came or went (Office.AttachmentsChangedEventArgs without its type). */
export function changedAttachments(before: ItemState, after: ItemState) {
  const without = (list: ItemState['attachments'], other: ItemState['attachments']) =>
    list.filter(({ id, name }) => !other.some((held) => held.id === id && held.name === name));
  const told = (attachmentStatus: 'added' | 'removed') => (attachment: ItemState['attachments'][number]) => {
    const { id, name, size, attachmentType } = attachmentDetails(attachment);
    return { attachmentStatus, attachmentDetails: { id, name, size, attachmentType } };
  };
  return [
    ...without(after.attachments, before.attachments).map(told('added')),
    ...without(before.attachments, after.attachments).map(told('removed')),
  ];
}
