import type { Attachment } from '../../draft.ts';
import type { Budget } from '../budget.ts';
import { type Reading, unreadFile } from '../reading.ts';
import { withPictures } from '../scan.ts';
import { readXml } from '../xml-events.ts';
import type { ZipEntry } from '../zip-directory.ts';
import { mailText } from './mail-link.ts';
import { partsOf } from './parts.ts';
import { propertiesText } from './properties.ts';
import { quotedStrings } from './quoted-strings.ts';
import { type Cell, rowLines, type Workbook } from './sheet.ts';

/** The document, its embedded objects, and the styles, in which headers and footers stand. */
const CONTENT = /^(?:[^/]{1,100}\/)?(?:content|styles)\.xml$/;
const PICTURES = /^(?:[^/]{1,100}\/)?Pictures\/[^/]{1,200}$/;
/** What embedded objects look like, which are read themselves. */
const LOOKS = /^(?:[^/]{1,100}\/)?ObjectReplacements\/[^/]{1,200}$/;
/** How it looks, how its parts hang together, and what programs keep for themselves. */
const FRAME =
  /^(?:mimetype|meta\.xml|manifest\.rdf|layout-cache|META-INF\/.{1,200}|(?:Thumbnails|Configurations2|Fonts|Basic|Dialogs)\/.{1,200}|(?:[^/]{1,100}\/)?settings\.xml|[^/]{1,100}\/meta\.xml)$/;
/** A cell may stand for so many equal ones beside it, each under a name of its own where it says no more than so. */
const MAX_REPEATED = 100;
const MAX_REPEATED_LENGTH = 60;
/** A kind of document (OpenDocument 1.3 part 3 section 3.3) begins its archive. */
const KIND = /^application\/vnd\.oasis\.opendocument\./;

/**
 * Reads a text, spreadsheet or presentation in OpenDocument format (ISO/IEC 26300) from its archive; null when it is none.
 * Tracked changes, comments, notes and hidden tables are read like everything else. Where hardly anything is written the
 * pictures are what it is there for, and files within it.
 */
export function readOpenDocument(entries: readonly ZipEntry[], budget: Budget): Reading | null {
  if (!entries.some(({ name }) => name === 'mimetype')) return null;
  const parts = partsOf(entries, budget);
  if (!KIND.test(parts.text('mimetype'))) return null;
  // The parts are encrypted one by one, and the archive itself does not know.
  if (parts.text('META-INF/manifest.xml').includes('encryption-data')) return unreadFile('password-protected');
  const texts: string[] = [];
  const hasRoom = budget.textRoom();
  parts.reading('meta.xml', (source) => {
    texts.push(propertiesText(source));
  });
  for (const name of parts.named(CONTENT))
    parts.reading(name, (source) => {
      texts.push(contentText(source, hasRoom));
    });
  const files = (names: readonly string[]) =>
    names.flatMap((name): Attachment[] => {
      const file = parts.file(name);
      return file === null ? [] : [file];
    });
  const others = parts
    .named(/[^/]$/)
    .filter((name) => ![CONTENT, PICTURES, LOOKS, FRAME].some((known) => known.test(name)));
  const inside = files(others).map((file) => ({ ...file, inline: false }));
  const text = texts.filter((one) => one !== '').join('\n');
  const { pictures = [], ...shown } = withPictures(text, inside, files(parts.named(PICTURES)));
  return { text, ...shown, pictures: [...pictures, ...files(parts.named(LOOKS))], unread: parts.unread, signs: [] };
}

/** What says who wrote a note, and when. */
const SENDERS_OWN = new Set(['creator', 'creator-initials', 'date', 'date-string']);

/** Paragraphs, headings, what is said of a picture for those who cannot see it, and what stands on every slide. */
const PARAGRAPHS = new Set(['p', 'h', 'title', 'desc', 'footer-decl', 'header-decl', 'mtext']);

interface Table {
  readonly rows: ReturnType<typeof rowLines>;
  row: Cell[];
  column: number;
  times: number;
  isInCell: boolean;
  cell: string;
  /** The cell's date, where it holds one, ISO 8601. */
  day: string;
  /** What the cell holds, where it shows nothing of it. */
  hidden: string;
}

