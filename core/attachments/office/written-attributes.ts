import { readXml } from '../xml-events.ts';

/** Attributes in which a person writes, wherever they stand: of pictures, links, WordArt, tables, what a cell asks for. */
const WRITTEN = new Set(
  'title descr tooltip alt string comment caption prompt promptTitle error errorTitle'.split(' '),
);
/** Elements whose name and value a person wrote; those of all others say how it looks. */
const NAMED = new Set(
  'tblCaption tblDescription alias tag helpText statusText docVar query lvlText section custShow item ocxPr filter customFilter inputCells cfRule'.split(
    ' ',
  ),
);
const OF_NAMED = new Set(['name', 'val', 'value', 'text']);
/** Signs of a list, "%1." or a bullet, are no words. */
const WORD = /[^\s%.]{2}/;

/** What somebody wrote in the attributes of an element of Office Open XML (ISO/IEC 29500-1), each with a space behind it. */
export function writtenIn(element: string, attributes: Readonly<Record<string, string>>): string {
  return Object.keys(attributes)
    .filter((key) => WRITTEN.has(key) || (NAMED.has(element) && OF_NAMED.has(key)))
    .map((key) => attributes[key] ?? '')
    .filter((text) => WORD.test(text))
    .map((text) => `${text} `)
    .join('');
}

/** The same of a whole part of which nothing else was written by a person, an element a line. */
export function attributesText(source: string): string {
  const lines: string[] = [];
  readXml(source, { open: (name, attributes) => lines.push(writtenIn(name, attributes).trim()) });
  return lines.filter((line) => line !== '').join('\n');
}
