/** The signs that divide cells, the likeliest first. */
const DELIMITERS = [',', '\t', ';', '|'] as const;
/** So many rows, and no more text than this, tell which sign divides the cells. */
const SAMPLE_ROWS = 10;
const SAMPLE = 20_000;
/** Rows that have to agree on their number of cells before a text without a name is taken for a table. */
const AGREEING_ROWS = 3;
const AGREEING_CELLS = 3;

const QUOTE = '"';

/** The sign that divides a text into rows of equally many cells; null when none does. */
export function delimiterOf(source: string): string | null {
  const sample = source.slice(0, SAMPLE);
  let best: { readonly delimiter: string; readonly agreeing: number; readonly cells: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const rows = delimitedRows(sample, delimiter, SAMPLE_ROWS);
    const cells = rows[0]?.length ?? 0;
    const agreeing = rows.filter((row) => row.length === cells).length;
    if (cells < 2) continue;
    if (best === null || agreeing > best.agreeing || (agreeing === best.agreeing && cells > best.cells))
      best = { delimiter, agreeing, cells };
  }
  return best === null ? null : best.delimiter;
}

/** Whether a text whose name does not say so is a table: its first rows have equally many cells, and several of both. */
export function looksDelimited(source: string): boolean {
  const delimiter = delimiterOf(source);
  if (delimiter === null) return false;
  const rows = delimitedRows(source.slice(0, SAMPLE), delimiter, SAMPLE_ROWS + 1).slice(0, SAMPLE_ROWS);
  const cells = rows[0]?.length ?? 0;
  return rows.length >= AGREEING_ROWS && cells >= AGREEING_CELLS && rows.every((row) => row.length === cells);
}

/**
 * The rows of a text of delimited cells (RFC 4180), at most `most`; empty lines are left out. A quote opens a cell only at
 * its beginning, and one that never closes takes the rest. Own code, because the library for it was a thirtieth of what
 * classic Outlook loads for every event. Linear.
 */
export function delimitedRows(source: string, delimiter: string, most = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length && rows.length < most) {
    const isQuoted = source.charAt(at) === QUOTE;
    const { cell, end } = isQuoted ? quotedCell(source, at) : { cell: '', end: at };
    const close = cellEnd(source, end, delimiter);
    row.push(cell + source.slice(end, close));
    at = close + 1;
    if (source.charAt(close) === delimiter && at <= source.length) {
      if (at === source.length) row.push('');
      else continue;
    }
    if (source.charAt(close) === '\r' && source.charAt(at) === '\n') at++;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  if (row.length > 0 && rows.length < most) rows.push(row);
  return rows;
}

/** A cell from its opening quote on, doubled quotes undone; `end` is behind its closing quote. */
function quotedCell(source: string, start: number): { cell: string; end: number } {
  let cell = '';
  let from = start + 1;
  for (;;) {
    const close = source.indexOf(QUOTE, from);
    if (close === -1) return { cell: cell + source.slice(from), end: source.length };
    cell += source.slice(from, close);
    if (source.charAt(close + 1) !== QUOTE) return { cell, end: close + 1 };
    cell += QUOTE;
    from = close + 2;
  }
}

/** Where a cell ends: at the next delimiter, line end, or the end of all. */
function cellEnd(source: string, from: number, delimiter: string): number {
  const sign = delimiter.charCodeAt(0);
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === sign || code === 10 || code === 13) return at;
  }
  return source.length;
}
