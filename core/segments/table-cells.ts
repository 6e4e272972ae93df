/** A cell of a line of a table, quotes and blanks around it taken off; offsets within the line, `end` exclusive. */
export interface TableCell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The cells of a line that a sign divides; one between quotation marks divides nothing (RFC 4180). */
export function tableCells(line: string, delimiter: string): TableCell[] {
  const cells: TableCell[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const sign = line.charAt(i);
    // A quote opens a cell only at its beginning, so that inches and stray quotes do not swallow the rest.
    if (sign === '"') quoted = quoted ? false : line.slice(from, i).trim() === '';
    else if (sign === delimiter && !quoted) {
      cells.push(tableCell(line, from, i));
      from = i + 1;
    }
  }
  cells.push(tableCell(line, from, line.length));
  return cells;
}

/** The cells of a line that blanks align: what stands between two or more of them. */
export function alignedCells(line: string): TableCell[] {
  const cells: TableCell[] = [];
  const filled = /\S(?: ?\S){0,2000}/g;
  for (let match = filled.exec(line); match !== null; match = filled.exec(line))
    cells.push(tableCell(line, match.index, match.index + match[0].length));
  return cells;
}

/** The part of a line from `from` to `to` as a cell. */
function tableCell(line: string, from: number, to: number): TableCell {
  const raw = line.slice(from, to);
  const blank = raw.length - raw.trimStart().length;
  const text = raw.trim();
  const quoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  const start = from + blank + (quoted ? 1 : 0);
  const inner = quoted ? text.slice(1, -1) : text;
  return { start, end: start + inner.length, text: inner };
}
