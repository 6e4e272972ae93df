import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Content, linesOf, ordinaryContent, plantedContent } from './contents.ts';
import { sheet, slides, textDocument } from './sources.ts';

const run = promisify(execFile);
const CONVERSION_MS = 120_000;

/** One file of the set. `planted` is the record number in it; null where nothing is, undefined where nobody can look. */
export interface SetFile {
  readonly format: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly planted: string | null | undefined;
}

/** Which program writes a format, from which source; `filter` is LibreOffice's own word where its name is not enough. */
interface Office {
  readonly source: 'fodt' | 'fodp' | 'csv';
  readonly extension: string;
  readonly filter?: string;
}

const OFFICE: Readonly<Record<string, Office>> = {
  docx: { source: 'fodt', extension: 'docx' },
  odt: { source: 'fodt', extension: 'odt' },
  rtf: { source: 'fodt', extension: 'rtf' },
  pdf: { source: 'fodt', extension: 'pdf' },
  xlsx: { source: 'csv', extension: 'xlsx' },
  ods: { source: 'csv', extension: 'ods' },
  pptx: { source: 'fodp', extension: 'pptx' },
  odp: { source: 'fodp', extension: 'odp' },
};
const PASSWORD_FILTER =
  'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"x"}}';
/** The upper part of a page at 300 dots an inch, as office scanners send it. */
const SCAN = [
  '-density',
  '300',
  '-size',
  '2550x1200',
  'xc:white',
  '-font',
  'DejaVu-Sans',
  '-pointsize',
  '11',
  '-fill',
  'black',
];
const SCANS: Readonly<Record<string, readonly string[]>> = {
  png: ['-colorspace', 'Gray'],
  jpg: ['-quality', '85'],
  tif: ['-monochrome', '-compress', 'Group4'],
};

/** Whether a program can be started here. */
export async function isInstalled(program: string): Promise<boolean> {
  try {
    await run(program, ['--version'], { timeout: CONVERSION_MS });
    return true;
  } catch {
    return false;
  }
}

/** `pairs` planted and as many ordinary contents, other ones for every format. */
export function contentsFor(format: number, pairs: number): Content[] {
  return Array.from({ length: pairs }, (_, i) => [
    plantedContent(format * 31 + i),
    ordinaryContent(format * 17 + i),
  ]).flat();
}

/** Files of one format, written by LibreOffice. */
export async function officeFiles(format: string, contents: readonly Content[], folder: string): Promise<SetFile[]> {
  const office = OFFICE[format];
  if (office === undefined) throw new Error(`no such format: ${format}`);
  const sources = join(folder, format);
  await mkdir(sources, { recursive: true });
  const named = contents.map((content, i) => ({ content, path: join(sources, `file-${i}.${office.source}`) }));
  for (const { content, path } of named) await writeFile(path, sourceOf(office.source, content));
  await convert(
    office.filter ?? office.extension,
    sources,
    folder,
    named.map(({ path }) => path),
  );
  return readAll(format, office.extension, contents, sources);
}

/** Pictures of text by ImageMagick, and the same as PDF by LibreOffice. */
export async function scannedFiles(format: string, contents: readonly Content[], folder: string): Promise<SetFile[]> {
  const extension = format === 'scanned pdf' ? 'jpg' : format;
  const sources = join(folder, format);
  await mkdir(sources, { recursive: true });
  const paths = contents.map((_, i) => join(sources, `file-${i}.${extension}`));
  for (const [i, content] of contents.entries()) {
    const drawn = ['-annotate', '+150+200', linesOf(content).join('\n')];
    await run('convert', [...SCAN, ...drawn, ...(SCANS[extension] ?? []), paths[i] ?? ''], { timeout: CONVERSION_MS });
  }
  if (format !== 'scanned pdf') return readAll(format, extension, contents, sources);
  await convert('pdf:draw_pdf_Export', sources, folder, paths);
  return readAll(format, 'pdf', contents, sources);
}

/** Archives with a table in them, by Python. */
export async function zippedFiles(contents: readonly Content[], folder: string): Promise<SetFile[]> {
  const sources = join(folder, 'zip');
  await mkdir(sources, { recursive: true });
  for (const [i, content] of contents.entries()) {
    await writeFile(join(sources, `table-${i}.csv`), sheet(content));
    const script =
      'import sys, zipfile; zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED).write(sys.argv[2], "table.csv")';
    await run('python3', ['-c', script, join(sources, `file-${i}.zip`), join(sources, `table-${i}.csv`)]);
  }
  return readAll('zip', 'zip', contents, sources);
}

/** A PDF behind a password, by LibreOffice. */
export async function lockedFiles(folder: string): Promise<SetFile[]> {
  const sources = join(folder, 'locked');
  await mkdir(sources, { recursive: true });
  const paths = [0, 1, 2].map((i) => join(sources, `file-${i}.fodt`));
  for (const [i, path] of paths.entries()) await writeFile(path, textDocument(plantedContent(900 + i)));
  await convert(PASSWORD_FILTER, sources, folder, paths);
  const files = await readAll(
    'locked',
    'pdf',
    paths.map((_, i) => plantedContent(900 + i)),
    sources,
  );
  return files.map((file) => ({ ...file, planted: undefined }));
}

/** The first of each format cut off in the middle. */
export function cutFiles(files: readonly SetFile[]): SetFile[] {
  const first = new Map([...files].reverse().map((file) => [file.format, file]));
  return [...first.values()].map(({ name, bytes }) => ({
    format: 'cut off',
    name,
    bytes: bytes.slice(0, Math.floor(bytes.length / 2)),
    planted: undefined,
  }));
}

function sourceOf(source: Office['source'], content: Content): string {
  if (source === 'csv') return sheet(content);
  return source === 'fodt' ? textDocument(content) : slides(linesOf(content));
}

async function convert(to: string, out: string, folder: string, paths: readonly string[]): Promise<void> {
  // A profile of its own, so that a LibreOffice which is open already does not take the call.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...paths], {
    timeout: CONVERSION_MS,
  });
}

async function readAll(
  format: string,
  extension: string,
  contents: readonly Content[],
  folder: string,
): Promise<SetFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(`.${extension}`)).sort();
  return Promise.all(
    names.map(async (name) => ({
      format,
      name: `file.${extension}`,
      bytes: Uint8Array.from(await readFile(join(folder, name))),
      planted: contents[Number(/\d+/.exec(basename(name))?.[0])]?.planted ?? null,
    })),
  );
}
