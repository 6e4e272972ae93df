import { spawnSync } from 'node:child_process';
import { readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LOCK_FILE, lockFolder } from '../../../admin/collect/folder-lock.ts';
import { inFolder } from './journal-in.ts';

/** As in life, only faster. */
const FAST = { refreshMs: 20, leaseMs: 400 };
/** A container's first process, on another machine. */
const ELSEWHERE = '1 elsewhere 00000000-0000-4000-8000-000000000000\n';

describe('the lock of a folder', () => {
  it('is refused while its holder refreshes it, though both have the same process number', () =>
    inFolder(async (dir) => {
      const lock = await lockFolder(dir, FAST);
      await expect(lockFolder(dir, FAST)).rejects.toThrow('another collector writes there');
      await lock.hold();
      await lock.release();
      expect(await readdir(dir)).toEqual([]);
    }));

  it('is refused while somebody is about to write into it', () =>
    inFolder(async (dir) => {
      const file = join(dir, LOCK_FILE);
      await writeFile(file, '');
      void setTimeout(100).then(() => writeFile(file, ELSEWHERE));
      await expect(lockFolder(dir, FAST)).rejects.toThrow('another collector writes there');
      expect(await readFile(file, 'utf8')).toBe(ELSEWHERE);
    }));

  it('is taken over from a process of another place that gives no sign of life', () =>
    inFolder(async (dir) => {
      await writeFile(join(dir, LOCK_FILE), ELSEWHERE);
      const lock = await lockFolder(dir, FAST);
      await lock.hold();
      await lock.release();
    }));

  it('is taken over at once from a process of this place that has ended', () =>
    inFolder(async (dir) => {
      const lock = await lockFolder(dir, FAST);
      const ended = spawnSync(process.execPath, ['-e', '']).pid;
      const left = (await readFile(join(dir, LOCK_FILE), 'utf8')).replace(/^\d+/, String(ended));
      await writeFile(join(dir, LOCK_FILE), left);
      await expect(lock.hold()).rejects.toThrow('another collector writes there');
      const never = { refreshMs: 60_000, leaseMs: 60_000 };
      await (await lockFolder(dir, never)).release();
    }));

  it('goes to one of many who find it left behind', () =>
    inFolder(async (dir) => {
      await writeFile(join(dir, LOCK_FILE), ELSEWHERE);
      const found = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(dir, FAST)));
      const locks = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const held = await Promise.allSettled(locks.map((lock) => lock.hold()));
      expect(held.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const lock of locks) await lock.release();
    }));

  it('says that it is lost once it is another’s or stays away, and not for a moment without its name', () =>
    inFolder(async (dir) => {
      const file = join(dir, LOCK_FILE);
      const lock = await lockFolder(dir, { refreshMs: 400, leaseMs: 2000 });
      const told = { lost: false };
      void lock.lost.then(() => {
        told.lost = true;
      });
      await rename(file, `${file}.aside`);
      await setTimeout(100);
      await rename(`${file}.aside`, file);
      await setTimeout(900);
      expect(told.lost).toBe(false);
      await unlink(file);
      expect((await lock.lost).message).toContain('another collector writes there');
      await lock.release();
    }));

  it('is lost when it is removed, and then left alone', () =>
    inFolder(async (dir) => {
      const file = join(dir, LOCK_FILE);
      const lock = await lockFolder(dir, FAST);
      await unlink(file);
      await expect(lock.hold()).rejects.toThrow('another collector writes there');
      await writeFile(file, ELSEWHERE);
      await lock.release();
      expect(await readFile(file, 'utf8')).toBe(ELSEWHERE);
    }));
});
