import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError } from '../../input-error.ts';
import { mboxMessages } from '../../mbox.ts';
import { MAX_MESSAGE_BYTES } from '../../messages.ts';
import { reason } from '../../policy-file.ts';

/** Why a message could not be judged; what is said of it is nobody's words but Mailward's. */
export interface Trouble {
  readonly trouble: string;
}

/** A message to rehearse. */
export interface Mail {
  /** A file's path, or a mailbox file's with the message's number in it; for the terminal, since names may tell of patients. */
  readonly name: string;
  /** The file to read; the bytes, for a message of a mailbox file; or why there are none. */
  readonly content: string | Uint8Array | Trouble;
  /** How much of all there is comes before it, from 0 to 1. */
  readonly before: number;
}

const TOO_LARGE: Trouble = { trouble: `is more than a mail can have (${MAX_MESSAGE_BYTES / 1024 / 1024} MB)` };

const NO_MAILBOX: Trouble = { trouble: 'is not a mailbox file: it does not begin with a "From " line (RFC 4155)' };

/** What the command line names: a folder with its message and mailbox files, a mailbox file, or one message. */
interface Place {
  readonly path: string;
  readonly kind: 'folder' | 'mbox' | 'message';
  readonly files: number;
}

/**
 * Looks at what the command line names, and gives its messages one after the other: folders at any depth by the names of their
 * .eml and .mbox files, files as mailbox or message by how they begin. Throws an InputError when something is not there or
 * a folder holds no mail.
 */
export async function mailIn(paths: readonly string[]): Promise<AsyncGenerator<Mail>> {
  const places: Place[] = [];
  for (const path of paths) places.push(await placeAt(path));
  return messagesOf(places);
}

async function* messagesOf(places: readonly Place[]): AsyncGenerator<Mail> {
  const total = places.reduce((sum, { files }) => sum + files, 0);
  let done = 0;
  for (const { path, kind } of places) {
    const files = kind === 'folder' ? mailFiles(path) : [path];
    for await (const file of files) {
      const mailbox = kind === 'mbox' || (kind === 'folder' && isMailboxName(file));
      if (mailbox) yield* mailboxMessages(file, done, total);
      else yield { name: file, content: file, before: done / total };
      done++;
    }
  }
}

async function* mailboxMessages(file: string, done: number, total: number): AsyncGenerator<Mail> {
  let share = done / total;
  let last = 0;
  try {
    const { size } = await stat(file);
    for await (const { number, bytes, end } of mboxMessages(file, MAX_MESSAGE_BYTES)) {
      yield { name: `${file}#${number}`, content: bytes ?? TOO_LARGE, before: share };
      share = (done + end / size) / total;
      last = number;
    }
    if (last === 0 && size > 0) yield { name: file, content: NO_MAILBOX, before: share };
  } catch (error) {
    yield { name: file, content: { trouble: reason(error) }, before: share };
  }
}

async function placeAt(path: string): Promise<Place> {
  try {
    if (!(await stat(path)).isDirectory())
      return { path, kind: (await beginsAsMailbox(path)) ? 'mbox' : 'message', files: 1 };
    let files = 0;
    for await (const _file of mailFiles(path)) files++;
    if (files === 0) throw new InputError('no-mail', `${path}: holds no .eml or .mbox files`);
    return { path, kind: 'folder', files };
  } catch (error) {
    throw error instanceof InputError ? error : new InputError('unreadable', `${path}: ${reason(error)}`);
  }
}

/** The message and mailbox files of a folder at any depth, in the order of their names; it keeps one folder's names at a time. */
async function* mailFiles(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* mailFiles(path);
    else if (entry.isFile() && (isMailboxName(path) || path.toLowerCase().endsWith('.eml'))) yield path;
  }
}

function isMailboxName(path: string): boolean {
  // Apple Mail's export is a folder Name.mbox with a file mbox in it.
  return path.toLowerCase().endsWith('.mbox') || basename(path) === 'mbox';
}

async function beginsAsMailbox(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.subarray(0, bytesRead).toString('latin1') === 'From ';
  } finally {
    await handle.close();
  }
}
