import { delimitedRows, delimiterOf, looksDelimited } from './delimited.ts';

/** A first row counts as a header when its cells look like names of columns: short, and none of them a number or date. */
const HEADER_CELL = /^[A-Za-z_#][^\n]{0,39}$/;

/**
 * CSV or TSV as text, one line a row, each cell behind the name of its column ("MRN: 0048213"), so that a label a
 * hundred rows further up still stands beside its value. RFC 4180 quoting; the delimiter is found from the text.
 */
/** Excel is told the delimiter by a line of its own. */
const DELIMITER_LINE = /^sep=.\r?\n/i;

export function tableText(file: string): string {
  const source = file.replace(DELIMITER_LINE, '');
  const data = delimitedRows(source, delimiterOf(source) ?? ',');
  return labelledRows(data) ?? data.map((row) => row.join('\t')).join('\n');
}

/** The same for a text that only looks like a table: null unless it names its columns and is a table to its end. */
export function textOfUnnamedTable(source: string): string | null {
  if (!looksDelimited(source)) return null;
  const data = delimitedRows(source, delimiterOf(source) ?? ',');
  return data.every((row) => row.length === data[0]?.length) ? labelledRows(data) : null;
}

/** Rows with each cell behind the name of its column; null when the first row names none. */
function labelledRows([first = [], ...rows]: readonly (readonly string[])[]): string | null {
  const hasHeader =
    first.length > 1 && rows.length > 0 && first.every((cell) => cell === '' || isColumnName(cell.trim()));
  if (!hasHeader) return null;
  const names = first.map(columnName);
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (names[i] === undefined || names[i] === '' || cell === '' ? cell : `${names[i]}: ${cell}`))
      .join('\t'),
  );
  return [names.join('\t'), ...lines].join('\n');
}

/** Whether a cell may name a column. */
export function isColumnName(cell: string): boolean {
  return HEADER_CELL.test(cell);
}

/** `memberId`, `MEMBER_ID` and `member-id` all read as "member id" would, so that label words are found in them. */
export function columnName(name: string): string {
  return name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ');
}
