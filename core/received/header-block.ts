/** One header field as it stands in the message. */
export interface HeaderField {
  /** In lower case; '' for a line that is no field, which is kept so that nobody has to guess what was there. */
  readonly name: string;
  /** Unfolded, with every run of white space and controls as one space. */
  readonly value: string;
}

/** RFC 5322 section 3.6.8: printable, no colon. No known field has a longer name. */
const FIELD = /^([!-9;-~]{1,100})[ \t]{0,10}:/;

/** White space and control characters: a terminal would obey some of them. */
const BLANKS = /[^!-~\u00a1-\uffff]{1,1000}/g;

/**
 * Splits a raw header block into its fields, in their order (RFC 5322 section 2.2). Ends at the first empty line. A line
 * that neither continues nor starts a field stays by itself: joined to the line above, a sender's first line could add
 * words to what the reader's own server wrote. A lone CR ends no line, for the same reason.
 */
export function headerFields(block: string): HeaderField[] {
  const lines = block.replace(/^(?:\ufeff|\r?\n){1,20}/, '').split(/\r?\n/);
  const fields: { name: string; parts: string[] }[] = [];
  for (const line of lines) {
    if (line === '') break;
    const last = fields[fields.length - 1];
    if (/^[ \t]/.test(line) && last !== undefined) {
      last.parts.push(line);
      continue;
    }
    const match = FIELD.exec(line);
    if (match === null) fields.push({ name: '', parts: [line] });
    else fields.push({ name: (match[1] ?? '').toLowerCase(), parts: [line.slice(match[0].length)] });
  }
  return fields.map(({ name, parts }) => ({ name, value: parts.join(' ').replace(BLANKS, ' ').trim() }));
}
