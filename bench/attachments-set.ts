import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileReaders } from '../admin/readers/file-readers.ts';
import { type ReadFile, readSet } from './attachments-set/read-set.ts';
import {
  contentsFor,
  cutFiles,
  isInstalled,
  lockedFiles,
  officeFiles,
  type SetFile,
  scannedFiles,
  zippedFiles,
} from './attachments-set/write-set.ts';
import { SETTING } from './draft.ts';
import { type Figure, rounded, share } from './figure.ts';
import { tableOf } from './table.ts';

const OFFICE_FORMATS = ['docx', 'odt', 'rtf', 'pdf', 'xlsx', 'ods', 'pptx', 'odp'];
const SCAN_FORMATS = ['png', 'jpg', 'tif', 'scanned pdf'];
const PAIRS = 5;
/** How often the memory is looked at while files are read, in milliseconds. */
const SAMPLE_MS = 20;

/**
 * A set of files by other programs, half of them with one row about an invented patient: how many are found, how many ordinary
 * ones are held up, and whether what is locked or cut off is said to be unread. What cannot be written here is left out and said.
 */
export async function attachmentsSet(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mailward-set-'));
  try {
    const files = await writeSet(folder);
    return files.length === 0 ? [] : await measure(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeSet(folder: string): Promise<SetFile[]> {
  // Programs of other makers are called convert too; `identify` comes with ImageMagick alone.
  const [office, scans, python] = await Promise.all(['soffice', 'identify', 'python3'].map(isInstalled));
  const skip = (what: string, without: string) =>
    console.log(`Attachments: ${what} left out, because ${without} is not installed.`);
  const files: SetFile[] = [];
  if (!office) skip('documents, sheets, slides and PDF files', 'LibreOffice (soffice)');
  if (!scans) skip('scans', 'ImageMagick (convert)');
  if (!python) skip('archives', 'python3');
  let format = 0;
  if (office)
    for (const name of OFFICE_FORMATS) files.push(...(await officeFiles(name, contentsFor(format++, PAIRS), folder)));
  if (scans)
    for (const name of SCAN_FORMATS.filter((scan) => office || scan !== 'scanned pdf'))
      files.push(...(await scannedFiles(name, contentsFor(format++, PAIRS), folder)));
  if (python) files.push(...(await zippedFiles(contentsFor(format++, PAIRS), folder)));
  files.push(...cutFiles(files));
  if (office) files.push(...(await lockedFiles(folder)));
  return files;
}

async function measure(files: readonly SetFile[]): Promise<Figure[]> {
  const readers = fileReaders(SETTING.policy);
  const figures: Figure[] = [];
  const rows: Record<string, Record<string, string>> = {};
  const all: ReadFile[] = [];
  try {
    for (const format of new Set(files.map((file) => file.format))) {
      const before = process.memoryUsage().rss;
      let peak = before;
      const sampling = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage().rss);
      }, SAMPLE_MS);
      const read = await readSet(
        files.filter((file) => file.format === format),
        readers.files,
      );
      clearInterval(sampling);
      all.push(...read);
      const speed = sum(read, ({ file }) => file.bytes.length) / 1e6 / (sum(read, ({ ms }) => ms) / 1000);
      rows[format] = { ...rates(read), 'MB/s': String(rounded(speed)), 'peak MB': String(Math.round(peak / 1e6)) };
      figures.push({ name: `attachments.${format}.throughput`, value: rounded(speed), unit: 'MB/s' });
      figures.push({ name: `attachments.${format}.memory`, value: Math.round(peak / 1e6), unit: 'MB' });
    }
  } finally {
    readers.end();
  }
  console.log(`\nAttachments of ${files.length} files by other programs\n${tableOf(rows)}`);
  const isScan = ({ file }: ReadFile) => SCAN_FORMATS.includes(file.format);
  const planted = all.filter(({ file }) => typeof file.planted === 'string');
  const ordinary = all.filter(({ file }) => file.planted === null);
  const blind = all.filter(({ file }) => file.planted === undefined);
  const found = (read: readonly ReadFile[]) => share(read.filter((one) => one.found).length, read.length);
  return [
    ...figures,
    { name: 'attachments.recall', ...found(planted.filter((one) => !isScan(one))) },
    { name: 'attachments.recall.scans', ...found(planted.filter(isScan)) },
    { name: 'attachments.false-alarms', ...share(ordinary.filter(({ held }) => held).length, ordinary.length) },
    { name: 'attachments.unread-stated', ...share(blind.filter(({ unread }) => unread).length, blind.length) },
  ];
}

function rates(read: readonly ReadFile[]): Record<string, string> {
  const planted = read.filter(({ file }) => typeof file.planted === 'string');
  const ordinary = read.filter(({ file }) => file.planted === null);
  return {
    found: planted.length === 0 ? '' : `${planted.filter(({ found }) => found).length} of ${planted.length}`,
    'false alarms': ordinary.length === 0 ? '' : `${ordinary.filter(({ held }) => held).length} of ${ordinary.length}`,
    unread: `${read.filter(({ unread }) => unread).length} of ${read.length}`,
  };
}

function sum(read: readonly ReadFile[], value: (one: ReadFile) => number): number {
  return read.reduce((total, one) => total + value(one), 0);
}
