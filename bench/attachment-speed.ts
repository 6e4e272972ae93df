import { gzipSync, strToU8, type Zippable, zipSync } from 'fflate';
import { type Attachment, review } from '../core/index.ts';
import { draftOf, SETTING } from './draft.ts';
import { type Figure, median, rounded, timed } from './figure.ts';
import { textOf } from './messages.ts';

const MEGABYTE = 1_000_000;
/** Characters of text in each file, whatever it is packed in. */
const TEXT = 500_000;
const ROUNDS = 5;

/**
 * How many megabytes of unpacked text of each format are read and judged in a second, beside the same text as a plain
 * file: what reading the format adds.
 */
export async function attachmentSpeed(): Promise<readonly Figure[]> {
  const text = textOf(TEXT);
  const figures: Figure[] = [];
  for (const [format, content] of Object.entries(filesOf(text.split('\n')))) {
    const ms = await millisecondsFor(content);
    const plain = await millisecondsFor(strToU8(text));
    figures.push({
      name: `attachment.${format}`,
      value: rounded(text.length / MEGABYTE / (ms / 1000)),
      unit: 'MB/s',
      ratio: rounded(ms / plain),
      against: 'the same as plain text',
    });
  }
  return figures;
}

async function millisecondsFor(content: Uint8Array): Promise<number> {
  const file: Attachment = { name: 'a.dat', contentType: '', size: content.length, inline: false, content };
  const draft = draftOf({ text: 'Here it is.', attachments: [file] });
  return median(await timed(ROUNDS, () => review(draft, SETTING)));
}

/** The same lines in every format, each unpacked by the bundle's own reader. */
function filesOf(lines: readonly string[]): Readonly<Record<string, Uint8Array>> {
  const text = lines.join('\n');
  const escaped = lines.map((line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
  const all = (made: (line: string) => string) => escaped.map(made).join('');
  const packed = (files: Readonly<Record<string, string>>) => {
    const members: Zippable = {};
    for (const [name, content] of Object.entries(files)) members[name] = strToU8(content);
    return zipSync(members);
  };
  const openXml = (files: Readonly<Record<string, string>>) => packed({ '[Content_Types].xml': '<Types/>', ...files });
  return {
    zip: packed({ 'a.txt': text }),
    gzip: gzipSync(strToU8(text)),
    docx: openXml({
      'word/document.xml': `<w:document>${all((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)}</w:document>`,
    }),
    xlsx: openXml({
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml': `<worksheet>${all((line) => `<row><c t="inlineStr"><is><t>${line}</t></is></c></row>`)}</worksheet>`,
    }),
    odt: packed({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<o>${all((line) => `<text:p>${line}</text:p>`)}</o>`,
    }),
    rtf: strToU8(`{\\rtf1\\ansi ${lines.map((line) => `${line}\\par\n`).join('')}}`),
    csv: strToU8(`Note,Room\n${lines.map((line) => `"${line}",4\n`).join('')}`),
    fhir: strToU8(
      lines.map((line) => JSON.stringify({ resourceType: 'Observation', note: [{ text: line }] })).join('\n'),
    ),
    hl7: strToU8(`MSH|^~\\&|A|B\r${lines.map((line) => `NTE|1||${line.replace(/[|^~&\\]/g, ' ')}\r`).join('')}`),
  };
}
