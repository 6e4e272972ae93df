import { encodeSubject } from './encoded-word.ts';

export interface HeaderChange {
  /** What the subject must say; `changed` false leaves a single subject field exactly as it is written. */
  readonly subject: { readonly text: string; readonly changed: boolean };
  /** Whether a field of this name (lower case) belongs to Mailward: it goes, wherever it came from. */
  readonly isOwned: (name: string) => boolean;
  /** The fields that stand on the message afterwards, by name. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Field {
  /** In lower case; '' for a line that is no field. */
  readonly name: string;
  /** The whole field as it is written, folds and line ending included. */
  readonly source: string;
}

/** A header that a mail server passes on unchanged: an X- name and printable ASCII that fits on one line. */
const NAME = /^X-[A-Za-z0-9-]{1,75}$/;
const VALUE = /^[ -~]{0,900}$/;

/**
 * Rewrites the header fields of an RFC 5322 message: the subject and the fields that Mailward owns change, every other
 * byte stays. New fields stand first, where every parser sees them. Throws a RangeError for a header that could not
 * stand on one line by itself.
 */
export function rewriteHeaders(message: Uint8Array, change: HeaderChange): Uint8Array {
  const { fields, end } = readFields(message);
  const eol = /\r?\n/.exec(fields[0]?.source ?? '')?.[0] ?? '\r\n';
  const subjects = fields.filter((field) => field.name === 'subject').length;
  const keepsSubject = subjects === 1 ? !change.subject.changed : subjects === 0 && change.subject.text === '';
  let head = '';
  for (const [name, value] of Object.entries(change.headers)) {
    if (!NAME.test(name) || !VALUE.test(value)) throw new RangeError('a header that cannot stand on one line');
    head += `${name}: ${value}${eol}`;
  }
  const subject = `Subject: ${encodeSubject(change.subject.text, eol)}${eol}`;
  if (!keepsSubject && subjects === 0) head += subject;
  let written = false;
  for (const field of fields) {
    if (change.isOwned(field.name)) continue;
    if (field.name !== 'subject' || keepsSubject) head += field.source;
    else if (!written) {
      head += subject;
      written = true;
    }
  }
  return join(head, message.subarray(end));
}

/** How often each of the given fields (lower case) stands on the message. */
export function countFields(message: Uint8Array, names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of readFields(message).fields) {
    if (names.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Splits the header section into fields; `end` is where the empty line (or, without one, the message's end) begins. */
export function readFields(message: Uint8Array): { fields: Field[]; end: number } {
  const fields: { name: string; source: string }[] = [];
  let at = 0;
  while (at < message.length) {
    const newline = message.indexOf(0x0a, at);
    const next = newline === -1 ? message.length : newline + 1;
    const line = latin1(message.subarray(at, next));
    if (/^\r?\n$/.test(line)) break;
    const previous = fields[fields.length - 1];
    if (/^[ \t]/.test(line) && previous !== undefined) previous.source += line;
    else fields.push({ name: /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1]?.toLowerCase() ?? '', source: line });
    at = next;
  }
  return { fields, end: at };
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function join(head: string, rest: Uint8Array): Uint8Array {
  const message = new Uint8Array(head.length + rest.length);
  for (let i = 0; i < head.length; i++) message[i] = head.charCodeAt(i);
  message.set(rest, head.length);
  return message;
}
