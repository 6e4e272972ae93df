import { readFile } from 'node:fs/promises';
import { type DomainRecords, readDomainRecords } from '../../core/index.ts';
import { InputError } from '../input-error.ts';
import { reason } from '../policy-file.ts';
import { readJson } from '../read-json.ts';
import { replaceFile } from '../replace-file.ts';

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
  const reading = readJson(text);
  if (!reading.ok) {
    throw new InputError('records', `${file}: ${reading.trouble}; mend or remove it, nothing was changed`);
  }
  const content = reading.json;
  if (isObject(content) && isObject(content.domains)) return { ...content, domains: content.domains };
  throw new InputError('records', `${file}: has no "domains"; is it a file of domain records?`);
}

/** The records in the file as a review reads them; of an unknown age where the file says no time. */
export function recordsIn(file: RecordsOnDisk): DomainRecords {
  return readDomainRecords({ checked: 'unknown', ...file });
}

/** Replaces domains.json as a whole or not at all. Throws an InputError when the folder cannot be written to. */
export function writeRecordsFile(file: string, records: RecordsOnDisk): Promise<void> {
  return replaceFile(file, `${JSON.stringify(records, null, 2)}\n`);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
