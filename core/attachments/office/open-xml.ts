import type { Attachment } from '../../draft.ts';
import type { Budget } from '../budget.ts';
import type { Reading } from '../reading.ts';
import { xmlText } from '../xml.ts';
import { readXml } from '../xml-events.ts';
import type { ZipEntry } from '../zip-directory.ts';
import { type CellFormat, cellFormats } from './cell-format.ts';
import { paragraphsText } from './paragraphs.ts';
import { type Parts, partsOf } from './parts.ts';
import { propertiesText } from './properties.ts';
import { sharedStrings, sheetText, type Workbook } from './sheet.ts';

/** Running text: bodies, headers, notes, comments of documents and slides, text boxes and diagrams anywhere, values of charts. */
const PARAGRAPHS = [
  /^word\/(?:document|footnotes|endnotes|comments|glossary\/document|header\d{0,4}|footer\d{0,4})\.xml$/,
  /^word\/document\d{1,4}\.xml$/,
  /^ppt\/(?:slides|notesSlides|comments|slideMasters|slideLayouts|notesMasters|handoutMasters)\/[^/]{1,100}\.xml$/,
  /^xl\/(?:comments\d{0,6}\.xml|(?:comments|threadedComments|drawings|chartsheets)\/[^/]{1,100}\.xml)$/,
  /^(?:word|ppt|xl)\/(?:diagrams\/data|charts\/chart|drawings\/drawing)\d{0,6}\.xml$/,
];
/** Values behind the name of their element: data bound to a form, tables that a pivot or a link keeps a copy of. */
const VALUES = /^(?:customXml\/item\d{1,6}\.xml|xl\/(?:pivotCache|externalLinks)\/[^/]{1,100}\.xml)$/;
const PROPERTIES = /^docProps\/(?:core|custom)\.xml$/;
const SHEETS = /^xl\/worksheets\/[^/]{1,100}\.xml$/;
const PICTURES = /^(?:word|ppt|xl)\/media\/[^/]{1,200}$/;
const EMBEDDED = /^(?:word|ppt|xl)\/embeddings\/[^/]{1,200}$/;

/**
 * Reads a document, workbook or presentation in Office Open XML (ISO/IEC 29500) from its archive; null when it is none.
 * Hidden sheets, rows and slides, tracked changes, comments and notes are read like everything else: they leave with it.
 */
export function readOpenXml(entries: readonly ZipEntry[], budget: Budget): Reading | null {
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return null;
  const parts = partsOf(entries, budget);
  const texts: string[] = [];
  const add = (name: string, read: (source: string) => string) =>
    parts.reading(name, (source) => {
      texts.push(read(source));
    });
  for (const name of parts.named(PROPERTIES)) add(name, propertiesText);
  for (const pattern of PARAGRAPHS) for (const name of parts.named(pattern)) add(name, paragraphsText);
  const sheets = parts.named(SHEETS);
  if (sheets.length > 0) {
    const book = workbook(parts, texts);
    for (const name of sheets) add(name, (source) => sheetText(source, book));
  }
  for (const name of parts.named(VALUES)) add(name, xmlText);
  const files = (pattern: RegExp) => parts.named(pattern).map(parts.file).filter(isFile);
  return {
    text: texts.filter((text) => text !== '').join('\n'),
    inside: files(EMBEDDED).map((file) => ({ ...file, inline: false })),
    pictures: files(PICTURES),
    unread: parts.unread,
    signs: [],
  };
}

function isFile(file: Attachment | null): file is Attachment {
  return file !== null;
}

/** What all sheets share, and their names as text: a sheet may be called after a patient. */
function workbook(parts: Parts, texts: string[]): Workbook {
  let from1904 = false;
  parts.reading('xl/workbook.xml', (source) =>
    readXml(source, {
      open: (name, attributes) => {
        if (name === 'sheet') texts.push(attributes.name ?? '');
        else if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? '');
      },
    }),
  );
  let formats: readonly CellFormat[] = [];
  parts.reading('xl/styles.xml', (source) => {
    formats = cellFormats(source, from1904);
  });
  let strings: readonly string[] = [];
  parts.reading('xl/sharedStrings.xml', (source) => {
    strings = sharedStrings(source);
  });
  return { strings, formats };
}
