import { appendFile, readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEGAL_HOLD_FILE } from '../../../admin/collect/expire.ts';
import { OPEN_FILE, type OpenFile } from '../../../admin/collect/tail.ts';
import { inventedEvent, inventedEvents } from '../../../bench/audit-events.ts';
import { DAY, idsIn, inFolder, journalIn, linesIn, START, verified } from './journal-in.ts';

const FIRST = '2026-11-02';
const event = (index: number) => inventedEvent(index, START);

describe('the journal', () => {
  it('keeps events in the order in which they came, each line with the hash of the one before, and signs them', () =>
    inFolder(async (dir) => {
      const journal = await journalIn(dir);
      await Promise.all([journal.append(inventedEvents(0, 3, START), 'a'), journal.append([event(9)], 'b')]);
      await journal.append([event(10)], 'a');
      await journal.close();
      const ids = [0, 1, 2, 9, 10].map((index) => event(index).metadata.uid);
      expect(await idsIn(dir, FIRST)).toEqual(ids);
      const [opened, ...lines] = await linesIn(dir, FIRST);
      expect(opened).toMatchObject({ previous: '0'.repeat(64), note: { kind: 'opened', after: null } });
      expect(lines.map((line) => ('by' in line ? line.by : null))).toEqual(['a', 'a', 'a', 'b', 'a']);
      expect(lines[0]).toMatchObject({ received: START, event: event(0) });
      expect(await verified(dir)).toMatchObject({ troubles: [], days: [{ unsigned: 0, walk: { lines: 6 } }] });
    }));

  it('acknowledges nothing in a folder that is not its own any more, and signs nothing there', () =>
    inFolder(async (dir) => {
      let taken = false;
      const hold = async () => {
        if (taken) throw new Error('taken');
      };
      const first = await journalIn(dir, { hold });
      await first.append([event(0)], 'a');
      // What follows so soon is not signed yet.
      await first.append([event(1)], 'a');
      taken = true;
      const second = await journalIn(dir);
      await second.append([event(2)], 'b');
      await expect(first.append([event(3)], 'a')).rejects.toThrow('taken');
      expect(first.healthy()).toBe(false);
      await second.close();
      await expect(first.close()).rejects.toThrow('taken');
      expect(await idsIn(dir, FIRST)).toEqual([0, 1, 2].map((index) => event(index).metadata.uid));
      expect(await verified(dir)).toMatchObject({ troubles: [], days: [{ unsigned: 0 }] });
    }));

  it('writes over nothing that somebody else has written', () =>
    inFolder(async (dir) => {
      const first = await journalIn(dir);
      await first.append([event(1)], 'a');
      const second = await journalIn(dir);
      await second.append([event(2)], 'b');
      await expect(first.append([event(3)], 'a')).rejects.toThrow('somebody else');
      await first.append([event(3)], 'a');
      await first.close();
      expect(await idsIn(dir, FIRST)).toEqual([1, 2, 3].map((index) => event(index).metadata.uid));
      expect((await verified(dir)).troubles).toEqual([]);
    }));

  it('keeps an event once, in one batch, in two, and after a new start', () =>
    inFolder(async (dir) => {
      const first = await journalIn(dir);
      await Promise.all([first.append([event(1), event(1)], 'a'), first.append([event(1)], 'a')]);
      await first.append([event(2), event(1)], 'a');
      await first.close();
      const second = await journalIn(dir, { now: () => START + DAY });
      await second.append([event(2), event(3), event(1)], 'a');
      await second.close();
      expect(await idsIn(dir, FIRST)).toEqual([event(1), event(2)].map(({ metadata }) => metadata.uid));
      expect(await idsIn(dir, '2026-11-03')).toEqual([event(3).metadata.uid]);
    }));

  it('begins a file at midnight UTC that goes on where the last one ends', () =>
    inFolder(async (dir) => {
      let now = Date.UTC(2026, 10, 2, 23, 59, 59, 999);
      const journal = await journalIn(dir, { now: () => now });
      await journal.append([event(1)], 'a');
      now += 1;
      await journal.append([event(2)], 'a');
      await journal.close();
      expect(await idsIn(dir, '2026-11-03')).toEqual([event(2).metadata.uid]);
      expect((await linesIn(dir, '2026-11-03'))[0]).toMatchObject({ note: { kind: 'opened', after: FIRST } });
      expect((await verified(dir)).troubles).toEqual([]);
    }));

  it('stays in the later file when the clock goes back, and notes it once', () =>
    inFolder(async (dir) => {
      let now = START + DAY;
      const journal = await journalIn(dir, { now: () => now });
      await journal.append([event(1)], 'a');
      now = START;
      await journal.append([event(2)], 'a');
      await journal.append([event(3)], 'a');
      await journal.close();
      expect((await readdir(dir)).filter((name) => name.endsWith('.jsonl'))).toEqual(['2026-11-03.jsonl']);
      const notes = (await linesIn(dir, '2026-11-03')).flatMap((line) => ('note' in line ? [line.note] : []));
      expect(notes.map(({ kind }) => kind)).toEqual(['opened', 'clock-back']);
      expect((await verified(dir)).troubles).toEqual([]);
    }));

  it('cuts off a line that a crash tore, says so, and goes on', () =>
    inFolder(async (dir) => {
      const first = await journalIn(dir);
      await first.append([event(1)], 'a');
      await first.close();
      await appendFile(join(dir, `${FIRST}.jsonl`), '{"previous":"half of a li');
      expect(await verified(dir)).toMatchObject({ troubles: [], days: [{ torn: 25 }] });
      const second = await journalIn(dir);
      await second.append([event(2)], 'a');
      await second.close();
      expect(await idsIn(dir, FIRST)).toEqual([event(1), event(2)].map(({ metadata }) => metadata.uid));
      expect((await linesIn(dir, FIRST))[2]).toMatchObject({ note: { kind: 'repaired', bytes: 25 } });
      expect(await verified(dir)).toMatchObject({ troubles: [], days: [{ torn: 0, unsigned: 0 }] });
    }));

  it('brings to the disk what a killed collector left, before it calls any of it kept', () =>
    inFolder(async (dir) => {
      const first = await journalIn(dir);
      await first.append([event(1)], 'a');
      await first.close();
      let synced = 0;
      const openFile: OpenFile = async (path, flags, mode) => {
        const file = await OPEN_FILE(path, flags, mode);
        const sync = file.sync.bind(file);
        return Object.assign(file, {
          sync: async () => {
            synced += 1;
            await sync();
          },
        });
      };
      await (await journalIn(dir, { openFile })).close();
      expect(synced).toBe(1);
    }));

  it('begins a file anew of which only the opening was written', () =>
    inFolder(async (dir) => {
      const first = await journalIn(dir);
      await first.append([event(1)], 'a');
      await first.close();
      await writeFile(join(dir, '2026-11-03.jsonl'), '{"previous":');
      const second = await journalIn(dir, { now: () => START + DAY });
      await second.append([event(2)], 'a');
      await second.close();
      expect((await verified(dir)).troubles).toEqual([]);
    }));

  it('does not go on over a file that is not as it was signed', () =>
    inFolder(async (dir) => {
      const journal = await journalIn(dir);
      await journal.append(inventedEvents(0, 5, START), 'a');
      await journal.close();
      const path = join(dir, `${FIRST}.jsonl`);
      const text = await readFile(path, 'utf8');
      const lines = text.trimEnd().split('\n');
      for (const changed of [text.replace('"phi"', '"none"'), `${lines.slice(0, -1).join('\n')}\n`, '']) {
        await writeFile(path, changed);
        await expect(journalIn(dir)).rejects.toThrow('is not as it was signed');
      }
    }));

  it('removes what is older than it has to be kept and notes it, but never under a legal hold', () =>
    inFolder(async (dir) => {
      let now = START;
      const journal = await journalIn(dir, { now: () => now, keepDays: 2 });
      const days = async () => (await readdir(dir)).filter((name) => name.endsWith('.jsonl')).sort();
      for (let day = 0; day < 4; day++, now += DAY) await journal.append([event(day)], 'a');
      await writeFile(join(dir, LEGAL_HOLD_FILE), '');
      await journal.append([event(4)], 'a');
      await journal.close();
      expect(await days()).toHaveLength(5);
      await unlink(join(dir, LEGAL_HOLD_FILE));
      const later = await journalIn(dir, { now: () => now, keepDays: 2 });
      await later.close();
      expect(await days()).toEqual(['2026-11-03.jsonl', '2026-11-04.jsonl', '2026-11-05.jsonl', '2026-11-06.jsonl']);
      expect((await verified(dir)).troubles).toEqual([]);
    }));

  it('removes nothing because a clock has jumped ahead', () =>
    inFolder(async (dir) => {
      let now = START;
      const journal = await journalIn(dir, { now: () => now, keepDays: 2 });
      await journal.append([event(1)], 'a');
      now += 4000 * DAY;
      await journal.append([event(2)], 'a');
      await journal.close();
      expect(await idsIn(dir, FIRST)).toHaveLength(1);
    }));

  it('refuses on a full disk with nothing half-written, and goes on when there is room', () =>
    inFolder(async (dir) => {
      let full = false;
      const journal = await journalIn(dir, { openFile: fillable(() => full) });
      await journal.append([event(1)], 'a');
      full = true;
      await expect(journal.append([event(2)], 'a')).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(journal.healthy()).toBe(false);
      expect((await verified(dir)).troubles).toEqual([]);
      full = false;
      await journal.append([event(2), event(3)], 'a');
      expect(journal.healthy()).toBe(true);
      await journal.close();
      expect(await idsIn(dir, FIRST)).toHaveLength(3);
      expect(await verified(dir)).toMatchObject({ troubles: [], days: [{ unsigned: 0, torn: 0 }] });
    }));

  it('recovers from a disk that is full as a new day begins, and from one where nothing can be cut', () =>
    inFolder(async (dir) => {
      let full = false;
      let now = START;
      const journal = await journalIn(dir, { now: () => now, openFile: fillable(() => full, { truncates: false }) });
      await journal.append([event(1)], 'a');
      full = true;
      await expect(journal.append([event(2)], 'a')).rejects.toMatchObject({ code: 'ENOSPC' });
      now += DAY;
      await expect(journal.append([event(3)], 'a')).rejects.toThrow();
      full = false;
      await journal.append([event(2), event(3)], 'a');
      await journal.close();
      expect(await idsIn(dir, '2026-11-03')).toHaveLength(2);
      expect((await verified(dir)).troubles).toEqual([]);
    }));

  it.skipIf(process.platform === 'win32')('makes a signing key that only its owner may read', () =>
    inFolder(async (dir) => {
      await (await journalIn(dir)).close();
      expect((await stat(join(dir, 'signing-key.pem'))).mode & 0o777).toBe(0o600);
    }),
  );
});

/** A disk that takes half of what is written while it is full. */
function fillable(full: () => boolean, { truncates = true } = {}): OpenFile {
  return async (path, flags, mode) => {
    const file = await OPEN_FILE(path, flags, mode);
    const noSpace = () => Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const write = file.write.bind(file) as (...parts: unknown[]) => Promise<{ bytesWritten: number }>;
    const truncate = file.truncate.bind(file);
    const halves = async (bytes: Buffer, from: number, length: number, position: number) => {
      if (!full()) return write(bytes, from, length, position);
      await write(bytes, from, length >> 1, position);
      throw noSpace();
    };
    return Object.assign(file, {
      write: halves,
      truncate: async (length: number) => {
        if (full() && !truncates) throw noSpace();
        await truncate(length);
      },
    });
  };
}