/** Paragraphs and headings one a line, rows of tables one a line with their cells behind the names of their columns. */
function contentText(source: string, hasRoom: Workbook['hasRoom']): string {
  const lines: string[] = [];
  /** Paragraphs that are open: a note stands within the paragraph it belongs to. */
  const paragraphs: string[] = [];
  /** Tables that are open: one may stand in a cell of another. */
  const tables: Table[] = [];
  const write = (text: string) => {
    if (paragraphs.length > 0) paragraphs.push(`${paragraphs.pop() ?? ''}${text}`);
  };
  const put = (text: string) => {
    const table = tables[tables.length - 1];
    // Shapes and what is said of a table stand in it before its rows.
    if (table === undefined || !table.isInCell) lines.push(text);
    else table.cell += table.cell === '' ? text : ` ${text}`;
  };
  readXml(source, {
    open: (name, attributes) => {
      const table = tables[tables.length - 1];
      if (PARAGRAPHS.has(name) || SENDERS_OWN.has(name)) paragraphs.push('');
      else if (name === 'tab') write('\t');
      else if (name === 's' || name === 'line-break') write(' ');
      else if (name === 'table') {
        if (attributes.name !== undefined) put(attributes.name);
        tables.push({ rows: rowLines(), row: [], column: 0, times: 1, isInCell: false, cell: '', day: '', hidden: '' });
      } else if (table !== undefined && name === 'table-row') {
        table.row = [];
        table.column = 0;
      } else if (table !== undefined && isCell(name)) {
        table.isInCell = true;
        table.day = (attributes['date-value'] ?? '').slice(0, 10);
        table.hidden = heldIn(attributes);
        table.times = countOf(attributes['number-columns-repeated']);
      } else {
        const held = heldBy(name, attributes);
        if (held !== '') put(held);
      }
    },
    text: (piece) => write(piece.replace(/\s+/g, ' ')),
    close: (name) => {
      const table = tables[tables.length - 1];
      if (PARAGRAPHS.has(name)) {
        const text = (paragraphs.pop() ?? '').trim();
        if (text !== '') put(text);
      } else if (SENDERS_OWN.has(name)) paragraphs.pop();
      else if (name === 'table' && table !== undefined) {
        tables.pop();
        put(table.rows.text());
      } else if (table !== undefined && name === 'table-row') table.rows.add(table.row);
      else if (table !== undefined && isCell(name)) closeCell(table, hasRoom);
    },
  });
  return lines.join('\n');
}

/** Attributes in which a person writes: of links, forms, hidden and conditional text, scenarios, rules for cells. */
const WRITTEN = ['title', 'label', 'string-value-if-true', 'string-value-if-false', 'comment', 'note'];
/** Elements whose text stands in an attribute alone. */
const UNSHOWN = new Set(['user-field-decl', 'hidden-text', 'alphabetical-index-mark', 'change-track-table-cell']);

/** What a form's field is filled in with, what a variable stands for that nothing need show, and what else attributes say. */
function heldBy(name: string, attributes: Readonly<Record<string, string>>): string {
  const { 'current-value': filled = '', expression = '', condition = '', href = '' } = attributes;
  if (filled !== '') return attributes.name === undefined ? filled : `${attributes.name}: ${filled}`;
  if (UNSHOWN.has(name) || attributes.display === 'none') return heldIn(attributes);
  if (name === 'option' && attributes['current-selected'] !== 'true') return '';
  const written = WRITTEN.map((key) => attributes[key] ?? '');
  return [...written, quotedStrings(expression), quotedStrings(condition), mailText(href)]
    .filter((text) => text !== '')
    .join(' ');
}

/** The value of a cell or a field, whatever it shows; the texts of a formula that no program has worked out yet. */
function heldIn({ 'string-value': text, value, formula = '' }: Readonly<Record<string, string>>): string {
  return text ?? value ?? quotedStrings(formula);
}

function isCell(name: string): boolean {
  return name === 'table-cell' || name === 'covered-table-cell';
}

function closeCell(table: Table, hasRoom: Workbook['hasRoom']): void {
  const text = table.day || table.cell || table.hidden;
  const times = text.length > MAX_REPEATED_LENGTH ? 1 : Math.min(table.times, MAX_REPEATED);
  for (let i = 0; text !== '' && i < times && (i === 0 || hasRoom(MAX_REPEATED_LENGTH)); i++)
    table.row.push({ column: table.column + i, text });
  table.column += table.times;
  table.cell = '';
  table.isInCell = false;
}

function countOf(repeated: string | undefined): number {
  const count = Number(repeated);
  return Number.isNaN(count) ? 1 : Math.max(count, 1);
}
