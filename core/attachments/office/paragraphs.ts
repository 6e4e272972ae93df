import { lineWriter } from '../../segments/line-writer.ts';
import { tableColumns } from '../../segments/table-columns.ts';
import { readXml } from '../xml-events.ts';
import { mailText } from './mail-link.ts';
import { quotedStrings } from './quoted-strings.ts';
import { writtenIn } from './written-attributes.ts';

/** Elements whose characters are text: of paragraphs, of what was deleted in a tracked change, of comments, of a chart's values. */
const TEXT = new Set(['t', 'delText', 'text', 'v', 'instrText', 'delInstrText']);
/** Elements that end a line. */
const BLOCKS = new Set(['p', 'comment', 'threadedComment', 'cm', 'pt', 'br', 'cr']);

/**
 * The text of a part of WordprocessingML, PresentationML or DrawingML (ISO/IEC 29500-1, sections 17, 19 and 21): one
 * paragraph a line, what was deleted in tracked changes too, table cells behind the name of their column. Text boxes
 * often stand twice in it, once for older programs; the second time counts where it says something else. So are WordArt,
 * what is said of pictures and tables for those who cannot see them, what a form's fields hold before they are filled in, what
 * is chosen in them, the texts of a field that no program has worked out yet, and what a link writes into a message.
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
  /** The entries of a list to choose from, and which one is. */
  let entries: string[] = [];
  let chosen = 0;
  /** Fields that are open, one within the other, and where their results begin. */
  const fields: { instruction: string; from: number }[] = [];
  let isInstruction = false;
  const beginField = (instruction: string) => void fields.push({ instruction, from: writer.pieces() });
  const endField = () => {
    const { instruction, from } = fields.pop() ?? { instruction: '', from: 0 };
    writer.write(spaced(writer.pieces() > from ? mailText(instruction) : quotedStrings(instruction)));
  };
  return {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      isInstruction = /nstrText$/.test(name);
      writer.write(writtenIn(name, attributes));
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
      else if (name === 'textInput') isTextInput = true;
      else if (name === 'default' && isTextInput) writer.write(spaced(attributes.val));
      else if (name === 'ddList') {
        entries = [];
        chosen = 0;
      } else if (name === 'listEntry') entries.push(attributes.val ?? '');
      else if (name === 'result' || name === 'default') chosen = Number(attributes.val);
      else if (name === 'fldSimple') beginField(attributes.instr ?? '');
      else if (name === 'fldChar' && attributes.fldCharType === 'begin') beginField('');
      else if (name === 'fldChar' && attributes.fldCharType === 'separate') {
        const field = fields[fields.length - 1];
        if (field !== undefined) field.from = writer.pieces();
      } else if (name === 'fldChar') endField();
    },
    text: (piece: string) => {
      const field = fields[fields.length - 1];
      if (isInstruction && field !== undefined) field.instruction += piece;
      else writer.write(piece);
    },
    close: (name: string) => {
      if (name === 'textInput') isTextInput = false;
      else if (name === 'ddList') writer.write(spaced(entries[chosen]));
      else if (name === 'fldSimple') endField();
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
      while (fields.length > 0) endField();
      columns.closeAll();
      return writer.text();
    },
  };
}

function spaced(text = ''): string {
  return text === '' ? '' : `${text} `;
}
