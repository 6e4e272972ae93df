import type { Attachment, UnreadReason } from '../../draft.ts';
import type { Budget } from '../budget.ts';
import { memberName } from '../member-name.ts';
import type { UnreadPart } from '../reading.ts';
import { decodeText } from '../text.ts';
import type { ZipEntry } from '../zip-directory.ts';
import { unpackedMember } from '../zip-member.ts';

/** The parts of an Office document: a ZIP archive of XML files and pictures. */
export interface Parts {
  /** The names that match, in the order of the numbers in them: slide2 before slide10. */
  readonly named: (pattern: RegExp) => string[];
  /** A part as text; '' when it is missing or could not be read, which is then told by `unread`. */
  readonly text: (name: string) => string;
  /** A part as a file within the document; null when it could not be unpacked. */
  readonly file: (name: string) => Attachment | null;
  /** Does something with a part, and tells when it nests too deep to. */
  readonly reading: (name: string, read: (source: string) => void) => void;
  readonly unread: readonly UnreadPart[];
}

/** Unpacks parts when they are asked for, within the budget. */
export function partsOf(entries: readonly ZipEntry[], budget: Budget): Parts {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const unread: UnreadPart[] = [];
  // What a person knows is the document; the names of its parts say nothing to anybody.
  const tell = (reason: UnreadReason) => {
    if (!unread.some((part) => part.reason === reason)) unread.push({ name: '', reason });
  };
  const bytes = (name: string): Uint8Array | null => {
    const entry = byName.get(name);
    if (entry === undefined) return null;
    const member = unpackedMember(entry, budget);
    if (typeof member === 'string') {
      tell(member);
      return null;
    }
    if (member.trouble !== null) tell(member.trouble);
    return member.bytes;
  };
  const text = (name: string): string => {
    const content = bytes(name);
    if (content === null) return '';
    const decoded = decodeText(content);
    if (decoded === null) tell('corrupt');
    return decoded ?? '';
  };
  return {
    named: (pattern) => [...byName.keys()].filter((name) => pattern.test(name)).sort(byNumbers),
    text,
    file: (name) => {
      const content = bytes(name);
      const file = memberName(name).replace(/^.{0,1000}\//, '');
      return content === null ? null : { name: file, contentType: '', size: content.length, inline: true, content };
    },
    reading: (name, read) => {
      try {
        read(text(name));
      } catch (error) {
        tell(error instanceof RangeError ? 'too-deep' : 'corrupt');
      }
    },
    unread,
  };
}

function byNumbers(a: string, b: string): number {
  const number = (name: string) => Number(/(\d{1,9})\.[a-z]{1,8}$/i.exec(name)?.[1] ?? 0);
  return number(a) - number(b) || (a < b ? -1 : 1);
}
