import type { Attachment, UnreadReason } from '../draft.ts';
import { htmlText } from '../segments/html-text.ts';
import { hl7Text, isHl7 } from './hl7.ts';
import { contentLinesText } from './icalendar.ts';
import { jsonText } from './json.ts';
import { tableText } from './table.ts';
import { decodeText } from './text.ts';
import { xmlText } from './xml.ts';

/** What an attachment says: text, a message of its own, nothing that needs reading, or why nobody read it. */
export type AttachmentReading =
  | { readonly text: string }
  | { readonly message: Uint8Array }
  | { readonly unread: UnreadReason };

/**
 * An inline picture up to this size is taken for a logo in a signature; a bigger one may be a pasted screenshot of a
 * chart and counts as unread until something can look at it.
 */
const LOGO_MAX_BYTES = 40 * 1024;

const NOTHING_TO_READ: AttachmentReading = { text: '' };

/** Reads one attachment by what its bytes are; the name and declared type only break ties between text formats. */
export function readAttachment(attachment: Attachment, maxBytes: number): AttachmentReading {
  if (!(attachment.content instanceof Uint8Array)) return { unread: attachment.content.unread };
  const bytes = attachment.content;
  if (bytes.length === 0) return attachment.size > 0 ? { unread: 'no-bytes' } : NOTHING_TO_READ;
  if (bytes.length > maxBytes) return { unread: 'too-large' };
  if (isImage(bytes))
    return attachment.inline && bytes.length <= LOGO_MAX_BYTES ? NOTHING_TO_READ : { unread: 'unsupported' };
  if (isZip(bytes)) return { unread: isEncryptedZip(bytes) ? 'password-protected' : 'unsupported' };
  const text = decodeText(bytes);
  if (text === null) return { unread: 'unsupported' };
  // PDF and RTF may pass for text, and what they say does not stand in their source as people read it.
  if (/^\s{0,8}(?:%PDF-|\{\\rtf)/.test(text)) return { unread: 'unsupported' };
  return readText(text, bytes, formatOf(attachment));
}

function readText(text: string, bytes: Uint8Array, format: string): AttachmentReading {
  try {
    if (isHl7(text)) return { text: hl7Text(text) };
    if (format === 'eml' || format === 'rfc822') return { message: bytes };
    const start = text.slice(0, 200).trimStart();
    if (/^[[{]/.test(start)) return { text: jsonText(text) ?? text };
    if (/^<(?:!doctype html|html|body|div|p|table)\b/i.test(start)) return { text: htmlText(text).text };
    if (/^<(?:\?xml|[A-Za-z])/.test(start)) return { text: xmlText(text) };
    if (/^BEGIN:V(?:CALENDAR|CARD)/i.test(start)) return { text: contentLinesText(text) };
    if (/^(?:csv|tsv|comma-separated-values|tab-separated-values)$/.test(format)) return { text: tableText(text) };
    return { text };
  } catch (error) {
    return { unread: error instanceof RangeError ? 'too-deep' : 'corrupt' };
  }
}

function formatOf(attachment: Attachment): string {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(attachment.name)?.[1]?.toLowerCase() ?? '';
  const subtype = /^[^/;]{1,60}\/([^;\s]{1,80})/.exec(attachment.contentType)?.[1]?.toLowerCase() ?? '';
  return /^(?:csv|tsv|eml)$/.test(extension) ? extension : subtype;
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function isImage(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x47, 0x49, 0x46, 0x38) ||
    startsWith(bytes, 0x42, 0x4d) ||
    startsWith(bytes, 0x49, 0x49, 0x2a, 0x00) ||
    startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a)
  );
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);
}

/** General purpose bit 0 of the first local file header (PKWARE APPNOTE 4.4.4). */
function isEncryptedZip(bytes: Uint8Array): boolean {
  return ((bytes[6] ?? 0) & 1) === 1;
}
