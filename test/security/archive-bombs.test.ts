import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../core/attachments/budget.ts';
import { review } from '../../core/index.ts';
import { readingOf, zipOf } from '../core/attachments/archives.ts';
import { draftOf, fileOf, PHI_TEXT, PLAIN_TEXT, settingOf } from '../draft-of.ts';

const MEGABYTE = 1024 * 1024;
/** What one file may unpack to by the default policy. */
const MOST_OF_ONE = 25 * MEGABYTE;

async function judged(content: Uint8Array, text = PLAIN_TEXT) {
  return review(draftOf({ text, attachments: [fileOf('a.zip', content)] }), settingOf());
}

/** Bytes that do not pack, so that no ratio gives them away. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 20_261_122;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = 65 + ((state >>> 24) % 26);
  }
  return bytes;
}

describe('an archive made to fill memory', () => {
  it('by packing a thousandfold is given up, and what stands beside it is read', async () => {
    const { exposure, unread } = await judged(zipOf({ 'bomb.txt': new Uint8Array(60 * MEGABYTE), 'a.txt': PHI_TEXT }));
    expect(unread).toEqual([{ part: 'attachment', name: 'a.zip/bomb.txt', reason: 'too-large' }]);
    expect(exposure.level).toBe('phi');
  });

  it('by packing a thousandfold below the limit for a file is given up too', async () => {
    const { unread } = await readingOf('a.zip', zipOf({ 'bomb.txt': new Uint8Array(20 * MEGABYTE) }));
    expect(unread).toEqual([{ name: '', reason: 'too-large' }]);
  });

  it('by gzip is given up', async () => {
    const { unread, inside } = await readingOf('a.gz', gzipSync(new Uint8Array(MOST_OF_ONE)));
    expect(unread).toEqual([{ name: '', reason: 'too-large' }]);
    expect(inside).toEqual([]);
  });

  it('by the sum of its members is unpacked up to the limit for a message', { timeout: 60_000 }, async () => {
    const files: Record<string, Uint8Array> = {};
    for (let i = 0; i < 30; i++) files[`${i}.txt`] = new Uint8Array(3.9 * MEGABYTE);
    const { inside, unread } = await readingOf('a.zip', zipOf(files));
    expect(inside.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(100 * MEGABYTE);
    expect(unread.map(({ reason }) => reason)).toContain('too-large');
  });

  it('by nesting without end is unread beyond a depth', async () => {
    let archive = zipOf({ 'a.txt': PHI_TEXT });
    for (let depth = 0; depth <= MAX_DEPTH; depth++) archive = zipOf({ 'next.zip': archive });
    const { unread } = await judged(archive);
    expect(unread.map(({ reason }) => reason)).toEqual(['too-deep']);
  });

  it('by many small archives in each (42.zip) ends within its share of members', async () => {
    let archive = zipOf({ 'a.txt': 'x' });
    for (let level = 0; level < 4; level++) {
      const files: Record<string, Uint8Array> = {};
      for (let i = 0; i < 16; i++) files[`${i}.zip`] = archive;
      archive = zipOf(files);
    }
    const { unread, exposure } = await judged(archive);
    expect(unread.length).toBeGreaterThan(0);
    expect(exposure.level).toBe('possible');
  });

  const words = 'the budget of the year '.repeat(40_000);
  const inCells = (cell: string, text: string) =>
    `<table:table><table:table-row>${cell}${text}</table:table-cell></table:table-row></table:table>`;
  const repeated = '<table:table-cell table:number-columns-repeated="100">';
  let nested = '<text:p>budget</text:p>';
  for (let depth = 0; depth < 6; depth++) nested = inCells(repeated, nested);
  const sheet = (rows: number) => ({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': `<sst><si><t>${words}</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${'<row><c t="s"><v>0</v></c></row>'.repeat(rows)}</sheetData></worksheet>`,
  });

  it('by a string that thousands of cells share is read as far as it can be judged', async () => {
    const { text } = await readingOf('a.xlsx', zipOf(sheet(10_000)));
    expect(text.length).toBeLessThan(33 * MEGABYTE);
    const clock = { now: () => 0, deadline: 1000 };
    const { unread } = await review(draftOf({ attachments: [fileOf('a.xlsx', zipOf(sheet(10_000)))] }), {
      ...settingOf(),
      files: { readers: {}, clock },
    });
    expect(unread.map(({ reason }) => reason)).toEqual(['too-slow']);
  });

  it('by cells that repeat, within each other or long ones, says no more than it holds', async () => {
    const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
    const row = inCells(repeated, `<text:p>${words}</text:p>`);
    for (const content of [nested, row.repeat(3)]) {
      const { text } = await readingOf('a.ods', zipOf({ mimetype, 'content.xml': `<x>${content}</x>` }));
      expect(text.length).toBeLessThan(content.length + 1000);
    }
  });

  it('by letting its entries share bytes is damaged', async () => {
    const archive = zipOf({ 'a.txt': noise(1000), 'b.txt': noise(1000) });
    const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
    const second = secondEntry(archive, view);
    view.setUint32(second + 42, 0, true);
    const { unread } = await readingOf('a.zip', archive);
    expect(unread).toEqual([{ name: '', reason: 'corrupt' }]);
  });

  it('ends in time: what no time is left for is too slow, and the rest is judged', async () => {
    let now = 0;
    // A clock on which each look takes a second.
    const clock = { now: () => now++ * 1000, deadline: 4000 };
    const later = Array.from({ length: 5 }, (_, i) => fileOf(`${i}.txt`, 'x'.repeat(2000)));
    const many = [...later, fileOf('smallest.txt', PHI_TEXT)];
    const { exposure, unread } = await review(
      draftOf({ text: PLAIN_TEXT, attachments: many }),
      settingOf({ files: { clock } }),
    );
    expect(exposure.level).toBe('phi');
    expect(new Set(unread.map(({ reason }) => reason))).toEqual(new Set(['too-slow']));
  });
});

/** Where the second entry of the central directory begins. */
function secondEntry(archive: Uint8Array, view: DataView): number {
  const directory = view.getUint32(archive.length - 6, true);
  return directory + 46 + view.getUint16(directory + 28, true) + view.getUint16(directory + 30, true);
}

