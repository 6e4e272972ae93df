import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { copyFile, cp, mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lineHash } from '../../admin/collect/chain.ts';
import { type Head, keyId, readHeadFile, writeHead } from '../../admin/collect/head.ts';
import { readPublicKey } from '../../admin/collect/signing-key.ts';
import type { Trouble } from '../../admin/report/verify-day.ts';
import { verifyFolder } from '../../admin/report/verify-folder.ts';
import { inventedEvents } from '../../bench/audit-events.ts';
import { DAY, journalIn, START } from '../admin/collect/journal-in.ts';

const DAYS = ['2026-11-02', '2026-11-03', '2026-11-04'] as const;
const [FIRST, SECOND, THIRD] = DAYS;
let written: string;
let dir: string;
let key: KeyObject;

beforeAll(async () => {
  written = await mkdtemp(join(tmpdir(), 'mailward-written-'));
  let now = START;
  const journal = await journalIn(written, { now: () => now });
  for (const [i] of DAYS.entries()) {
    await journal.append(inventedEvents(i * 100, 20, START), 'a');
    now += DAY;
  }
  await journal.close();
  key = await readPublicKey(join(written, 'signing-key.pub.pem'));
});
afterAll(() => rm(written, { recursive: true, force: true }));
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mailward-tampered-'));
  await cp(written, dir, { recursive: true });
  return () => rm(dir, { recursive: true, force: true });
});

const at = (day: string) => join(dir, `${day}.jsonl`);
const headAt = (day: string) => join(dir, `${day}.head.json`);
const read = async (day: string) => (await readFile(at(day), 'utf8')).trimEnd().split('\n');
const write = (day: string, lines: readonly string[]) => writeFile(at(day), lines.map((line) => `${line}\n`).join(''));
const troubles = async (kept: Head | null = null): Promise<readonly Trouble[]> =>
  (await verifyFolder(dir, key, kept)).troubles;
const places = async () => (await troubles()).map(({ file, line }) => `${file}:${line}`);

async function edit(day: string, change: (lines: string[]) => readonly string[]): Promise<void> {
  await write(day, change(await read(day)));
}

/** The whole file hashed anew after a change, as somebody would who knows how, and has no key. */
function rehashed(lines: readonly string[]): string[] {
  let previous = (JSON.parse(lines[0] ?? '') as { previous: string }).previous;
  return lines.map((line) => {
    const text = JSON.stringify({ ...JSON.parse(line), previous });
    previous = lineHash(text);
    return text;
  });
}

