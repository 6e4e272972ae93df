import type { Attachment } from '../../draft.ts';
import type { Budget } from '../budget.ts';
import type { Reading } from '../reading.ts';
import { withPictures } from '../scan.ts';
import { xmlText } from '../xml.ts';
import { readXml } from '../xml-events.ts';
import type { ZipEntry } from '../zip-directory.ts';
import { type CellFormat, cellFormats } from './cell-format.ts';
import { mailText } from './mail-link.ts';
import { paragraphsText } from './paragraphs.ts';
import { type Parts, partsOf } from './parts.ts';
import { propertiesText } from './properties.ts';
import { quotedStrings } from './quoted-strings.ts';
import { sharedStrings, sheetText, type Workbook } from './sheet.ts';
import { vmlText } from './vml.ts';
import { attributesText, writtenIn } from './written-attributes.ts';

/** Running text: bodies, headers, notes, comments of documents and slides, text boxes and diagrams anywhere, values of charts. */
const PARAGRAPHS = [
  /^word\/(?:document|footnotes|endnotes|comments|glossary\/document|header\d{0,4}|footer\d{0,4})\.xml$/,
  /^word\/document\d{1,4}\.xml$/,
  /^ppt\/(?:slides|notesSlides|comments|slideMasters|slideLayouts|notesMasters|handoutMasters)\/[^/]{1,100}\.xml$/,
  /^xl\/(?:comments\d{0,6}\.xml|(?:comments|threadedComments|drawings|chartsheets)\/[^/]{1,100}\.xml)$/,
  /^(?:word|ppt|xl)\/(?:diagrams\/data|charts\/chart|drawings\/drawing)\d{0,6}\.xml$/,
];
const VML = /\/drawings\/vmlDrawing\d{0,6}\.vml$/;
const PROPERTIES = /^docProps\/(?:core|custom)\.xml$/;
/** Parts that somebody wrote, and not a template or a program. */
const WRITTEN = /^(?:word|ppt|xl)\/(?!glossary|slideMasters|slideLayouts|notesMasters|handoutMasters)/;
const SHEETS = /^xl\/worksheets\/[^/]{1,100}\.xml$/;
const PICTURES = /^(?:word|ppt|xl|visio)\/media\/[^/]{1,200}$/;
/** What the sheets are read with. */
const WORKBOOK = /^xl\/(?:workbook|styles|sharedStrings)\.xml$/;
/** What they link to. */
const RELATIONS = /(?:^|\/)_rels\/[^/]{0,200}\.rels$/;
/** Controls, labels, variables and lists: of these only some attributes are words. */
const ATTRIBUTES =
  /^(?:(?:word|ppt|xl)\/(?:activeX|ctrlProps|tags|tables|slicers)\/[^/]{1,100}\.xml|word\/(?:glossary\/)?(?:settings|numbering)\.xml|ppt\/presentation\.xml)$/;
/** How it looks, how its parts hang together, and what programs keep for themselves: no word that a person wrote. */
const FRAME = [
  RELATIONS,
  ATTRIBUTES,
  /^(?:\[Content_Types\]\.xml|docProps\/(?:app\.xml|thumbnail\.[a-z]{3,4})|docMetadata\/LabelInfo\.xml)$/,
  /^(?:word|ppt|xl)\/(?:theme|fonts|printerSettings|persons|changesInfos|slicerCaches)\//,
  /^word\/(?:glossary\/)?(?:styles|stylesWithEffects|webSettings|fontTable|people|commentsIds|commentsExtended|commentsExtensible)\.xml$/,
  /^ppt\/(?:presProps|viewProps|tableStyles|commentAuthors|authors|revisionInfo)\.xml$/,
  /^xl\/(?:calcChain|metadata|volatileDependencies)\.xml$/,
  /\/(?:vbaProject|vbaProjectSignature)\.bin$/,
  /\/(?:diagrams\/(?:layout|quickStyle|colors|drawing)|charts\/(?:style|colors))\d{0,6}\.xml$/,
  /^customXml\/itemProps\d{1,6}\.xml$/,
];
const KNOWN = [...PARAGRAPHS, VML, PROPERTIES, SHEETS, PICTURES, WORKBOOK, ...FRAME];
/** One of these is what a person opens; other packages are archives like any other. */
const MAIN = /^(?:word\/document\d{0,4}\.xml|xl\/workbook\.(?:xml|bin)|ppt\/presentation\.xml)$/;

/**
 * Reads a document, workbook or presentation in Office Open XML (ISO/IEC 29500) from its archive; null when it is none.
 * Hidden sheets, rows and slides, tracked changes, comments and notes are read like everything else: they leave with it. Where
 * hardly anything is written the pictures are what it is there for, and files within it.
 */
export function readOpenXml(entries: readonly ZipEntry[], budget: Budget): Reading | null {
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return null;
  if (!entries.some(({ name }) => MAIN.test(name))) return null;
  const parts = partsOf(entries, budget);
  const texts: string[] = [];
  let written = '';
  const add = (name: string, read: (source: string) => string) =>
    parts.reading(name, (source) => {
      const text = read(source);
      texts.push(text);
      if (WRITTEN.test(name)) written += text;
    });
  for (const name of parts.named(PROPERTIES)) add(name, propertiesText);
  for (const pattern of PARAGRAPHS) for (const name of parts.named(pattern)) add(name, paragraphsText);
  for (const name of parts.named(VML)) add(name, vmlText);
  const addAside = (pattern: RegExp, read: (source: string) => string) => {
    for (const name of parts.named(pattern)) parts.reading(name, (source) => texts.push(read(source)));
  };
  addAside(ATTRIBUTES, attributesText);
  addAside(RELATIONS, mailText);
  const sheets = parts.named(SHEETS);
  if (sheets.length > 0) {
    const book = workbook(parts, texts, budget);
    for (const name of sheets) add(name, (source) => sheetText(source, book));
    // Some programs leave there what a cell no longer shows.
    texts.push(...book.unused);
  }
  // Data bound to a form, a copy that a pivot table keeps, a web page that Word takes in: whatever else there is, is read too.
  const others = parts.named(/[^/]$/).filter((name) => !KNOWN.some((pattern) => pattern.test(name)));
  for (const name of others) if (name.endsWith('.xml')) add(name, xmlText);
  const files = (names: readonly string[]) => names.map(parts.file).filter(isFile);
  const inside = files(others.filter((name) => !name.endsWith('.xml'))).map((file) => ({ ...file, inline: false }));
  return {
    text: texts.filter((text) => text !== '').join('\n'),
    ...withPictures(written, inside, files(parts.named(PICTURES))),
    unread: parts.unread,
    signs: [],
  };
}

function isFile(file: Attachment | null): file is Attachment {
  return file !== null;
}

/** What all sheets share, and their names as text: a sheet may be called after a patient. */
function workbook(parts: Parts, texts: string[], budget: Budget): Workbook {
  let from1904 = false;
  let reading = false;
  parts.reading('xl/workbook.xml', (source) =>
    readXml(source, {
      open: (name, attributes) => {
        if (name === 'sheet') texts.push(attributes.name ?? '');
        else if (name === 'definedName') texts.push(writtenIn(name, attributes).trim());
        else if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? '');
        reading = name === 'definedName';
      },
      text: (piece) => {
        if (reading) texts.push(quotedStrings(piece));
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
  return { strings, unused: new Set(strings), formats, hasRoom: budget.textRoom() };
}
