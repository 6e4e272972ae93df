import { lstat, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicKeyFile, readPublicKey, signingKey } from '../../admin/collect/signing-key.ts';
import { replaceFile } from '../../admin/replace-file.ts';
import { inventedEvent } from '../../bench/audit-events.ts';
import { DAY, idsIn, inFolder, journalIn, START, verified } from '../admin/collect/journal-in.ts';

const event = (index: number) => inventedEvent(index, START);
const FIRST = '2026-11-02';
const SECOND = '2026-11-03';

/** A collector's folder and a file elsewhere that belongs to somebody else. */
const withVictim = (work: (dir: string, victim: string) => Promise<void>) =>
  inFolder(async (outside) => {
    const victim = join(outside, 'payroll.csv');
    await writeFile(victim, 'not ours\n');
    const dir = join(outside, 'audit');
    await mkdir(dir);
    await work(dir, victim);
    expect(await readFile(victim, 'utf8')).toBe('not ours\n');
  });

describe("a link that somebody put into the collector's folder", () => {
  it.each([`${FIRST}.head.json`, `${FIRST}.head.json.${process.pid}.tmp`])(
    'is replaced and not followed as %s',
    (name) =>
      withVictim(async (dir, victim) => {
        await symlink(victim, join(dir, name));
        const journal = await journalIn(dir);
        await journal.append([event(1)], 'a');
        await journal.close();
        expect((await lstat(join(dir, `${FIRST}.head.json`))).isFile()).toBe(true);
        expect(await verified(dir)).toMatchObject({ troubles: [], days: [{ unsigned: 0 }] });
      }),
  );

  it('to a folder is replaced too', () =>
    withVictim(async (dir) => {
      await symlink(dir, join(dir, `${FIRST}.head.json`));
      const journal = await journalIn(dir);
      await journal.append([event(1)], 'a');
      await journal.close();
      expect((await verified(dir)).troubles).toEqual([]);
    }));

  it("is not followed as the next day's file: nothing is acknowledged until it is gone", () =>
    withVictim(async (dir, victim) => {
      let now = START;
      const journal = await journalIn(dir, { now: () => now });
      await journal.append([event(1)], 'a');
      await symlink(victim, join(dir, `${SECOND}.jsonl`));
      now += DAY;
      await expect(journal.append([event(2)], 'a')).rejects.toThrow(/EEXIST/);
      await journal.close();
      expect(await idsIn(dir, FIRST)).toEqual([event(1).metadata.uid]);
    }));
});

describe('a link in the place of the public key', () => {
  it('is replaced and not followed when the pair is made', () =>
    withVictim(async (dir, victim) => {
      const file = join(dir, 'signing-key.pem');
      await symlink(victim, publicKeyFile(file));
      const { publicKey } = await signingKey(file);
      expect((await lstat(publicKeyFile(file))).isFile()).toBe(true);
      expect((await readPublicKey(publicKeyFile(file))).equals(publicKey)).toBe(true);
    }));
});

describe('a draft of a file that a person names', () => {
  it('is not written through a link at its place', () =>
    withVictim(async (dir, victim) => {
      const file = join(dir, 'report.html');
      await symlink(victim, `${file}.${process.pid}.tmp`);
      await replaceFile(file, 'a report');
      expect(await readFile(file, 'utf8')).toBe('a report');
      expect((await lstat(file)).isFile()).toBe(true);
    }));
});
