import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { review } from '../../../core/index.ts';
import { encryptedZip } from '../../../sandbox/drafts/encrypted-zip.ts';
import { draftOf, fileOf, PHI_TEXT, PLAIN_TEXT, settingOf } from '../../draft-of.ts';
import { readingOf, zipOf } from './archives.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) console.log('skipped: archives written by Python, since python3 is not installed');

describe('a ZIP archive', () => {
  it('gives its members as files within it', async () => {
    const { inside, unread } = await readingOf('a.zip', zipOf({ 'one.txt': 'one', 'folder/two.txt': '' }));
    expect(inside.map(({ name }) => name)).toEqual(['one.txt', 'folder/two.txt']);
    expect(unread).toEqual([]);
  });

  it('makes a message PHI by what lies two archives deep, whatever the files are called', async () => {
    const nested = zipOf({ 'holiday.jpg': zipOf({ 'notes.bin': PHI_TEXT }) });
    const { exposure, findings, unread } = await review(
      draftOf({ text: PLAIN_TEXT, attachments: [fileOf('a.txt', nested)] }),
      settingOf(),
    );
    expect(exposure.level).toBe('phi');
    expect(unread).toEqual([]);
    expect(findings.map(({ segment }) => segment)).toContain('attachment:a.txt/holiday.jpg/notes.bin');
  });

  it('says the names of its folders and members to the rules', async () => {
    const { findings } = await review(
      draftOf({ text: PLAIN_TEXT, attachments: [fileOf('a.zip', zipOf({ 'Patient Ana Ruiz/MRN 00482137.txt': '' }))] }),
      settingOf(),
    );
    expect(findings.map(({ category }) => category)).toContain('mrn');
  });

  it('is unread by its own name where nothing in it can be read, and by those of its members otherwise', async () => {
    const locked = encryptedZip('scan-1.txt', 64);
    const { unread, text } = await readingOf('a.zip', new Uint8Array(locked));
    expect([unread, text]).toEqual([[{ name: '', reason: 'password-protected' }], 'scan-1.txt']);
    const { unread: some } = await readingOf('a.zip', zipOf({ 'bomb.txt': new Uint8Array(20_000_000), 'a.txt': 'a' }));
    expect(some).toEqual([{ name: 'bomb.txt', reason: 'too-large' }]);
  });

  it('leaves out what macOS adds for itself, and nothing that only bears such a name', async () => {
    const { inside } = await readingOf(
      'a.zip',
      zipOf({ '__MACOSX/._a.txt': new Uint8Array([0, 5, 0x16, 7, 0, 2]), '__MACOSX/._b.txt': PHI_TEXT }),
    );
    expect(inside.map(({ name }) => name)).toEqual(['__MACOSX/._b.txt']);
  });

  it('reads phrases in what macOS adds, and what was written about the archive and its files', async () => {
    const leftover = [0, 5, 0x16, 7, ...strToU8('Mac OS X        \0com.apple.quarantine;0081\0For Ana Ruiz, asthma\0')];
    expect((await readingOf('a.zip', zipOf({ '._a': Uint8Array.from(leftover) }))).text).toBe('For Ana Ruiz, asthma');
    const commented = zipSync({ 'a.txt': [strToU8('a'), { comment: 'about Ana' }] });
    commented[commented.length - 2] = 4;
    const { text, unread } = await readingOf('a.zip', Uint8Array.from([...commented, ...strToU8('Ruiz')]));
    expect([text, unread]).toEqual(['Ruiz\nabout Ana', []]);
  });

  it.skipIf(!hasPython).each([
    ['deflated', 'ZIP_DEFLATED'],
    ['stored', 'ZIP_STORED'],
    ['packed by bzip2', 'ZIP_BZIP2'],
    ['packed by LZMA', 'ZIP_LZMA'],
  ])('written by Python, %s, is read or said to be unread', async (_how, method) => {
    const folder = mkdtempSync(join(tmpdir(), 'mailward-zip-'));
    try {
      const target = join(folder, 'a.zip');
      const script = `import sys,zipfile\nwith zipfile.ZipFile(sys.argv[1],'w',zipfile.${method}) as z:\n  z.writestr('Señora.txt','MRN 00482137 '*9)\n  z.writestr('b.txt',b'')`;
      execFileSync('python3', ['-c', script, target]);
      const { inside, unread, text } = await readingOf('a.zip', new Uint8Array(readFileSync(target)));
      const known = method === 'ZIP_DEFLATED' || method === 'ZIP_STORED';
      expect([...inside.map(({ name }) => name), ...text.split('\n')]).toContain('Señora.txt');
      expect(unread.filter(({ name }) => name !== 'b.txt')).toEqual(known ? [] : [{ name: '', reason: 'unsupported' }]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a gzip file', () => {
  it('gives the file it holds under its own name', async () => {
    const { inside, unread } = await readingOf('a.gz', gzipSync(strToU8(PHI_TEXT), { filename: 'labs.txt' }));
    expect(inside).toMatchObject([{ name: 'labs.txt', size: PHI_TEXT.length }]);
    expect(unread).toEqual([]);
  });

  it('is read to its end when it is put together from several', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mailward-gzip-'));
    const target = join(folder, 'a.gz');
    writeFileSync(target, Buffer.concat([gzipSync(strToU8('one ')), gzipSync(strToU8('two'))]));
    const { inside } = await readingOf('a.gz', new Uint8Array(readFileSync(target)));
    rmSync(folder, { recursive: true });
    expect(new TextDecoder().decode(inside[0]?.content as Uint8Array)).toBe('one two');
  });
});