describe('an archive that says two things is damaged, never read as the harmless one', () => {
  const changed = (change: (archive: Uint8Array, view: DataView, directory: number) => void) => {
    const archive = zipOf({ 'list.txt': PHI_TEXT });
    const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
    change(archive, view, view.getUint32(archive.length - 6, true));
    return archive;
  };

  it.each<[string, Uint8Array, string]>([
    ['about a name', changed((archive) => archive.set([0x58], 30)), 'corrupt'],
    ['about a method', changed((_, view) => view.setUint16(8, 0, true)), 'corrupt'],
    ['about a size', changed((_, view) => view.setUint32(18, 5, true)), 'corrupt'],
    ['about a password', changed((_, view) => view.setUint16(6, 1, true)), 'password-protected'],
    [
      'about how many files it holds',
      changed((archive, view) => view.setUint16(archive.length - 12, 0, true)),
      'corrupt',
    ],
    ['about a check sum', changed((_, view, directory) => view.setUint32(directory + 16, 1, true)), 'corrupt'],
  ])('%s', async (_what, archive, reason) => {
    const { unread } = await readingOf('a.zip', archive);
    expect(unread.map((part) => part.reason)).toEqual([reason]);
  });

  it('when a file hides between those that it lists', async () => {
    const hidden = zipOf({ 'hidden.txt': PHI_TEXT });
    const listed = zipOf({ 'a.txt': 'x' });
    const both = new Uint8Array(hidden.length + listed.length);
    both.set(hidden);
    both.set(listed, hidden.length);
    const { unread } = await judged(both);
    expect(unread.length).toBeGreaterThan(0);
  });
});

describe('names within archives', () => {
  it('are told without control characters, turned writing and ways out of the archive', async () => {
    const archive = zipOf({ '../../\u0007Ana\u202efdp.exe': 'x', 'C:\\Users\\list.txt': 'y' });
    const { inside } = await readingOf('a.zip', archive);
    expect(inside.map(({ name }) => name)).toEqual([' Ana fdp.exe', 'Users/list.txt']);
  });
});
