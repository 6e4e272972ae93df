import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type DomainRecords, readDomainRecords } from '../../core/index.ts';
import { InputError } from '../input-error.ts';
import { reason } from '../policy-file.ts';

/** domains.json as it lies, with whatever the administrator keeps in it besides. */
export interface RecordsOnDisk {
  readonly checked?: unknown;
  readonly domains: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

/**
 * Reads domains.json for changing it; an empty one where there is none yet. Throws an InputError for a file that cannot be
 * read or is something else: writing over it would lose what the administrator has set.
 */
export async function readRecordsFile(file: string): Promise<RecordsOnDisk> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { domains: {} };
    throw new InputError('records', `${file}: ${reason(error)}`);
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new InputError('records', `${file}: is not JSON; mend or remove it, nothing was changed`);
  }
  if (isObject(content) && isObject(content.domains)) return { ...content, domains: content.domains };
  throw new InputError('records', `${file}: has no "domains"; is it a file of domain records?`);
}

/** The records in the file as a review reads them; of an unknown age where the file says no time. */
export function recordsIn(file: RecordsOnDisk): DomainRecords {
  return readDomainRecords({ checked: 'unknown', ...file });
}

/**
 * Replaces domains.json as a whole or not at all: a new file beside it, brought to the disk, takes its name. Throws an
 * InputError when the folder cannot be written to.
 */
export async function writeRecordsFile(file: string, records: RecordsOnDisk): Promise<void> {
  // A link stays a link: the file behind it is replaced.
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => 0o644,
  );
  const draft = `${target}.${process.pid}.tmp`;
  try {
    const handle = await open(draft, 'w', mode);
    try {
      await handle.writeFile(`${JSON.stringify(records, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, target);
    await syncFolder(dirname(target));
  } catch (error) {
    await unlink(draft).catch(() => {});
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new InputError('records', `${file}: cannot be written (${code})`);
  }
}

/** Brings the new name to the disk; Windows has no such call for folders, and does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
