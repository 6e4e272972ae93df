import { alignedCells, type TableCell, tableCells } from '../segments/table-cells.ts';

/** What tells the columns of a table apart, the surest first; two blanks or more align them in print. */
const DELIMITERS = ['\t', '|', ';', ','] as const;
type Delimiter = (typeof DELIMITERS)[number] | 'blanks';

/** Longer lines are no rows that anybody reads; the bound keeps a text without line breaks linear. */
const MAX_LINE = 2000;
/** What names a column is short: letters first, then a few words. */
const HEADING = /^[A-Za-z_#][^\n ]{0,40}(?: [^\n ]{1,30}){0,5}$/;
/** Commas before it are a sentence's. */
const SENTENCE_END = /[!.?]\s{0,4}$/;
const MAX_HEADING = 48;
/** A cell with more digits than this is a value. */
const MAX_DIGITS = 4;
/** A value is all that its cell says, a letter or a sign beside it aside. */
const MAX_BESIDE = 2;
/** A line of a list that holds nothing but a number, maybe behind a bullet. */
const BARE_NUMBER = /^[ \t>*-]{0,8}(?:\d{1,2}[.)] {1,3})?\d[\d ./_-]{6,16}[,;]?[ \t\r]{0,8}$/;
/** What a list stands under: a line that ends in a colon, or is no longer than a heading. */
const MAX_LIST_HEADING = 80;
/** The rule below the headings of a printed table. */
const RULED = /^[\s|:+=-]{3,2000}$/;

/** Fields that standards reserve for the Social Security number: HL7 v2.5.1 chapters 3 and 6. */
const HL7_SSN_FIELD: { readonly [segment: string]: number } = { PID: 19, GT1: 12, IN2: 2, NK1: 37 };
/** X12 837 and 834: the qualifiers SY (and 0F, the subscriber's, most often the same number), or 34 in a name segment. */
const X12_SSN = /^\s{0,4}(?:REF\*(?:SY|0F)|NM1\*[^~]{1,200}\*34)\*$/;
const X12_SEGMENT = /^\s{0,4}(?:[A-Z][A-Z0-9]{1,2}\*)/;

interface Block {
  readonly delimiter: Delimiter;
  headings: readonly TableCell[];
}

/**
 * Answers, for places in a text, what their column is called: the cell of the same column in the first line of the block
 * of lines with the same delimiter (pasted CSV, tables drawn with bars or blanks), the line above a list of bare numbers,
 * or "SSN" for the fields that HL7 and X12 reserve for it. '' where there is no table or the value does not fill its
 * cell. Where a row has more cells than the headings, all headings that may be meant, with a slash between them.
 *
 * Reads on from the last answer, so that asking for ascending places takes time linear in the text.
 */
export function columnHeadings(text: string): (start: number, end: number) => string {
  let lineStart = 0;
  let lineEnd = -1;
  let block: Block | null = null;
  let list = '';
  let previous = '';
  let cells: readonly TableCell[] | null = null;

  const next = () => {
    lineStart = lineEnd + 1;
    const found = text.indexOf('\n', lineStart);
    lineEnd = found === -1 ? text.length : found;
    const line = lineEnd - lineStart > MAX_LINE ? '' : text.slice(lineStart, lineEnd);
    cells = null;
    if (line.trim() === '' && lineEnd - lineStart <= MAX_LINE) {
      if (block?.delimiter === 'blanks') block = null;
      return;
    }
    if (!BARE_NUMBER.test(line)) list = '';
    else if (list === '') list = previous.length <= MAX_LIST_HEADING ? previous : '';
    previous = line.trim();
    if (!RULED.test(line)) block = blockOf(line, block);
  };
  return (start, end) => {
    if (start < lineStart) {
      lineEnd = -1;
      block = null;
      list = '';
      previous = '';
      next();
    }
    while (lineEnd < start) next();
    if (lineEnd - lineStart > MAX_LINE) return fieldName(text.slice(Math.max(lineStart, start - MAX_LINE), start));
    const line = text.slice(lineStart, lineEnd);
    const field = fieldName(line.slice(0, start - lineStart));
    if (field !== '') return field;
    if (list !== '') return list;
    if (block === null) return '';
    cells = cells ?? cellsOf(line, block.delimiter);
    return headingIn(block, cells, start - lineStart, end - lineStart);
  };
}

/** The block that a line goes on with or begins. */
function blockOf(line: string, block: Block | null): Block | null {
  if (block !== null && !changesDelimiter(line, block)) {
    const cells = cellsOf(line, block.delimiter);
    if (cells.length > 1) {
      // A title above the headings has another number of cells.
      if (cells.length > block.headings.length && areHeadings(cells)) block.headings = cells;
      return block;
    }
    if (block.delimiter === 'blanks' && line.startsWith(' ')) return block;
  }
  if (isProse(line)) return null;
  for (const delimiter of [...DELIMITERS, 'blanks'] as const) {
    if (!line.includes(delimiter === 'blanks' ? '  ' : delimiter)) continue;
    const cells = cellsOf(line, delimiter);
    if (cells.length > 1) return areHeadings(cells) ? { delimiter, headings: cells } : null;
  }
  return null;
}

/** Commas and semicolons in a sentence part no cells. */
function isProse(line: string): boolean {
  return (line.includes(', ') || line.includes('; ')) && SENTENCE_END.test(line);
}

/** Tabs and bars are typed for nothing but tables. */
function changesDelimiter(line: string, { delimiter }: Block): boolean {
  const sure = DELIMITERS.find((sign) => (sign === '\t' || sign === '|') && line.includes(sign));
  return sure !== undefined && sure !== delimiter && (delimiter !== '\t' || !line.includes('\t'));
}

function areHeadings(cells: readonly TableCell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  const short = ({ text }: TableCell) => text.length <= MAX_HEADING && digitCount(text) <= MAX_DIGITS;
  const names = filled.filter(({ text }) => HEADING.test(text)).length;
  return names > 1 && names * 3 >= filled.length * 2 && filled.every(short);
}

function digitCount(text: string): number {
  return text.replace(/\D/g, '').length;
}

function headingIn({ delimiter, headings }: Block, cells: readonly TableCell[], start: number, end: number): string {
  const column = cells.findIndex((cell) => cell.start <= start && end <= cell.end);
  const cell = cells[column];
  if (cell === undefined || cell.text.length > end - start + MAX_BESIDE) return '';
  if (delimiter === 'blanks') {
    return headings.find((heading) => heading.start < cell.end && cell.start < heading.end)?.text ?? '';
  }
  const extra = Math.max(0, cells.length - headings.length);
  return headings
    .slice(Math.max(0, column - extra), column + 1)
    .map(({ text }) => text)
    .join(' / ');
}

function cellsOf(line: string, delimiter: Delimiter): TableCell[] {
  return delimiter === 'blanks' ? alignedCells(line) : tableCells(line, delimiter);
}

/** "SSN" behind the beginning of an HL7 or X12 segment whose next field is one, another name within others. */
function fieldName(before: string): string {
  const field = before.charAt(3) === '|' ? HL7_SSN_FIELD[before.slice(0, 3)] : undefined;
  if (field !== undefined) return before.split('|').length - 1 === field ? 'SSN' : '';
  const segment = before.slice(before.lastIndexOf('~') + 1);
  if (X12_SSN.test(segment)) return 'SSN';
  return X12_SEGMENT.test(segment) ? 'X12 element code' : '';
}
