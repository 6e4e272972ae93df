import { lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError } from './input-error.ts';

/** A file being written under another name, until it is whole. */
export interface Replacement {
  readonly write: (text: string) => Promise<void>;
  /** Brings the new content to the disk and gives it the file's name. */
  readonly commit: () => Promise<void>;
  /** Leaves the file as it was; after `commit` it does nothing. */
  readonly discard: () => Promise<void>;
}

/**
 * Begins to replace `file` as a whole or not at all: a new file beside it takes its name once it is complete. Throws an
 * InputError at once when the folder cannot be written to, so that nobody works for an hour in vain. Without a `mode`, a new
 * file is for everybody to read and an old one keeps its own.
 * @param link is what happens to a symbolic link: where a person names the file it stays and what it leads to is replaced;
 * where a program does, nobody has a reason to put one there, and it is replaced itself.
 */
export async function beginReplacing(
  file: string,
  mode?: number,
  link: 'follow' | 'replace' = 'follow',
): Promise<Replacement> {
  const follows = link === 'follow';
  const target = follows ? await realpath(file).catch(() => file) : file;
  const found = await (follows ? stat(target) : lstat(target)).catch(() => null);
  if (found?.isDirectory()) throw new InputError('unwritable', `${file}: is a folder, not a file`);
  const draft = `${target}.${process.pid}.tmp`;
  const told = async <T>(work: Promise<T>): Promise<T> => work.catch((error: unknown) => fail(file, draft, error));
  // Its name can be guessed: what lies there is removed, and not written through where it is a link.
  await unlink(draft).catch(() => {});
  const handle = await told(open(draft, 'wx', mode ?? (found === null ? 0o644 : found.mode & 0o777)));
  let over = false;
  const close = async () => {
    over = true;
    await handle.close();
  };
  return {
    write: (text) => told(handle.writeFile(text)),
    commit: async () => {
      await told(handle.sync());
      await close();
      await told(rename(draft, target));
      await syncFolder(dirname(target));
    },
    discard: async () => {
      if (over) return;
      await close();
      await unlink(draft).catch(() => {});
    },
  };
}

/**
 * Replaces `file` by `text` as a whole or not at all, with `mode` and `link` as above. Throws an InputError when it cannot be
 * written.
 */
export async function replaceFile(
  file: string,
  text: string,
  mode?: number,
  link?: 'follow' | 'replace',
): Promise<void> {
  const replacement = await beginReplacing(file, mode, link);
  try {
    await replacement.write(text);
    await replacement.commit();
  } finally {
    await replacement.discard();
  }
}

async function fail(file: string, draft: string, error: unknown): Promise<never> {
  await unlink(draft).catch(() => {});
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  throw new InputError('unwritable', `${file}: cannot be written (${WORDS[code] ?? code})`);
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'you may not write there',
  ENOSPC: 'the disk is full',
};

/** Brings new names in a folder to the disk; Windows has no such call for folders, and does it by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