describe('what somebody changes in the audit files is found, by file and line', () => {
  it('and files as they were written are fine', async () => {
    expect(await troubles()).toEqual([]);
  });

  it.each([2, 11, 20])('a letter of line %i', async (number) => {
    await edit(SECOND, (lines) =>
      lines.map((line, i) => (i === number - 1 ? line.replace('"lost":0', '"lost":1') : line)),
    );
    expect(await places()).toEqual([`${SECOND}.jsonl:${number}`]);
  });

  it('any single flipped bit', async () => {
    const bytes = await readFile(at(SECOND));
    // A step that shares nothing with the length of a line meets every place of one.
    for (let place = 0; place < bytes.length; place += 499) {
      const flipped = Buffer.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8));
      await writeFile(at(SECOND), flipped);
      expect(await troubles(), `byte ${place}`).not.toEqual([]);
    }
  });

  it('the last line of a file', async () => {
    await edit(SECOND, (lines) => [...lines.slice(0, -1), (lines.at(-1) ?? '').replace('"lost":0', '"lost":1')]);
    expect(await places()).toEqual([`${SECOND}.jsonl:21`, `${THIRD}.jsonl:1`].sort());
  });

  it('a line taken out', async () => {
    await edit(SECOND, (lines) => lines.filter((_line, i) => i !== 9));
    expect((await places())[0]).toBe(`${SECOND}.jsonl:9`);
  });

  it('two lines that changed places', async () => {
    await edit(SECOND, (lines) => lines.map((_line, i) => lines[i === 9 ? 10 : i === 10 ? 9 : i] ?? ''));
    expect(await places()).toEqual([9, 10, 11].map((line) => `${SECOND}.jsonl:${line}`));
  });

  it('a line written twice, and one put in', async () => {
    await edit(SECOND, (lines) => [...lines.slice(0, 10), lines[9] ?? '', ...lines.slice(10)]);
    expect((await places())[0]).toBe(`${SECOND}.jsonl:10`);
  });

  it.each(DAYS)('the end of %s cut off', async (day) => {
    await edit(day, (lines) => lines.slice(0, -3));
    expect(await troubles()).toContainEqual({
      file: `${day}.jsonl`,
      line: 18,
      code: 'cut-off',
      words: 'is the last line, but 21 were signed',
    });
  });

  it('half of the last line cut off', async () => {
    const bytes = await readFile(at(THIRD));
    await writeFile(at(THIRD), bytes.subarray(0, -100));
    expect((await troubles()).map(({ code }) => code)).toEqual(['cut-off']);
  });

  it('a line from another day', async () => {
    const [, taken = ''] = await read(FIRST);
    await edit(SECOND, (lines) => lines.map((line, i) => (i === 5 ? taken : line)));
    expect(await places()).toEqual([5, 6].map((line) => `${SECOND}.jsonl:${line}`));
  });

  it("another day's whole file and head under this day's name", async () => {
    await copyFile(at(FIRST), at(SECOND));
    await copyFile(headAt(FIRST), headAt(SECOND));
    expect((await places()).length).toBeGreaterThan(0);
  });

  it.each(DAYS)('all of %s changed and hashed anew, without the key', async (day) => {
    await edit(day, (lines) => rehashed(lines.map((line) => line.replace('"exposure":"phi"', '"exposure":"none"'))));
    const found = await troubles();
    expect(found[0]).toMatchObject({ file: `${day}.jsonl`, line: 21, code: 'signature' });
  });

  it('a file hashed anew and signed with another key', async () => {
    await edit(THIRD, (lines) => rehashed(lines.slice(0, 10)));
    const hash = lineHash((await read(THIRD)).at(-1) ?? '');
    const other = generateKeyPairSync('ed25519');
    await writeHead(dir, { day: THIRD, lines: 10, hash }, other.privateKey, keyId(key));
    expect((await troubles()).map(({ code }) => code)).toEqual(['signature']);
  });

  it.each(DAYS)('the head of %s taken away', async (day) => {
    await unlink(headAt(day));
    expect(await places()).toEqual([`${day}.jsonl:null`]);
  });

  it.each(DAYS)('the file of %s taken away', async (day) => {
    await unlink(at(day));
    expect(await places()).toContain(`${day}.jsonl:null`);
  });

  it.each([FIRST, SECOND])('the file and head of %s taken away', async (day) => {
    await unlink(at(day));
    await unlink(headAt(day));
    expect(await places()).toContain(`${day}.jsonl:null`);
  });

  it('the newest file and head taken away, by a head kept elsewhere', async () => {
    const kept = await readHeadFile(headAt(THIRD), key);
    if (typeof kept === 'string') throw new Error(kept);
    await unlink(at(THIRD));
    await unlink(headAt(THIRD));
    expect(await troubles()).toEqual([]);
    expect((await troubles(kept)).map(({ file, code }) => [file, code])).toEqual([[`${THIRD}.jsonl`, 'missing']]);
  });

  it.each(['"x\\u001b[2J"', '7', '{}'])(
    'an opening that names %s as the day before, which is not repeated',
    async (after) => {
      await edit(SECOND, ([opening = '', ...lines]) => [
        opening.replace(`"after":"${FIRST}"`, `"after":${after}`),
        ...lines,
      ]);
      const found = await troubles();
      expect(found).toContainEqual({
        file: `${SECOND}.jsonl`,
        line: 1,
        code: 'not-a-line',
        words: 'does not open a daily file',
      });
      expect(JSON.stringify(found)).not.toContain('[2J');
    },
  );

  it('lines put in before the next start', async () => {
    await edit(THIRD, (lines) => [...lines, '{"previous":"x"}']);
    expect(await places()).toContain(`${THIRD}.jsonl:22`);
  });
});
