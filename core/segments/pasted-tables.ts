import { columnName } from '../attachments/table.ts';
import { type Edit, NO_EDITS } from './edit.ts';
import { tableCells } from './table-cells.ts';
import { isLabel } from './table-columns.ts';

const CELL = `"?[A-Za-z_#][A-Za-z0-9_ #/.()'-]{0,39}"?`;
/** A line of nothing but names of columns: name,mrn,dx or | Name | MRN |. */
const HEADING_LINE = new RegExp(
  `(?:^|\\n)[> ]{0,4}(\\|? ?${CELL}(?: {0,3}[,;\\t|] {0,3}${CELL}){1,60} ?\\|?) {0,3}\\n`,
  'g',
);
/** What mail programs put before quoted lines. */
const QUOTE_MARKS = /^[> ]{0,8}/;
/** A longer line is no row of a table that somebody pasted. */
const MAX_ROW = 5000;

/**
 * Puts the name of its column before each cell of a table that was pasted as text ("MRN: 00482137"), as is done for files
 * and for HTML, so that the label at the top stands beside its value. A table is a line of names, at least two and half of
 * them labels, and the lines below it with as many commas, semicolons, tabs or bars. Linear.
 */
export function pastedTables(text: string): readonly Edit[] {
  let edits: Edit[] | null = null;
  HEADING_LINE.lastIndex = 0;
  for (let match = HEADING_LINE.exec(text); match !== null; match = HEADING_LINE.exec(text)) {
    // The line feed behind it may begin the next heading.
    HEADING_LINE.lastIndex--;
    const [, heading = ''] = match;
    const delimiter = /[,;\t|]/.exec(heading.slice(1))?.[0] ?? ',';
    const names = heading.split(delimiter).map((name) => columnName(name.replace(/"/g, '')));
    const filled = names.filter((name) => name !== '');
    const labels = filled.filter(isLabel).length;
    if (labels < 2 || labels * 2 < filled.length) continue;
    edits ??= [];
    const end = labelRows(text, match.index + match[0].length, delimiter, names, edits);
    HEADING_LINE.lastIndex = Math.max(HEADING_LINE.lastIndex, end - 1);
  }
  return edits ?? NO_EDITS;
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
    for (const [column, cell] of cells.entries()) {
      const name = names[column] ?? '';
      const place = begin + cell.start;
      // The cells of HTML and of files were labelled before.
      if (name !== '' && /^[A-Za-z0-9(+]/.test(cell.text) && !cell.text.startsWith(`${name}: `))
        edits.push({ start: place, end: place, text: `${name}: `, hides: false });
    }
    at = end + 1;
  }
  return at;
}
