import { lineWriter } from '../../segments/line-writer.ts';
import { tableColumns } from '../../segments/table-columns.ts';
import { readXml } from '../xml-events.ts';
import { quotedStrings } from './quoted-strings.ts';

/** Elements whose characters are text: of paragraphs, of what was deleted in a tracked change, of comments, of a chart's values. */
const TEXT = new Set(['t', 'delText', 'text', 'v']);
/** Elements that end a line. */
const BLOCKS = new Set(['p', 'comment', 'threadedComment', 'cm', 'pt', 'br', 'cr']);

/**
 * The text of a part of WordprocessingML, PresentationML or DrawingML (ISO/IEC 29500-1, sections 17, 19 and 21): one
 * paragraph a line, what was deleted in tracked changes too, table cells behind the name of their column. Text boxes
 * often stand twice in it, once for older programs; the second time counts where it says something else. So are WordArt,
 * what a form's fields hold before they are filled in, and the texts of a field that no program has worked out yet.
 */
export function paragraphsText(source: string): string {
  const main = paragraphs();
  const older = paragraphs();
  let fallbacks = 0;
  let reading = false;
  readXml(source, {
    open: (name, attributes) => {
      if (name === 'Fallback') fallbacks++;
      reading = TEXT.has(name);
      (fallbacks > 0 ? older : main).open(name, attributes);
    },
    text: (piece) => {
      if (reading) (fallbacks > 0 ? older : main).text(piece);
    },
    close: (name) => {
      reading = false;
      if (name === 'Fallback') fallbacks--;
      else (fallbacks > 0 ? older : main).close(name);
    },
  });
  const text = main.end();
  const lines = new Set(text.split('\n'));
  const others = older
    .end()
    .split('\n')
    .filter((line) => !lines.has(line));
  return [text.trimEnd(), ...others].join('\n');
}

function paragraphs() {
  const writer = lineWriter();
  const columns = tableColumns(writer);
  let tables = 0;
  let isTextInput = false;
  let instruction = '';
  let written = 0;
  return {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'tbl') {
        writer.endLine();
        tables++;
        columns.openTable();
      } else if (name === 'tr') {
        writer.endLine();
        columns.openRow();
      } else if (name === 'tc') {
        writer.endCell();
        columns.openCell(false, Number(attributes.gridSpan ?? 1), Number(attributes.rowSpan ?? 1));
      } else if (name === 'tab') writer.write('\t');
      else if (name === 'noBreakHyphen') writer.write('-');
      // What is said of a picture for those who cannot see it.
      else if (name === 'docPr' || name === 'cNvPr') writer.write(spaced(attributes.title, attributes.descr));
      else if (name === 'textpath') writer.write(spaced(attributes.string));
      else if (name === 'textInput') isTextInput = true;
      else if (name === 'default' && isTextInput) writer.write(spaced(attributes.val));
      else if (name === 'fldSimple') {
        instruction = attributes.instr ?? '';
        written = writer.pieces();
      }
    },
    text: writer.write,
    close: (name: string) => {
      if (name === 'textInput') isTextInput = false;
      if (name === 'fldSimple' && writer.pieces() === written) writer.write(spaced(quotedStrings(instruction)));
      if (name === 'tc') columns.closeCell();
      else if (name === 'tr') columns.closeRow();
      else if (name === 'tbl') {
        columns.closeTable();
        tables--;
      }
      // Within a table a line is a row, and a paragraph is a part of a cell.
      if (name === 'tr' || (BLOCKS.has(name) && tables === 0)) writer.endLine();
      else if (BLOCKS.has(name)) writer.write(' ');
    },
    end: () => {
      columns.closeAll();
      return writer.text();
    },
  };
}

function spaced(...texts: readonly (string | undefined)[]): string {
  return texts.map((text) => (text === undefined || text === '' ? '' : `${text} `)).join('');
}
