/** The message or appointment that is being written. */
export type ComposedItem = Office.MessageCompose | Office.AppointmentCompose;

/** The item this runtime was started for. Throws when there is none, as after the person has moved on. */
export function composedItem(): ComposedItem {
  const item: unknown = Office.context.mailbox.item;
  if (typeof item !== 'object' || item === null) throw new Error('no item is being written');
  return item as ComposedItem;
}

/** Whether the item is a message; otherwise it is an appointment. */
export function isMessage(item: ComposedItem): item is Office.MessageCompose {
  return String(item.itemType) === 'message';
}
