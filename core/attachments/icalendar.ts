import type { Attachment } from '../draft.ts';
import { contentOf } from '../segments/embedded-files.ts';
import type { Budget } from './budget.ts';
import { memberName } from './member-name.ts';
import type { Reading } from './reading.ts';

/** vCard properties (RFC 6350 section 6) in words that prose uses. */
const IN_WORDS: Readonly<Record<string, string>> = {
  FN: 'Name',
  BDAY: 'DOB',
  TEL: 'Phone',
  EMAIL: 'Email',
  NOTE: 'Note',
};

/** A file within an entry (RFC 5545 section 3.8.1.1), or its address. */
const ATTACHED =
  /^ATTACH((?:;[\w-]{1,40}=(?:"[^"\n]{0,2000}"|[^;:"\n]{0,2000})){0,20}:(?:data:[^,\n]{0,200},)?)([^\n]*)$/gim;
const FILE_NAME = /FILENAME=(?:"([^"]{1,300})|([^;:]{1,300}))/i;

/**
 * Reads iCalendar and vCard as text: unfolded (RFC 5545 section 3.1, RFC 6350 section 3.2), escapes undone, one property a
 * line. Files within an entry stand in `inside`.
 */
export function readContentLines(source: string, budget: Budget): Reading {
  const inside: Attachment[] = [];
  const text = source
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .replace(ATTACHED, (line: string, about: string, encoded: string) => {
      if (!/[;=]BASE64\b/i.test(about)) return line;
      const name = memberName(FILE_NAME.exec(about)?.slice(1).join('') ?? 'attachment');
      const room = budget.takeMember() && budget.takeBytes(encoded.length);
      const content = room ? contentOf(encoded, true) : { unread: 'too-large' as const };
      inside.push({ name, contentType: '', size: encoded.length, inline: false, content });
      return `ATTACH:${name}`;
    })
    .replace(/\\[nN]/g, '\n')
    .replace(/\\([,;\\])/g, '$1')
    .replace(/^([A-Z-]{2,30})(?:;[^:\n]{0,200})?:/gm, (_, name: string) => `${IN_WORDS[name] ?? name}: `);
  return { text, inside, unread: [], signs: [] };
}
