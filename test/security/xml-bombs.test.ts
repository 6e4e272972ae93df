import { describe, expect, it } from 'vitest';
import { readingOf, zipOf } from '../core/attachments/archives.ts';

/** Ten entities, each ten times the one before: three gigabytes to whoever expands them. */
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "ha">${Array.from({ length: 10 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')}]>`;
const EXTERNAL = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
/** Rows that pack a thousandfold, each with a cell in the last of 16,384 columns. */
const ROWS = 200_000;
const MOST_TEXT = 100_000;

const document = (xml: string) => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml });
const sheet = (xml: string) =>
  zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<w/>', 'xl/worksheets/sheet1.xml': xml });

describe('XML made to fill memory or to fetch something', () => {
  it.each([
    ['in a file', (xml: string) => xml],
    ['in a document', document],
    [
      'in a spreadsheet of OpenDocument',
      (xml: string) => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': xml }),
    ],
  ])('expands no entities %s', async (_where, made) => {
    const laughing = await readingOf('a', made(`${LAUGHS}<w:p><w:t>&e10;</w:t></w:p>`));
    expect(laughing.text.length).toBeLessThan(MOST_TEXT);
    const fetching = await readingOf('a', made(`${EXTERNAL}<w:p><w:t>&x;</w:t></w:p>`));
    expect(fetching.text).not.toContain('root:');
  });

  it.each([
    ['a file', (xml: string) => `<?xml version="1.0"?>${xml}`],
    ['a document', document],
    ['a sheet', sheet],
    ['a clinical document', (xml: string) => `<ClinicalDocument>${xml}`],
    ['a FHIR resource', (xml: string) => `<Patient xmlns="http://hl7.org/fhir">${xml}`],
  ])('is too deep in %s that nests without end', async (_what, made) => {
    const { unread } = await readingOf('a', made('<a>'.repeat(20_000)));
    expect(unread).toEqual([{ name: '', reason: 'too-deep' }]);
  });

  it('is too deep in JSON that nests without end', async () => {
    for (const open of ['{"a":', '{"resourceType":"Patient","a":']) {
      const nested = `${open.repeat(20_000)}1${'}'.repeat(20_000)}`;
      expect((await readingOf('a', nested)).unread).toEqual([{ name: '', reason: 'too-deep' }]);
    }
  });

  it('of rows without end is read up to a limit, and said to be cut', { timeout: 60_000 }, async () => {
    const row = '<row><c r="XFD1" t="n"><v>1</v></c></row>';
    const { text, unread } = await readingOf('a.xlsx', sheet(`<worksheet><sheetData>${row.repeat(ROWS)}`));
    expect(unread).toEqual([{ name: '', reason: 'too-large' }]);
    expect(text.length).toBeGreaterThan(0);
  });

  it('of a million repeated cells is read as a few', async () => {
    const cell = '<table:table-cell table:number-columns-repeated="999999999"><text:p>1</text:p></table:table-cell>';
    const content = `<table:table><table:table-row>${cell.repeat(2000)}</table:table-row></table:table>`;
    const { text } = await readingOf(
      'a.ods',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content }),
    );
    expect(text.length).toBeLessThan(MOST_TEXT * 10);
  });
});
