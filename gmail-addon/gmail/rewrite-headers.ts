import { lineEndingOf, rawFields, withHead } from '../../core/index.ts';
import { encodeSubject } from './encoded-word.ts';

export interface HeaderChange {
  /** What the subject must say; `changed` false leaves a single subject field exactly as it is written. */
  readonly subject: { readonly text: string; readonly changed: boolean };
  /** Whether a field of this name (lower case) goes, wherever it came from: Mailward's own, and what must not be read. */
  readonly drops: (name: string) => boolean;
  /** The fields that stand on the message afterwards, by name. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A header that a mail server passes on unchanged: an X- name and printable ASCII that fits on one line. */
const NAME = /^X-[A-Za-z0-9-]{1,75}$/;
const VALUE = /^[ -~]{0,900}$/;

/**
 * Rewrites the header fields of an RFC 5322 message: the subject changes, some fields go and some come, every other byte
 * stays. New fields stand first, where every parser sees them. Throws a RangeError for a header that could not
 * stand on one line by itself.
 */
export function rewriteHeaders(message: Uint8Array, change: HeaderChange): Uint8Array {
  const { fields, end } = rawFields(message);
  const eol = lineEndingOf(fields);
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
    if (change.drops(field.name)) continue;
    if (field.name !== 'subject' || keepsSubject) head += field.source;
    else if (!written) {
      head += subject;
      written = true;
    }
  }
  return withHead(head, message.subarray(end));
}

/** How often each of the given fields (lower case) stands on the message. */
export function countFields(message: Uint8Array, names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of rawFields(message).fields) {
    if (names.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
