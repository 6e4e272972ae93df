import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { LOCK_FILE } from '../../../admin/collect/folder-lock.ts';
import { inventedEvents } from '../../../bench/audit-events.ts';
import { killRounds } from '../../../bench/collector-kills.ts';
import { startCollector } from '../../../bench/collector-process.ts';
import { runMailward } from '../run-mailward.ts';
import { inFolder, START, verified } from './journal-in.ts';

const PROGRAM = join(process.cwd(), 'dist/admin/mailward.js');

/** The lock of a collector on another machine. */
const ELSEWHERE = '1 elsewhere 00000000-0000-4000-8000-000000000000\n';

/** Each start is a process of its own: a second on an idle machine, many on one that is busy with something else. */
const FOUR_STARTS = 120_000;

describe('mailward collect', () => {
  it('keeps what it has acknowledged, ends in order, and leaves a folder that mailward report verify finds whole', () =>
    inFolder(async (dir) => {
      const collector = await startCollector(PROGRAM, dir);
      expect(await collector.send(inventedEvents(0, 5, START))).toBe(true);
      expect(await collector.stop()).toBe(0);
      const { status, out, err } = await runMailward(dir, ['report', 'verify', '.']);
      expect([status, out.split(',')[0]]).toEqual([0, 'As it was written: 1 files']);
      expect(err).toContain('--public-key');
    }));

  it('loses nothing acknowledged and keeps nothing twice when it is killed', { timeout: FOUR_STARTS }, () =>
    inFolder(async (dir) => {
      const moments = [0.1, 0.5, 0.9];
      const { acknowledged, ...killed } = await killRounds(PROGRAM, dir, 3, () => moments.pop() ?? 0);
      expect(acknowledged).toBeGreaterThan(0);
      expect(killed).toEqual({ lost: 0, doubled: 0, status: 0 });
      expect((await verified(dir)).troubles).toEqual([]);
    }),
  );

  it('leaves a folder to the collector that runs there', () =>
    inFolder(async (dir) => {
      const collector = await startCollector(PROGRAM, dir);
      await expect(startCollector(PROGRAM, dir)).rejects.toThrow('another collector writes there');
      await collector.stop();
    }));

  it('ends by itself, with nothing written over, once its folder is another collector’s', () =>
    inFolder(async (dir) => {
      await writeFile(join(dir, 'token.txt'), 'x'.repeat(32));
      const running = runMailward(dir, ['collect', '--dir', 'a', '--port', '0', '--static-token-file', 'token.txt']);
      const lock = join(dir, 'a', LOCK_FILE);
      await vi.waitFor(() => access(join(dir, 'a', 'signing-key.pub.pem')), 30_000);
      await writeFile(lock, ELSEWHERE);
      const { status, err } = await running;
      expect(status).toBe(2);
      expect(err.split('\n').at(-2)).toMatch(
        /^mailward: a: another collector writes there, or collector\.lock was removed;/,
      );
      expect(await readFile(lock, 'utf8')).toBe(ELSEWHERE);
    }));

  it('says in one line what is wrong, on standard error', () =>
    inFolder(async (dir) => {
      const { status, out, err } = await runMailward(dir, ['collect', '--dir', 'a']);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/^mailward: nobody could write: .{1,200}\n$/);
    }));
});
