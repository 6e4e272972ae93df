/** Signs that part the fields of a row; the first of them that a line holds is taken for its own. */
const SEPARATORS = ['\t', '|', ';', ','] as const;

/**
 * Reads what heads the column of a table in plain text (comma, tab, semicolon or pipe between the fields), in words: a
 * number in the column "ssn" is one, and in the column "tracking_number" is none. Asked for ascending places of one text
 * it takes linear time, as it remembers the table it has walked up.
 */
export function columnReader(text: string): (at: number) => string {
  let first = -1;
  let last = -1;
  return (at) => {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    const separator = SEPARATORS.find((sign) => line.includes(sign));
    if (separator === undefined) return '';
    const fields = count(line, separator);
    let top = start;
    while (top > 0) {
      if (last >= 0 && top === last) {
        top = first;
        break;
      }
      const above = text.lastIndexOf('\n', top - 2) + 1;
      if (count(text.slice(above, top - 1), separator) !== fields) break;
      top = above;
    }
    first = top;
    last = start;
    if (top === start) return '';
    const index = count(text.slice(start, at), separator);
    return asWords(text.slice(top, lineEnd(text, top)).split(separator)[index] ?? '');
  };
}

/** "memberId", "member_id" and "Member ID" as words with spaces between them. */
export function asWords(label: string): string {
  return label
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .trim();
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
