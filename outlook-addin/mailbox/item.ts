/** The message or appointment that is being written. */
export type ComposedItem = Office.MessageCompose | Office.AppointmentCompose;

/** The item this runtime was started for. Throws when there is none, as after the person has moved on. */
export function composedItem(): ComposedItem {
  const item: unknown = Office.context.mailbox.item;
  if (typeof item !== 'object' || item === null) throw new Error('no item is being written');
  return item as ComposedItem;
}

/**
 * Whether an item still is the one that is open. Under a pinned pane Office puts another item in its place when the person
 * moves on, and whatever is asked of the one before is then carried out on the one that is open.
 */
export function isOpen(item: ComposedItem): boolean {
  return (Office.context.mailbox.item as unknown) === item;
}

/** The person has moved on to another item, and nothing may be done to that one. */
class MovedOnError extends Error {
  readonly code = 'moved-on';

  constructor() {
    super('moved-on');
    this.name = 'MovedOnError';
  }
}

/** Throws a MovedOnError unless an item still is the one that is open; asked right before every change of it. */
export function mustBeOpen(item: ComposedItem): void {
  if (!isOpen(item)) throw new MovedOnError();
}

/** Whether the item is a message; otherwise it is an appointment. */
export function isMessage(item: ComposedItem): item is Office.MessageCompose {
  return String(item.itemType) === 'message';
}
