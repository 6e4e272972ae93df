import { TextEncoder } from '@exodus/bytes/encoding-lite.js';
import { type Address, decodeWords, type Email } from 'postal-mime';
import type { Attachment, Draft, Mailbox, Recipient, Unread } from './draft.ts';
import { holdsFreeWords } from './free-words.ts';
import { mimeBoundary } from './mime-boundary.ts';
import { parseMessage } from './undecoded-parts.ts';

/** RFC 5322 field names are printable ASCII; text without a single one at its start is not a message. */
const FIRST_FIELD = /^(?:From [^\n]{1,200}\n)?[!-9;-~]{1,76}[ \t]{0,4}:/;
/** The first field stands within this many bytes. */
const HEAD = 400;
/** Any real message has at least one of these (RFC 5322 section 3.6, MIME, Received). */
const KNOWN_FIELDS = [
  'from',
  'to',
  'cc',
  'bcc',
  'subject',
  'date',
  'message-id',
  'received',
  'mime-version',
  'content-type',
];

/**
 * Reads an RFC 5322 message as a draft, as if it were about to be sent. Throws a MessageError when the bytes are not a
 * message, or one that was cut off, since the missing part is a part nobody checked. What could not be decoded is unread.
 */
export async function draftFromMessage(bytes: Uint8Array): Promise<Draft> {
  let head = '';
  for (let i = bytes[0] === 0xef ? 3 : 0; i < Math.min(HEAD, bytes.length); i++)
    head += String.fromCharCode(bytes[i] ?? 0);
  if (!FIRST_FIELD.test(head.replace(/\r/g, ''))) throw new MessageError('not-a-message');
  const { email, undecoded } = await parseMessage(bytes).catch(() => {
    throw new MessageError('not-a-message');
  });
  if (!email.headers.some((header) => KNOWN_FIELDS.includes(header.key))) throw new MessageError('not-a-message');
  if (isCutOff(email, bytes)) throw new MessageError('truncated');
  return toDraft(email, undecoded);
}

/** A multipart message ends with its closing delimiter (RFC 2046 section 5.1.1). */
function isCutOff(email: Email, bytes: Uint8Array): boolean {
  const type = email.headers.find((header) => header.key === 'content-type')?.value ?? '';
  if (!/^\s{0,4}multipart\//i.test(type)) return false;
  const boundary = mimeBoundary(type);
  return boundary !== null && !contains(bytes, `--${boundary}--`);
}

function contains(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  // Backwards: the delimiter stands at the end of every whole message.
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)) {
    let i = 1;
    while (i < text.length && bytes[at + i] === text.charCodeAt(i)) i++;
    if (i === text.length) return true;
  }
  return false;
}

/** Bytes that cannot be reviewed as a message, by a code and without a word of them. */
export class MessageError extends Error {
  readonly code: 'not-a-message' | 'truncated';
  constructor(code: 'not-a-message' | 'truncated') {
    super(code);
    this.name = 'MessageError';
    this.code = code;
  }
}

function toDraft(email: Email, unread: readonly Unread[]): Draft {
  const headers: Record<string, string> = {};
  for (const { key, value } of email.headers) if (key.startsWith('x-')) headers[key] ??= value;
  return {
    kind: 'message',
    from: mailboxes(email.from === undefined ? [] : [email.from])[0] ?? { address: '', name: '' },
    recipients: [...recipients('to', email.to), ...recipients('cc', email.cc), ...recipients('bcc', email.bcc)],
    subject: email.subject ?? '',
    body: { html: email.html ?? null, text: email.text ?? null },
    location: '',
    attachments: [...email.attachments.map(attached), ...freeWords(email)],
    headers,
    unread,
  };
}

function attached({
  content: given,
  filename,
  mimeType,
  disposition,
  related,
}: Email['attachments'][number]): Attachment {
  const content = toBytes(given);
  const inline = disposition === 'inline' || related === true;
  return { name: filename ?? '', contentType: mimeType, size: content.length, inline, content };
}

/** What the header says in free words beside the subject, each field as a text by its name: it goes out too. */
function freeWords({ headers, subject = '' }: Email): Attachment[] {
  return headers.flatMap(({ key, originalKey, value }): Attachment[] => {
    const words = holdsFreeWords(key) ? decodeWords(value) : '';
    // Outlook's copy of the subject says nothing new.
    if (subject.includes(words)) return [];
    const content = new TextEncoder().encode(words);
    return [{ name: originalKey, contentType: 'text/plain', size: content.length, inline: false, content }];
  });
}

function toBytes(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (content instanceof Uint8Array) return content;
  if (typeof content === 'string') throw new TypeError('attachments are asked for as bytes');
  return new Uint8Array(content);
}

function mailboxes(addresses: readonly Address[] | undefined): Mailbox[] {
  return (addresses ?? []).flatMap((entry) =>
    entry.group === undefined ? [{ address: entry.address ?? '', name: entry.name ?? '' }] : mailboxes(entry.group),
  );
}

function recipients(field: Recipient['field'], addresses: readonly Address[] | undefined): Recipient[] {
  return mailboxes(addresses).map((mailbox) => ({ ...mailbox, field }));
}
