import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSet } from '../../bench/attachments-set/read-set.ts';
import { contentsFor, cutFiles, isInstalled, officeFiles } from '../../bench/attachments-set/write-set.ts';
import { readPdf } from '../../core/attachments/pdf.ts';

const office = await isInstalled('soffice');
if (!office) console.warn('LibreOffice (soffice) is not installed, so files that it writes are not read.');

test.skipIf(!office)(
  'a patient in a document or PDF of LibreOffice is found, an order is let pass, and what is cut off is unread',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mailward-set-'));
    try {
      const files = [];
      for (const [i, format] of ['pdf', 'docx'].entries())
        files.push(...(await officeFiles(format, contentsFor(i, 1), folder)));
      const read = await readSet([...files, ...cutFiles(files)], () => ({ readers: { pdf: readPdf } }));
      expect(
        read.map(({ file, found, held, unread }) => [file.format, file.planted !== null, found, held, unread]),
      ).toEqual([
        ['pdf', true, true, true, false],
        ['pdf', false, false, false, false],
        ['docx', true, true, true, false],
        ['docx', false, false, false, false],
        ['cut off', true, false, true, true],
        ['cut off', true, false, true, true],
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
