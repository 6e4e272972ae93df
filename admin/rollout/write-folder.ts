import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Files } from '../../manifest/files.ts';
import { InputError } from '../input-error.ts';

/** The list of what was written, by which the next run knows its own files. */
const LIST = '.mailward-rollout.json';

/** What writing came to. */
export interface Written {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly same: number;
}

/**
 * Makes a folder hold exactly these files: all are written into a folder beside it, which then takes its place. Files of the
 * same content keep their time, so that web servers and browsers see nothing new in them. Throws an InputError, and changes
 * nothing, where the folder holds files of somebody else, or files of its own that were changed since, unless `force`.
 */
export async function writeFolder(folder: string, files: Files, force: boolean): Promise<Written> {
  const target = resolve(folder);
  const found = await readFolder(target, folder);
  const known = await readList(target, folder, found);
  refuseForeign(folder, found, known, force);

  const hashes = new Map([...files].map(([path, content]) => [path, sha256(content)]));
  let draft: string;
  try {
    await mkdir(dirname(target), { recursive: true });
    draft = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  try {
    for (const [path, content] of files) {
      const file = join(draft, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content, { flag: 'wx' });
      if (found.get(path) === hashes.get(path)) {
        const { atime, mtime } = await stat(join(target, path));
        await utimes(file, atime, mtime);
      }
    }
    await writeFile(join(draft, LIST), `${JSON.stringify({ files: Object.fromEntries(hashes) }, null, 2)}\n`);
    await chmod(draft, await modeOf(target));
    await swap(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw cannotWrite(folder, error);
  }
  const paths = [...hashes.keys()];
  const same = paths.filter((path) => found.get(path) === hashes.get(path)).length;
  const added = paths.filter((path) => !found.has(path)).length;
  return {
    added,
    same,
    changed: paths.length - added - same,
    removed: [...found.keys()].filter((path) => !hashes.has(path)).length,
  };
}

/** The SHA-256 of every file in a folder, by its path; nothing where there is no folder. */
async function readFolder(target: string, folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  try {
    const at = await lstat(target).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (at === null) return found;
    if (!at.isDirectory()) throw new InputError('option', `--out ${folder}: is not a folder`);
    await access(target, constants.W_OK);
    for (const entry of await readdir(target, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = relative(target, file).split(sep).join('/');
      if (path !== LIST) found.set(path, entry.isFile() ? sha256(await readFile(file)) : 'no file');
    }
    return found;
  } catch (error) {
    throw error instanceof InputError ? error : cannotWrite(folder, error);
  }
}

async function readList(
  target: string,
  folder: string,
  found: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  try {
    const { files } = JSON.parse(await readFile(join(target, LIST), 'utf8')) as { files: Record<string, string> };
    return new Map(Object.entries(files));
  } catch {
    if (found.size === 0) return new Map();
    throw new InputError('option', `--out ${folder}: holds files that are no roll-out; name a new or an empty folder`);
  }
}

function refuseForeign(
  folder: string,
  found: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
  force: boolean,
): void {
  const foreign = [...found.keys()].filter((path) => !known.has(path));
  const changed = [...found]
    .filter(([path, hash]) => known.has(path) && known.get(path) !== hash)
    .map(([path]) => path);
  const more = (list: readonly string[]) => (list.length > 1 ? ` (and ${list.length - 1} more)` : '');
  if (foreign[0] !== undefined) {
    throw new InputError(
      'option',
      `--out ${folder}: ${foreign[0]} is not of a roll-out${more(foreign)}; move it elsewhere`,
    );
  }
  if (changed[0] !== undefined && !force) {
    throw new InputError(
      'option',
      `--out ${folder}: ${changed[0]} was changed by hand${more(changed)}; keep a copy, then call again with --force`,
    );
  }
}

/** Two renames, the first undone where the second fails: a folder that is not empty cannot be replaced in one. */
async function swap(draft: string, target: string): Promise<void> {
  const old = `${draft}-old`;
  const moved = await rename(target, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(draft, target);
  } catch (error) {
    if (moved) await rename(old, target);
    throw error;
  }
  // What stays behind under another name harms nobody.
  await rm(old, { recursive: true, force: true }).catch(() => {});
}

/** What the folder is allowed to whom; a web server may read a new one. */
async function modeOf(target: string): Promise<number> {
  return stat(target).then(
    ({ mode }) => mode & 0o777,
    () => 0o755,
  );
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function cannotWrite(folder: string, error: unknown): InputError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  const words: Record<string, string> = {
    EACCES: 'may not be written by you',
    EPERM: 'may not be written by you',
    EROFS: 'lies on a disk that cannot be written',
    ENOTDIR: 'lies below something that is no folder',
    ENOSPC: 'lies on a disk that is full',
  };
  return new InputError(
    'option',
    `--out ${folder}: ${words[code] ?? `cannot be written (${code})`}; nothing was changed`,
  );
}
