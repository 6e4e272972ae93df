import type { Attachment } from '../draft.ts';
import { contentOf, embeddedFiles } from '../segments/embedded-files.ts';
import type { Budget } from './budget.ts';
import { memberName } from './member-name.ts';
import { personalParties } from './personal-parties.ts';
import type { Reading } from './reading.ts';
import { decodeText } from './text.ts';

/** vCard properties (RFC 6350 section 6) in words that prose uses. */
const IN_WORDS: Readonly<Record<string, string>> = {
  FN: 'Name',
  BDAY: 'DOB',
  TEL: 'Phone',
  EMAIL: 'Email',
  NOTE: 'Note',
};

/** What stands in base64, such as a file within an entry (RFC 5545 section 3.8.1.1): its property, what is said of it, itself. */
const CODED =
  /^([\w.-]{1,60})((?:;[\w-]{1,40}(?:=(?:"[^"\n]{0,2000}"|[^;:"\n]{0,2000}))?){0,20}:(?:data:[^,\n]{0,200},)?)([^\n]*)$/gim;
const FILE_NAME = /FILENAME=(?:"([^"]{1,300})|([^;:]{1,300}))/i;
/** Text as vCard 2.1 and vCalendar 1.0 write it: coded like mail, with line ends of its own. */
const QUOTED_PRINTABLE = /^([\w.-]{1,60};[^:\n]{0,200}QUOTED-PRINTABLE[^:\n]{0,200}:)((?:[^\n]*=\n)*[^\n]*)$/gim;
/** A property with its parameters, among them texts that somebody wrote (RFC 5545 section 3.2, RFC 6350 section 5). */
const PROPERTY = /^([A-Z-]{2,30})((?:;(?:"[^"\n]{0,5000}"|[^:"\n]){0,5000})?):([^\n]*)/gm;
const WRITTEN = /;(CN|LABEL|ALTREP)=(?:"([^"]{0,5000})"|([^;:"]{0,5000}))/gi;

/**
 * Reads iCalendar and vCard as text: unfolded (RFC 5545 section 3.1, RFC 6350 section 3.2), escapes undone, one property a
 * line. Files within an entry stand in `inside`.
 */
export function readContentLines(source: string, budget: Budget): Reading {
  const inside: Attachment[] = [];
  let isOver = false;
  const unfolded = source
    .replace(/\r\n?/g, '\n')
    .replace(QUOTED_PRINTABLE, (_, about: string, text: string) => about + unquoted(text))
    .replace(/\n[ \t]/g, '')
    .replace(CODED, (line: string, property: string, about: string, encoded: string) => {
      if (!/[;=](?:BASE64|B)\b/i.test(about) || /^KEY$/i.test(property) || isOver) return line;
      const isFile = /^ATTACH$/i.test(property);
      const name = memberName(FILE_NAME.exec(about)?.slice(1).join('') ?? (isFile ? 'attachment' : property));
      const room = budget.takeMember() && budget.takeBytes(encoded.length);
      isOver = !room;
      const content = room ? contentOf(encoded, true) : { unread: 'too-large' as const };
      inside.push({ name, contentType: '', size: encoded.length, inline: !isFile, content });
      return `${property}:${name}`;
    });
  const text = unfolded
    .replace(PROPERTY, (_, name: string, about: string, value: string) =>
      [`${IN_WORDS[name] ?? name}:`, ...writtenIn(about, value), value].join(' '),
    )
    .replace(/\\[nN]/g, '\n')
    .replace(/\\([,;\\])/g, '$1');
  return { text, inside: [...inside, ...embeddedFiles(unfolded)], unread: [], signs: [] };
}

/** Labels, and of names those that say more than who takes part, as with an attached message. */
function writtenIn(about: string, value: string): string[] {
  const written: string[] = [];
  about.replace(WRITTEN, (_, key: string, quoted = '', bare = '') => {
    const name = quoted + bare;
    const isParty = /^CN$/i.test(key) && !/\d/.test(name);
    const address = value.replace(/^mailto:/i, '');
    if (!isParty || personalParties([{ name, address }]).length > 0) written.push(name);
    return '';
  });
  return written;
}

/** Quoted-printable undone (RFC 2045 section 6.7), line ends as the escapes that they are here. */
function unquoted(text: string): string {
  const octets = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const whole = decodeText(Uint8Array.from(octets, (octet) => octet.charCodeAt(0))) ?? octets;
  return whole.replace(/\r?\n/g, '\\n');
}
