import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { type FileHandle, link, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { InputError } from '../input-error.ts';

export const LOCK_FILE = 'collector.lock';

/** How often a holder shows that it lives, and after what time without a sign nobody believes it any more, in milliseconds. */
interface Pace {
  readonly refreshMs: number;
  readonly leaseMs: number;
}

/** A disk or a machine that stops for some seconds is no dead collector. */
const PACE: Pace = { refreshMs: 1000, leaseMs: 10_000 };

/** A folder that one process has for itself. */
export interface FolderLock {
  /** Throws an InputError unless the folder is still this process's: to be asked before every change to it. */
  readonly hold: () => Promise<void>;
  /** Resolves with why once the folder is known to be another's, and never before. */
  readonly lost: Promise<InputError>;
  readonly release: () => Promise<void>;
}

/**
 * Takes a folder for this process alone: two collectors would tear the chain apart. A lock whose process has ended is taken
 * over: at once where that can be known, else when it was not refreshed for a while, which is watched rather than told from
 * clocks, since two machines need not agree on the time. Throws an InputError where another collector runs or the folder
 * cannot be written to.
 */
export async function lockFolder(dir: string, pace: Pace = PACE): Promise<FolderLock> {
  const file = join(dir, LOCK_FILE);
  const token = `${process.pid} ${place()} ${randomUUID()}\n`;
  for (;;) {
    try {
      const handle = await open(file, 'wx', 0o640);
      await handle.writeFile(token);
      return held(dir, handle, token, pace);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
      if (code !== 'EEXIST') throw new InputError('unreadable', `${dir}: cannot be written to (${code})`);
    }
    const seen = await look(file);
    if (seen === null) continue;
    if (!hasEnded(seen.token) && (await livesOn(file, seen, pace))) throw taken(dir);
    await takeAway(file, seen);
  }
}

function held(dir: string, handle: FileHandle, token: string, { refreshMs }: Pace): FolderLock {
  const file = join(dir, LOCK_FILE);
  const isOurs = async () => (await look(file))?.token === token;
  let timer: NodeJS.Timeout | undefined;
  let missed = false;
  const lost = new Promise<InputError>((tell) => {
    timer = setInterval(async () => {
      // The file that this process made, whatever bears its name by now.
      await handle.utimes(new Date(), new Date()).catch(() => {});
      const found = await nameNow(file, token);
      // For a moment its name may be another's who looks at it, and gives it back.
      if (found === 'anothers' || (found === 'missing' && missed)) tell(gone(dir));
      missed = found === 'missing';
    }, refreshMs);
    timer.unref();
  });
  return {
    lost,
    async hold() {
      if (!(await isOurs())) throw gone(dir);
    },
    async release() {
      clearInterval(timer);
      await handle.close();
      if (await isOurs()) await unlink(file).catch(() => {});
    },
  };
}

function taken(dir: string): InputError {
  const file = join(dir, LOCK_FILE);
  return new InputError(
    'option',
    `${dir}: another collector writes there; end it first, or remove ${file} if none runs`,
  );
}

/** Whose token the lock's file bears; `unknown` where it cannot be read just now. */
async function nameNow(file: string, token: string): Promise<'ours' | 'anothers' | 'missing' | 'unknown'> {
  return readFile(file, 'utf8').then(
    (found) => (found === token ? 'ours' : 'anothers'),
    (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? 'missing' : 'unknown'),
  );
}

function gone(dir: string): InputError {
  return new InputError(
    'option',
    `${dir}: another collector writes there, or ${LOCK_FILE} was removed; start this one again where none runs`,
  );
}

interface Seen {
  readonly token: string;
  readonly refreshed: number;
}

async function look(file: string): Promise<Seen | null> {
  try {
    return { token: await readFile(file, 'utf8'), refreshed: (await stat(file)).mtimeMs };
  } catch {
    return null;
  }
}

/** Whether anything happens to a lock within the time that its holder has. */
async function livesOn(file: string, seen: Seen, { refreshMs, leaseMs }: Pace): Promise<boolean> {
  for (let waited = 0; waited < leaseMs; waited += refreshMs) {
    await wait(refreshMs);
    const now = await look(file);
    if (now === null) return false;
    if (now.token !== seen.token || now.refreshed !== seen.refreshed) return true;
  }
  return false;
}

/** Whether the holder is known to have ended: it ran where this process runs, and no process there has its number. */
function hasEnded(token: string): boolean {
  const [pid = '', where] = token.trim().split(' ');
  if (where !== place() || !/^\d{1,10}$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Where the numbers of processes mean the same: every container counts its own from 1. */
function place(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** Removes the lock that was seen, and no other: one that somebody has made since gets its name back. */
async function takeAway(file: string, seen: Seen): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await look(aside))?.token !== seen.token) await link(aside, file).catch(() => {});
  await unlink(aside).catch(() => {});
}
