import { toBase64 } from '@exodus/bytes/base64.js';
import {
  latin1Bytes,
  latin1Text,
  lineAsHtml,
  lineAsText,
  lineEndingOf,
  mimeBoundary,
  type RawField,
  rawFields,
} from '../../core/index.ts';

/** Bytes that take the place of others. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** A stretch of the message that is a body part with its header fields (RFC 2045 section 2.4). */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** No mail program nests deeper; without an end a message made for it could be walked for minutes. */
const DEPTH = 10;
/** RFC 5322 section 2.1.1, without the line's end. */
const LINE_BYTES = 998;
/** RFC 2045 sections 6.7 and 6.8 allow 76; a soft break takes one. */
const ENCODED_LINE = 75;
const BASE64_LINE = /.{1,76}/g;

/**
 * Puts a line at the top of a message's text, in the plain text and in its HTML alternative; every other byte stays, but for
 * the transfer encoding of a part that has to hold a letter more than ASCII. Throws a RangeError where there is no text,
 * or none that could hold the line as it is written: signed or encrypted mail, unusual character sets.
 */
export function insertLine(message: Uint8Array, line: string): Uint8Array {
  const splices = splicesIn(message, { start: 0, end: message.length }, line, 0);
  if (splices.length === 0) throw new RangeError('no text to put a line before');
  return spliced(message, splices);
}

function splicesIn(message: Uint8Array, part: Stretch, line: string, depth: number): Splice[] {
  const { fields, end } = rawFields(message.subarray(part.start, part.end));
  const eol = lineEndingOf(fields);
  const type = fieldValue(fields, 'content-type') ?? 'text/plain';
  const blank = message[part.start + end] === 0x0d ? 2 : 1;
  const body = { start: Math.min(part.end, part.start + end + blank), end: part.end };
  const multipart = /^multipart\/(alternative|mixed|related)\s{0,9};/i.exec(type);
  if (multipart !== null) {
    const children = depth < DEPTH ? partsOf(message, body, type) : [];
    const nested = children.map((child) => () => splicesIn(message, child, line, depth + 1));
    if (multipart[1]?.toLowerCase() === 'alternative') return nested.flatMap((find) => find());
    for (const find of nested) {
      const found = find();
      if (found.length > 0) return found;
    }
    return [];
  }
  const text = /^text\/(plain|html)\s{0,9}(?:;|$)/i.exec(type);
  const isFile = /^attachment\b/i.test(fieldValue(fields, 'content-disposition') ?? '');
  if (text === null || isFile) return [];
  return lineSplices(part, body, fields, { line, eol, isHtml: text[1]?.toLowerCase() === 'html', type });
}

function lineSplices(
  part: Stretch,
  body: Stretch,
  fields: readonly RawField[],
  { line, eol, isHtml, type }: { line: string; eol: string; isHtml: boolean; type: string },
): Splice[] {
  const content = isHtml ? lineAsHtml(line) : line;
  const after = isHtml ? eol : lineAsText('', eol);
  const isAscii = /^[ -~]*$/.test(content);
  if (!isAscii && !/;\s{0,20}charset\s{0,9}=\s{0,9}"?utf-8"?/i.test(type))
    throw new RangeError('a character set that lacks letters of the line');
  const at = (bytes: Uint8Array): Splice => ({ start: body.start, end: body.start, bytes });
  const utf8 = new TextEncoder().encode(content);
  switch ((fieldValue(fields, 'content-transfer-encoding') ?? '7bit').trim().toLowerCase()) {
    case 'base64':
      return [at(latin1Bytes(base64(content, after, eol)))];
    case 'quoted-printable':
      return [at(latin1Bytes(quotedPrintable(utf8, eol) + after))];
    case '7bit':
      if (utf8.length > LINE_BYTES) throw new RangeError('a line that is too long');
      return [...(isAscii ? [] : [eightBit(part, fields, eol)]), at(join(utf8, latin1Bytes(after)))];
    case '8bit':
    case 'binary':
      if (utf8.length > LINE_BYTES) throw new RangeError('a line that is too long');
      return [at(join(utf8, latin1Bytes(after)))];
    default:
      throw new RangeError('an unknown transfer encoding');
  }
}

/** Text in base64 that more base64 may follow: spaces before the line's end make whole groups of three bytes. */
function base64(content: string, after: string, eol: string): string {
  const room = new TextEncoder().encode(content + after).length % 3;
  const bytes = new TextEncoder().encode(content + ' '.repeat((3 - room) % 3) + after);
  return toBase64(bytes).replace(BASE64_LINE, (line) => line + eol);
}

function quotedPrintable(bytes: Uint8Array, eol: string): string {
  let written = '';
  let length = 0;
  for (const byte of bytes) {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d;
    const unit = isPlain ? String.fromCharCode(byte) : `=${byte < 16 ? '0' : ''}${byte.toString(16).toUpperCase()}`;
    if (length + unit.length >= ENCODED_LINE) {
      written += `=${eol}`;
      length = 0;
    }
    written += unit;
    length += unit.length;
  }
  return written;
}

/** Declares a part to hold bytes beyond ASCII (RFC 2045 section 6.2). */
function eightBit(part: Stretch, fields: readonly RawField[], eol: string): Splice {
  const bytes = latin1Bytes(`Content-Transfer-Encoding: 8bit${eol}`);
  let at = part.start;
  for (const { name, source } of fields) {
    if (name === 'content-transfer-encoding') return { start: at, end: at + source.length, bytes };
    at += source.length;
  }
  return { start: at, end: at, bytes };
}

/** The parts between the delimiter lines of a multipart body (RFC 2046 section 5.1.1). */
function partsOf(message: Uint8Array, body: Stretch, type: string): Stretch[] {
  const boundary = mimeBoundary(type);
  if (boundary === null) return [];
  const parts: Stretch[] = [];
  let start: number | null = null;
  for (const { at, next, last } of delimiters(message, body, latin1Bytes(`--${boundary}`))) {
    if (start !== null) parts.push({ start, end: at });
    if (last) return parts;
    start = next;
  }
  return start === null ? parts : [...parts, { start, end: body.end }];
}

/** Delimiter lines: where each begins, where the line after it begins, and whether it is the closing one. */
function* delimiters(message: Uint8Array, { start, end }: Stretch, delimiter: Uint8Array) {
  for (let at = start; at < end; ) {
    const newline = message.indexOf(0x0a, at);
    const next = newline === -1 || newline >= end ? end : newline + 1;
    if (delimiter.every((byte, index) => message[at + index] === byte)) {
      const rest = latin1Text(message.subarray(at + delimiter.length, next));
      if (/^--/.test(rest)) yield { at, next, last: true };
      else if (/^[ \t]{0,99}\r?\n?$/.test(rest)) yield { at, next, last: false };
    }
    at = next;
  }
}

/** A field's value, unfolded; of several the first. */
function fieldValue(fields: readonly RawField[], name: string): string | undefined {
  const source = fields.find((field) => field.name === name)?.source;
  return source
    ?.slice(source.indexOf(':') + 1)
    .replace(/\r?\n/g, '')
    .trim();
}

function spliced(message: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const ordered = [...splices].sort((a, b) => a.start - b.start);
  let written = new Uint8Array(0);
  let done = 0;
  for (const { start, end, bytes } of ordered) {
    written = join(join(written, message.subarray(done, start)), bytes);
    done = end;
  }
  return join(written, message.subarray(done));
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
