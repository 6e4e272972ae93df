import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onePage } from '../core/attachments/pdf-file.ts';
import { startMailward } from './run-mailward.ts';

/** A letter about an invented patient, drawn as a picture. */
const LETTER = 'test/admin/files/letter.png';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-files-'));
  const picture = await readFile(LETTER);
  await writeFile(
    join(folder, 'pdf.eml'),
    message('report.pdf', onePage({ lines: ['Patient: Ana Beispiel', 'MRN: 00482137', 'Diagnosis: asthma'] })),
  );
  await writeFile(join(folder, 'picture.eml'), message('report.png', picture));
  await writeFile(join(folder, 'plain.json'), '{}');
  await writeFile(join(folder, 'no-ocr.json'), '{"detection":{"attachments":{"ocr":false}}}');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function message(name: string, content: Uint8Array): string {
  const encoded = Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\n');
  return `From: a@northfield-clinic.example
To: records@lakeside.example
Subject: The report
Content-Type: multipart/mixed; boundary=b

--b

Please see the file.
--b
Content-Type: application/octet-stream; name="${name}"
Content-Disposition: attachment; filename="${name}"
Content-Transfer-Encoding: base64

${encoded}
--b--
`;
}

async function scanned(...args: string[]) {
  const { out, err } = await startMailward(folder, ['scan', '--json', ...args]);
  const { findings, unread, exposure } = JSON.parse(out);
  const categories = findings.map(({ category }: { category: string }) => category);
  return { categories: [...new Set<string>(categories)], unread, exposure, err };
}

test('what a PDF says is found on the command line', async () => {
  const { categories, unread, exposure, err } = await scanned('pdf.eml');
  expect(categories).toEqual(expect.arrayContaining(['name', 'mrn', 'condition']));
  expect({ unread, exposure, err }).toEqual({ unread: [], exposure: 'phi', err: '' });
});

test('what a picture says is found on the command line', async () => {
  const { categories, unread, exposure, err } = await scanned('picture.eml');
  expect(categories).toEqual(expect.arrayContaining(['name', 'mrn', 'dob', 'condition']));
  expect({ unread, exposure, err }).toEqual({ unread: [], exposure: 'phi', err: '' });
});

test('a policy that does not want letters recognised leaves the picture unread', async () => {
  const { unread } = await scanned('--policy', 'no-ocr.json', 'picture.eml');
  expect(unread).toEqual([{ name: 'report.png', reason: 'unsupported' }]);
});

test('A rehearsal reads the same files, and recognises letters in pictures only where it is told to', async () => {
  const rehearse = async (...options: string[]) => {
    const args = [
      'policy',
      'rehearse',
      'plain.json',
      'pdf.eml',
      'picture.eml',
      '--names',
      '--csv',
      'told.csv',
      ...options,
    ];
    expect((await startMailward(folder, args)).err).toBe('');
    const [head = '', ...lines] = (await readFile(join(folder, 'told.csv'), 'utf8')).trim().split('\r\n');
    const [exposure, unread] = ['exposure', 'unread_parts'].map((name) => head.split(',').indexOf(name));
    return lines.map((line) => [line.split(',')[exposure ?? -1], line.split(',')[unread ?? -1]]);
  };
  expect(await rehearse()).toEqual([
    ['phi', '0'],
    ['possible', '1'],
  ]);
  expect(await rehearse('--ocr')).toEqual([
    ['phi', '0'],
    ['phi', '0'],
  ]);
}, 60_000);
