import { askOffice } from './call.ts';

/** The message that is open for reading. */
export type OpenedMessage = Office.MessageRead;

/** The message open for reading; null where none is, several are selected, or one is being written. */
export function openedMessage(): OpenedMessage | null {
  const item: unknown = Office.context.mailbox.item;
  return isOpened(item) ? item : null;
}

/** Whether the item is being written: then it has calls where a received item has plain properties. */
export function isBeingWritten(): boolean {
  const item: { readonly subject?: unknown } | null | undefined = Office.context.mailbox.item;
  return typeof item?.subject === 'object' && item.subject !== null;
}

function isOpened(item: unknown): item is OpenedMessage {
  if (typeof item !== 'object' || item === null) return false;
  const { itemType, subject } = item as { readonly itemType?: unknown; readonly subject?: unknown };
  return String(itemType) === 'message' && typeof subject === 'string';
}

/** The header section of a received message as it arrived (Mailbox 1.8). Rejects with an OfficeCallError. */
export function readInternetHeaders(message: OpenedMessage): Promise<string> {
  return askOffice<string>('getAllInternetHeadersAsync', (done) => message.getAllInternetHeadersAsync(done));
}
