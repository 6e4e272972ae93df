import { columnName, isColumnName } from '../table.ts';
import { readXml } from '../xml-events.ts';
import type { CellFormat } from './cell-format.ts';
import { quotedStrings } from './quoted-strings.ts';
import { writtenIn } from './written-attributes.ts';

/** A title, a date and an empty row or two stand above a table; what comes later names no columns. */
const HEADER_WITHIN = 20;
/** What a person prints over and under a sheet, in the order of ISO/IEC 29500-1 section 18.3.1.46. */
const PRINTED = new Set(['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']);

/** What may be chosen for a cell (section 18.3.1.33). */
const CHOICES = /^formula[12]$/;
/** What a formula says and does not show: a note in a number, and where a link leads. */
const ASIDE = /\b(?:N|HYPERLINK)\("(?:[^"]|"")*"/gi;

/** Where the text of cells lies, and how numbers are shown. */
export interface Workbook {
  readonly strings: readonly string[];
  /** Those that no cell was found to show yet. */
  readonly unused: Set<string>;
  readonly formats: readonly CellFormat[];
  /** Whether there is room for a cell of that length, of all sheets together. */
  readonly hasRoom: (length: number) => boolean;
}

/** A filled cell of a row: a row of the widest sheet may hold nothing else, so columns are counted and not listed. */
export interface Cell {
  readonly column: number;
  readonly text: string;
}

/** Gathers rows as lines, each cell behind the name of its column once a row has named them. */
export function rowLines() {
  const lines: string[] = [];
  let names: ReadonlyMap<number, string> | null = null;
  return {
    add: (row: readonly Cell[]) => {
      if (row.length === 0) return;
      if (
        names === null &&
        lines.length < HEADER_WITHIN &&
        row.length > 1 &&
        row.every(({ text }) => isColumnName(text))
      )
        names = new Map(row.map(({ column, text }) => [column, columnName(text)]));
      else lines.push(row.map((cell) => labelled(cell, names)).join('\t'));
    },
    text: () => [...(names === null ? [] : [[...names.values()].join('\t')]), ...lines].join('\n'),
  };
}

function labelled({ column, text }: Cell, names: ReadonlyMap<number, string> | null): string {
  const name = names?.get(column);
  return name === undefined ? text : `${name}: ${text}`;
}

/**
 * A sheet's text (ISO/IEC 29500-1 section 18.3), one row a line, hidden rows and columns too. Dates are written as dates. Of a
 * formula that no program has worked out yet the texts in it are read. What cells ask for and may be filled with stands behind it.
 */
export function sheetText(source: string, { strings, unused, formats, hasRoom }: Workbook): string {
  const table = rowLines();
  const printed: string[] = [];
  let row: Cell[] = [];
  let column = -1;
  let type = '';
  let style = -1;
  let value = '';
  let formula = '';
  let isWorkedOut = false;
  let reading = '';
  readXml(source, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = [];
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attributes.r ?? '') ?? column + 1;
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? -1);
        value = '';
        formula = '';
        isWorkedOut = false;
      }
      const written = writtenIn(name, attributes).trim();
      if (written !== '') printed.push(written);
      reading = name;
      isWorkedOut ||= name === 'v';
    },
    text: (piece) => {
      if (reading === 'v' || reading === 't' || PRINTED.has(reading)) value += piece;
      else if (reading === 'f' || CHOICES.test(reading)) formula += piece;
    },
    close: (name) => {
      reading = '';
      if (name === 'c') {
        const text =
          isWorkedOut || formula === '' ? shown(value, type, strings, formats[style]) : oneLine(quotedStrings(formula));
        if (isWorkedOut) printed.push(...(formula.match(ASIDE) ?? []).map((aside) => oneLine(quotedStrings(aside))));
        formula = '';
        unused.delete(text);
        if (text !== '' && hasRoom(text.length)) row.push({ column, text });
      } else if (name === 'row') table.add(row);
      else if (CHOICES.test(name)) {
        printed.push(oneLine(quotedStrings(formula)));
        formula = '';
      } else if (PRINTED.has(name)) {
        // &L, &C and &R divide it, &P and the like are filled in when it is printed.
        printed.push(value.replace(/&(?:[LCRPNDTFAGZBIUESXYHO]|"[^"]{0,60}"|\d{1,3})/g, ' ').trim());
        value = '';
      }
    },
  });
  return [table.text(), ...printed].filter((text) => text !== '').join('\n');
}

function shown(value: string, type: string, strings: readonly string[], format: CellFormat | undefined): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'n') return format === undefined ? value : format(value);
  if (type === 'd') return value.slice(0, 10);
  return type === 'b' || type === 'e' ? '' : oneLine(value);
}

/** Line ends within a cell would end its row. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** "AB12" as 27; null where the cell does not say. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return column - 1;
}

/** The strings that cells share (section 18.4); what is only a guide to pronouncing one is left out. */
export function sharedStrings(source: string): string[] {
  const strings: string[] = [];
  let value = '';
  let reading = false;
  let phonetic = false;
  readXml(source, {
    open: (name) => {
      if (name === 'si') value = '';
      else if (name === 'rPh') phonetic = true;
      reading = name === 't' && !phonetic;
    },
    text: (piece) => {
      if (reading) value += piece;
    },
    close: (name) => {
      reading = false;
      if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.push(oneLine(value));
    },
  });
  return strings;
}
