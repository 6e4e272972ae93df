import { open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../input-error.ts';

const LOCK_FILE = 'collector.lock';

/**
 * Takes a folder for this process alone: two collectors would tear the chain apart. Answers how to give it back. A lock whose
 * process has ended is taken over. Throws an InputError where another collector runs or the folder cannot be written to.
 */
export async function lockFolder(dir: string): Promise<() => Promise<void>> {
  const file = join(dir, LOCK_FILE);
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = await open(file, 'wx', 0o640);
      await handle.writeFile(`${process.pid}\n`);
      await handle.close();
      return () => unlink(file).catch(() => {});
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
      if (code !== 'EEXIST') throw new InputError('unreadable', `${dir}: cannot be written to (${code})`);
      if (runs(Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10))) break;
      await unlink(file).catch(() => {});
    }
  }
  throw new InputError(
    'option',
    `${dir}: another collector writes there; end it first, or remove ${file} if none runs`,
  );
}

function runs(pid: number): boolean {
  // A container gives every start the same number: it cannot be somebody else's.
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
