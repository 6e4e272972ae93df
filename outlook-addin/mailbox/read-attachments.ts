import { fromBase64 } from '@exodus/bytes/base64.js';
import type { Attachment, UnreadReason } from '../../core/index.ts';
import { askOffice, OfficeCallError } from './call.ts';
import type { ComposedItem } from './item.ts';

type Content = Attachment['content'];

export type ReadAttachment = (item: ComposedItem, details: Office.AttachmentDetailsCompose) => Promise<Attachment>;

/**
 * Every attachment with its bytes, or why there are none. One attachment that cannot be read does not stop the others;
 * rejects when not even their list can be read.
 */
export async function readAttachments(
  item: ComposedItem,
  read: ReadAttachment = readAttachment,
): Promise<Attachment[]> {
  const attachments: Attachment[] = [];
  // One after the other: Outlook allows three calls at a time for the whole add-in.
  for (const details of await listAttachments(item)) attachments.push(await read(item, details));
  return attachments;
}

/** What the client tells of each attachment without its bytes. Rejects when it tells nothing. */
export function listAttachments(item: ComposedItem): Promise<readonly Office.AttachmentDetailsCompose[]> {
  return askOffice<Office.AttachmentDetailsCompose[]>('getAttachmentsAsync', (done) => item.getAttachmentsAsync(done));
}

/** An attachment's name, size in bytes and whether it stands in the body, as far as the client tells them. */
export function aboutAttachment({ name, size, isInline }: Office.AttachmentDetailsCompose) {
  return { name: name ?? '', size: size ?? 0, inline: isInline === true };
}

/** One attachment with its bytes, or why there are none. */
export async function readAttachment(
  item: ComposedItem,
  details: Office.AttachmentDetailsCompose,
): Promise<Attachment> {
  const about = aboutAttachment(details);
  if (String(details.attachmentType) === 'cloud')
    return { ...about, contentType: '', content: { unread: 'cloud-link' } };
  try {
    const given = await askOffice<Office.AttachmentContent>('getAttachmentContentAsync', (done) =>
      item.getAttachmentContentAsync(details.id, done),
    );
    const format = String(given.format);
    const content = bytes(given.content, format, details);
    return { ...about, contentType: contentType(format), content };
  } catch (error) {
    return { ...about, contentType: '', content: { unread: reasonOf(error) } };
  }
}

function bytes(
  content: string | undefined,
  format: string,
  { size, isInline }: Office.AttachmentDetailsCompose,
): Content {
  if (format === 'url') return { unread: 'cloud-link' };
  if (typeof content !== 'string') return { unread: 'no-bytes' };
  // Clients report success and give nothing while an upload runs, and state a size of 0 for images not yet saved. Only what
  // is stated to be empty is.
  if (content === '') return size !== 0 || isInline ? { unread: 'no-bytes' } : new Uint8Array(0);
  if (format === 'base64') return fromBase64(content.replace(/\s/g, ''));
  if (format === 'eml' || format === 'iCalendar') return new TextEncoder().encode(content);
  return { unread: 'unsupported' };
}

/** While an item is written, Office names the type of attached items only; files are told apart by name and bytes. */
function contentType(format: string): string {
  if (format === 'eml') return 'message/rfc822';
  return format === 'iCalendar' ? 'text/calendar' : '';
}

function reasonOf(error: unknown): UnreadReason {
  if (!(error instanceof OfficeCallError)) return 'corrupt';
  if (error.officeName === 'AttachmentTypeNotSupported') return 'unsupported';
  return error.code === 'time' ? 'too-slow' : 'unavailable';
}
