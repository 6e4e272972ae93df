import PostalMime, { decodeWords, type Email } from 'postal-mime';
import type { Unread } from './draft.ts';
import { holdsFreeWords } from './free-words.ts';

/** One node of the parser's tree: the message itself, or a part of it. */
interface Part {
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly rawHeaderLines: readonly { readonly line: string }[];
  readonly childNodes: readonly Part[];
  readonly contentType: { readonly parsed: Structured; readonly multipart: string | false };
  readonly contentTransferEncoding: { readonly value: string };
  readonly contentDisposition: { readonly parsed: Structured };
}

interface Structured {
  readonly value: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What the sender is told about a header that no two programs need to read alike. */
const STRUCTURE = 'MIME';
/** Of two that differ one program follows the first and another the last. */
const ONCE = ['content-type', 'content-transfer-encoding', 'subject'];
/** Of a parameter that stands there twice, too; in pieces (RFC 2231 section 3) it stands there once. */
const TWICE = ['boundary', 'charset'].map((name) => {
  const parameter = `;\\s{0,20}${name}(?:\\*0?){0,2}\\s{0,4}=`;
  return new RegExp(`${parameter}[^]{0,400}${parameter}`, 'i');
});
/** RFC 2045 section 6.1, and how some programs misspell those that change nothing. */
const AS_IT_IS = /^(?:[78][ -]?bits?|binary)$/;
const DECODED = ['base64', 'quoted-printable'];
const COMMENT = /\([^()]{0,200}\)/g;
const ENCODED_WORD = /=\?([^?*\s]{1,80})[^?\s]{0,80}\?[BQ]\?/gi;

/**
 * Parses a message, and names what of it the parser passed on without decoding it: a recipient's program may know the
 * encoding, or read the structure in another way, and would show what nobody checked. Attached messages stay whole, for
 * whoever reads them to ask the same of them.
 */
export async function parseMessage(bytes: Uint8Array): Promise<{ email: Email; undecoded: readonly Unread[] }> {
  const parser = new PostalMime({ attachmentEncoding: 'arraybuffer', forceRfc822Attachments: true });
  const email = await parser.parse(bytes);
  // The library declares its tree internal; asking a second parser instead would judge another reading than the one used.
  const { root } = parser as unknown as { readonly root: Part };
  const undecoded: Unread[] = [];
  const pending = [root];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    const called = undecodedAs(part);
    if (called !== null) undecoded.push({ part: 'attachment', name: fileName(part) ?? called, reason: 'unsupported' });
    pending.push(...part.childNodes);
  }
  return { email, undecoded };
}

/** What stands in the way of reading a part, in the message's own word; null for nothing. */
function undecodedAs(part: Part): string | null {
  const { parsed, multipart } = part.contentType;
  if (part.rawHeaderLines.some(({ line }) => line.includes('\r')) || ONCE.some((key) => differs(part, key)))
    return STRUCTURE;
  if (part.headers.some(({ key, value }) => key === 'content-type' && TWICE.some((twice) => twice.test(value))))
    return STRUCTURE;
  // RFC 2046 section 5.1.1: at least one part, behind a boundary.
  if (multipart !== false && part.childNodes.length === 0) return parsed.value;
  const encoding = part.contentTransferEncoding.value
    .replace(COMMENT, ' ')
    .replace(/[\s"';]+/g, ' ')
    .trim()
    .toLowerCase();
  // RFC 2045 section 6.4: what is made of parts is not encoded as a whole.
  const isRead = AS_IT_IS.test(encoding) || encoding === '' || (multipart === false && DECODED.includes(encoding));
  if (!isRead) return encoding;
  return [parsed.params.charset ?? '', ...charsetsOfWords(part)].find((charset) => !isDecoded(charset)) ?? null;
}

function differs({ headers }: Part, key: string): boolean {
  return new Set(headers.filter((header) => header.key === key).map(({ value }) => value)).size > 1;
}

/** The charsets of the encoded words (RFC 2047) in the fields whose words are reviewed. */
function charsetsOfWords({ headers }: Part): string[] {
  const charsets: string[] = [];
  for (const { key, value } of headers) {
    if (key !== 'subject' && !key.startsWith('content-') && !holdsFreeWords(key)) continue;
    for (const [, charset = ''] of value.matchAll(ENCODED_WORD)) charsets.push(charset);
  }
  return charsets;
}

/** Whether the parser decodes a charset of this label; for any other it takes windows-1252, whatever the bytes mean. */
function isDecoded(charset: string): boolean {
  const label = charset.replace(/['"\s]/g, '');
  if (label === '') return true;
  try {
    if (decodeWords(`=?${label}?Q?=E9=81?=`) !== 'é\x81') return true;
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function fileName({ contentDisposition, contentType }: Part): string | null {
  const name = contentDisposition.parsed.params.filename ?? contentType.parsed.params.name ?? '';
  return name === '' ? null : decodeWords(name);
}
