/** vCard properties (RFC 6350 section 6) in words that prose uses. */
const IN_WORDS: Readonly<Record<string, string>> = {
  FN: 'Name',
  BDAY: 'DOB',
  TEL: 'Phone',
  EMAIL: 'Email',
  NOTE: 'Note',
};

/** iCalendar and vCard as text: unfolded (RFC 5545 section 3.1, RFC 6350 section 3.2), escapes undone, one property a line. */
export function contentLinesText(source: string): string {
  return source
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .replace(/\\[nN]/g, '\n')
    .replace(/\\([,;\\])/g, '$1')
    .replace(/^([A-Z-]{2,30})(?:;[^:\n]{0,200})?:/gm, (_, name: string) => `${IN_WORDS[name] ?? name}: `);
}
