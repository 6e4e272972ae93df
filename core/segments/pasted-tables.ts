import { columnName } from '../attachments/table.ts';
import { type Edit, NO_EDITS } from './edit.ts';
import { alignedCells, type TableCell, tableCells } from './table-cells.ts';
import { areLabels, hasOwnLabels } from './table-columns.ts';

const CELL = `"?[A-Za-z_#][A-Za-z0-9_ #/.()'-]{0,39}"?`;
/** A line of nothing but names of columns: name,mrn,dx or | Name | MRN |. */
const HEADING_LINE = new RegExp(
  `(?:^|\\n)[> ]{0,4}(\\|? ?${CELL}(?: {0,3}[,;\\t|] {0,3}${CELL}){1,60} ?\\|?) {0,3}\\n`,
  'g',
);
/** What mail programs put before quoted lines. */
const QUOTE_MARKS = /^[> ]{0,8}/;
/** The same where the blanks behind them count. */
const ALIGNED_QUOTE_MARKS = /^(?:> ?){0,8}/;
/** The rule below the headings of a printed table. */
const RULED = /^[ +=-]{3,5000}$/;
const TWO_DIGITS = /\d\D{0,80}\d/;
const ENDS_SENTENCE: ReadonlySet<string> = new Set('.!?:;,');
/** The longest name of a column, the same as CELL allows. */
const MAX_NAME = 40;
/** A longer line is no row of a table that somebody pasted. */
const MAX_ROW = 5000;

/**
 * Puts the name of its column before each cell of a table that was pasted as text ("MRN: 00482137"), as is done for files
 * and for HTML, so that the label at the top stands beside its value. A table is a line of names, at least two and half of
 * them labels, and the lines below it with as many commas, semicolons, tabs or bars, or whose cells blanks put below the
 * names. Linear.
 */
export function pastedTables(text: string): readonly Edit[] {
  const divided = dividedTables(text);
  const aligned = alignedTables(text);
  if (divided === null || aligned === null) return divided ?? aligned ?? NO_EDITS;
  return [...divided, ...aligned].sort((a, b) => a.start - b.start);
}

function dividedTables(text: string): Edit[] | null {
  let edits: Edit[] | null = null;
  HEADING_LINE.lastIndex = 0;
  for (let match = HEADING_LINE.exec(text); match !== null; match = HEADING_LINE.exec(text)) {
    // The line feed behind it may begin the next heading.
    HEADING_LINE.lastIndex--;
    const [, heading = ''] = match;
    const delimiter = /[,;\t|]/.exec(heading.slice(1))?.[0] ?? ',';
    const names = heading.split(delimiter).map((name) => columnName(name.replace(/"/g, '')));
    if (!areLabels(names)) continue;
    edits ??= [];
    const end = labelRows(text, match.index + match[0].length, delimiter, names, edits);
    HEADING_LINE.lastIndex = Math.max(HEADING_LINE.lastIndex, end - 1);
  }
  return edits;
}

/** Labels the rows from `start` on; answers where the table ends. */
function labelRows(text: string, start: number, delimiter: string, names: readonly string[], edits: Edit[]): number {
  let at = start;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    if (end - at > MAX_ROW) return at;
    const begin = at + (QUOTE_MARKS.exec(text.slice(at, end))?.[0].length ?? 0);
    const cells = tableCells(text.slice(begin, end), delimiter);
    if (cells.length !== names.length) return at;
    for (const [column, cell] of cells.entries()) label(cell, names[column] ?? '', begin, edits);
    at = end + 1;
  }
  return at;
}

function label(cell: TableCell, name: string, begin: number, edits: Edit[]): void {
  const place = begin + cell.start;
  // The cells of HTML and of files were labelled before.
  if (name !== '' && /^[A-Za-z0-9(+]/.test(cell.text) && !cell.text.startsWith(`${name}: `))
    edits.push({ start: place, end: place, text: `${name}: `, hides: false });
}

/** Tables that two blanks or more align, as systems print them. */
function alignedTables(text: string): Edit[] | null {
  let edits: Edit[] | null = null;
  let headings: readonly Heading[] | null = null;
  let after = 0;
  for (let at = text.indexOf('  '); at !== -1; at = text.indexOf('  ', after)) {
    const begin = text.lastIndexOf('\n', at) + 1;
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    // Whatever else comes between two lines that blanks align, the table has ended there.
    if (begin !== after && (begin - after > MAX_ROW || !RULED.test(text.slice(after, begin - 1)))) headings = null;
    after = end + 1;
    // Two blanks behind a sentence are a habit, and no table.
    if (headings === null && ENDS_SENTENCE.has(text.charAt(at - 1))) continue;
    const line = end - begin > MAX_ROW ? '' : text.slice(begin, end);
    // Names of columns hardly hold a number, and rows nearly always do.
    if (RULED.test(line) || (headings === null && TWO_DIGITS.test(line))) continue;
    const marks = ALIGNED_QUOTE_MARKS.exec(line)?.[0].length ?? 0;
    const cells = alignedCells(line.slice(marks));
    const row: readonly string[] | null = headings === null ? null : namesAbove(headings, cells);
    if (row !== null) {
      edits ??= [];
      for (const [column, cell] of cells.entries()) label(cell, row[column] ?? '', begin + marks, edits);
    } else headings = headingsIn(cells);
  }
  return edits;
}

interface Heading {
  readonly start: number;
  readonly name: string;
}

/** The cells as names of columns; null where they are none. */
function headingsIn(cells: readonly TableCell[]): Heading[] | null {
  if (cells.length < 2 || !cells.every(({ text }) => text.length <= MAX_NAME)) return null;
  const headings = cells.map(({ start, text }) => ({ start, name: columnName(text) }));
  return areLabels(headings.map(({ name }) => name)) ? headings : null;
}

/** The name above each cell, where every one stands below another of them and the row has no labels of its own; else null. */
function namesAbove(headings: readonly Heading[], cells: readonly TableCell[]): string[] | null {
  if (hasOwnLabels(cells.map(({ text }) => text.replace(/:$/, '')))) return null;
  const row: string[] = [];
  let next = 0;
  for (const cell of cells) {
    // The last one that begins before the cell ends: numbers are aligned at their ends, words at their beginnings.
    let column = -1;
    while (next < headings.length && (headings[next]?.start ?? 0) < cell.end) column = next++;
    const heading = headings[column];
    if (heading === undefined) return null;
    row.push(heading.name);
  }
  return row.length > 1 ? row : null;
}
