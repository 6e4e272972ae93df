import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inventedEvents } from '../../../bench/audit-events.ts';
import { killRounds } from '../../../bench/collector-kills.ts';
import { startCollector } from '../../../bench/collector-process.ts';
import { runMailward } from '../run-mailward.ts';
import { inFolder, START, verified } from './journal-in.ts';

const PROGRAM = join(process.cwd(), 'dist/admin/mailward.js');

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

  it('says in one line what is wrong, on standard error', () =>
    inFolder(async (dir) => {
      const { status, out, err } = await runMailward(dir, ['collect', '--dir', 'a']);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/^mailward: nobody could write: .{1,200}\n$/);
    }));
});
