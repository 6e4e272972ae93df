import { columnName, isColumnName } from '../attachments/table.ts';

/** What is needed of the text that is being written: its pieces, and a word put before one of them. */
export interface PieceWriter {
  /** How many pieces there are. */
  pieces(): number;
  textFrom(piece: number): string;
  /** Puts a label before the first word from a piece on. */
  putBefore(piece: number, label: string): void;
}

/** Tables for people are narrower; cells further right keep no label. */
const MAX_COLUMNS = 100;
/** Rows that one cell may cover; more is a broken attribute. */
const MAX_ROWS = 1000;
/** Longer cells are paragraphs of a laid-out page rather than values. */
const MAX_VALUE = 200;

/** Words that name the columns of a table about people. */
const LABEL_WORDS =
  'patient|pt|client|resident|employee|guarantor|payee|name|first|last|middle|full|given|family|member|subscriber|id|no|number|num|mrn|mr|medical|record|chart|hospital|hosp|unit|empi|mbi|hic|hicn|npi|dea|vin|serial|license|licence|csn|har|fin|encounter|dob|date|of|birth|birthdate|birthday|sex|gender|age|ssn|social|security|phone|tel|telephone|cell|mobile|home|email|e-mail|mail|address|street|city|state|zip|policy|plan|insurance|payer|account|acct|claim|visit|admit|admitted|admission|discharge|discharged|service|dos|provider|physician|diagnosis|dx|icd|icd-10|cpt|code|procedure|medication|drug|rx|dose|test|result|status|reason|notes|comments|appointment|appt|time|room|bed|paciente|nombre|apellido|apellidos|fecha|de|nacimiento|expediente|cuenta|telefono|celular|seguro|poliza|correo|domicilio|direccion|edad|sexo|diagnostico|medicamento|numero|cita|resultado|habitacion|cama|hora|medico|alergias';
const HAS_LABEL_WORD = new RegExp(`\\b(?:${LABEL_WORDS})\\b`, 'i');
const LABEL = new RegExp(`^(?:(?:${LABEL_WORDS})[ ._:#/()-]{1,3}){1,5}$`, 'i');

interface Cell {
  readonly column: number;
  readonly piece: number;
  readonly isHeading: boolean;
  text: string;
}

interface Row {
  readonly cells: Cell[];
  /** The column of the next cell. */
  next: number;
  open: boolean;
  /** False when something stands in it that must keep its place: another table, or the beginning of a quote. */
  plain: boolean;
  /** Columns that a cell of this row also covers in the rows below, and how many of them. */
  readonly below: [column: number, rows: number][];
}

interface Table {
  names: readonly string[];
  row: Row | null;
  /** By column, how many more rows a cell from further up covers. */
  covered: number[];
}

/**
 * Puts the name of its column before each cell of a table ("MRN: 0048213"), as is done for CSV, so that a label a hundred
 * rows further up still stands beside its value. A row names the columns when it is made of header cells, or when two of
 * its cells and at least half of them say nothing but such names. A column called "Value" or "Example" lends no name: the
 * cell before it may be the label. Rows with labels of their own are left as they are, and so are those that hold other
 * tables: they lay out a page. Time and text grow linearly, since a name is short.
 */
export function tableColumns(writer: PieceWriter) {
  const tables: Table[] = [];
  const top = (): Table | undefined => tables[tables.length - 1];

  const closeCell = () => {
    const row = top()?.row;
    const cell = row?.cells[row.cells.length - 1];
    if (!row?.open || cell === undefined) return;
    row.open = false;
    if (row.plain) cell.text = writer.textFrom(cell.piece).replace(/\s+/g, ' ').trim();
  };
  const closeRow = () => {
    const table = top();
    if (!table?.row) return;
    closeCell();
    const { row } = table;
    table.row = null;
    if (table.covered.length > 0) table.covered = table.covered.map((rows) => Math.max(0, rows - 1));
    for (const [column, rows] of row.below) table.covered[column] = rows;
    if (!row.plain) return;
    if (namesColumns(row.cells)) table.names = namesOf(row.cells);
    else if (table.names.length > 0 && !hasOwnLabels(row.cells.map(({ text }) => text))) label(row.cells, table.names);
  };
  const label = (cells: readonly Cell[], names: readonly string[]) => {
    for (const { column, piece, text } of cells) {
      const name = names[column] ?? '';
      if (name !== '' && text !== '' && text.length <= MAX_VALUE) writer.putBefore(piece, `${name}: `);
    }
  };
  return {
    openTable() {
      const row = top()?.row;
      if (row) row.plain = false;
      tables.push({ names: [], row: null, covered: [] });
    },
    closeTable() {
      closeRow();
      tables.pop();
    },
    /** Broken markup leaves tables open. */
    closeAll() {
      while (tables.length > 0) this.closeTable();
    },
    openRow() {
      closeRow();
      const table = top();
      if (table !== undefined) table.row = { cells: [], next: 0, open: false, plain: true, below: [] };
    },
    closeRow,
    openCell(isHeading: boolean, columns: number, rows: number) {
      closeCell();
      const table = top();
      const row = table?.row;
      if (table === undefined || !row) return;
      let column = row.next;
      while ((table.covered[column] ?? 0) > 0) column++;
      const end = Math.min(column + bounded(columns, MAX_COLUMNS), MAX_COLUMNS);
      if (rows > 1) for (let k = column; k < end; k++) row.below.push([k, bounded(rows, MAX_ROWS) - 1]);
      row.next = Math.max(end, column);
      row.cells.push({ column, piece: writer.pieces(), isHeading, text: '' });
      row.open = true;
    },
    closeCell,
    /** The place of what comes next must not be moved by labels put before it; rows further out hold this table. */
    keepPlace() {
      const row = top()?.row;
      if (row) row.plain = false;
    },
  };
}

function bounded(count: number, max: number): number {
  return count >= 1 && count <= max ? count : 1;
}

function namesColumns(cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length < 2 || !filled.every(({ text }) => isColumnName(text))) return false;
  if (filled.every(({ isHeading }) => isHeading)) return true;
  return areLabels(filled.map(({ text }) => text));
}

function namesOf(cells: readonly Cell[]): string[] {
  const names: string[] = [];
  for (const { column, text } of cells) {
    const name = columnName(text.replace(/:$/, ''));
    if (hasLabelWord(name)) names[column] = name;
  }
  return names;
}

/** Whether the cells of a row hold a label and its value side by side, or two such pairs. */
export function hasOwnLabels(cells: readonly string[]): boolean {
  return isLabel(cells[0] ?? '') || cells.filter(isLabel).length > 1;
}

/** Whether two of the names of columns, and at least half of them, say nothing but what is asked for there. */
export function areLabels(names: readonly string[]): boolean {
  const filled = names.filter((name) => name !== '');
  const labels = filled.filter(isLabel).length;
  return labels >= 2 && labels * 2 >= filled.length;
}

/** Whether a column's name says what its values are to the rules. */
export function hasLabelWord(name: string): boolean {
  return HAS_LABEL_WORD.test(withoutAccents(name));
}

/** Whether a text is made of label words alone. */
function isLabel(text: string): boolean {
  return isColumnName(text) && LABEL.test(`${withoutAccents(text)} `);
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
}
