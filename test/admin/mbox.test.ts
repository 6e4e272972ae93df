import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mboxMessages } from '../../admin/mbox.ts';

const MEGABYTE = 1024 * 1024;
const LINE = 'From a@clinic.example Mon Nov 02 14:00:00 2026';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-mbox-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function split(text: string, maxBytes = MEGABYTE): Promise<(string | null)[]> {
  const file = join(folder, 'mail.mbox');
  await writeFile(file, text, 'latin1');
  const found: (string | null)[] = [];
  for await (const { bytes } of mboxMessages(file, maxBytes))
    found.push(bytes === null ? null : Buffer.from(bytes).toString('latin1'));
  return found;
}

describe('A mailbox file', () => {
  it.each([
    ['an address and a time', LINE],
    ['a dash, as Thunderbird writes it', 'From - Mon Nov 02 14:00:00 2026'],
    ['nothing but the word, as Thunderbird writes it today', 'From '],
    ['an id and a zone, as Google Takeout writes it', 'From 1847@xxx Mon Nov 02 14:00:00 +0000 2026'],
    ['Windows line ends', `${LINE}\r`],
  ])('is divided at lines with %s', async (_what, separator) => {
    const messages = await split(`${separator}\nSubject: a\n\none\n\n${separator}\nSubject: b\n\ntwo\n`);
    expect(messages).toEqual(['Subject: a\n\none\n\n', 'Subject: b\n\ntwo\n']);
  });

  it('is not divided at a sentence that begins with the word, nor where no empty line stands before it', async () => {
    const text = `${LINE}\nSubject: a\n\nhello\n\nFrom here it is ten minutes\nbye\n${LINE}\nx\n`;
    expect(await split(text)).toHaveLength(1);
    expect(await split(`${LINE}\nSubject: a\n\nFrom the desk of Ana\n`)).toHaveLength(1);
  });

  it('gives back lines that were marked for beginning with the word', async () => {
    expect(await split(`${LINE}\nSubject: a\n\n>From here\n>>From there\n> From me\n`)).toEqual([
      'Subject: a\n\nFrom here\n>From there\n> From me\n',
    ]);
  });

  it('says where each message ends in the file', async () => {
    const file = join(folder, 'ends.mbox');
    const text = `${LINE}\nSubject: a\n\none\n\n${LINE}\nSubject: b\n\ntwo\n`;
    await writeFile(file, text);
    const ends: number[] = [];
    for await (const { end } of mboxMessages(file, MEGABYTE)) ends.push(end);
    expect(ends).toEqual([text.lastIndexOf(LINE), text.length]);
  });

  it('gives nothing of a message that is too large, and all of the next', async () => {
    const text = `${LINE}\nSubject: a\n\n${'x'.repeat(3 * MEGABYTE)}\n\n${LINE}\nSubject: b\n\ntwo\n`;
    expect(await split(text)).toEqual([null, 'Subject: b\n\ntwo\n']);
  });

  it('gives back every message that was written to it, whatever its lines and lengths', async () => {
    const line = fc.oneof(
      fc.constantFrom('', 'From ', '>From x', LINE, '\r', 'Subject: x'),
      fc.string({ maxLength: 60, unit: 'binary-ascii' }).map((text) => text.replace(/\n/g, ' ')),
      // Around the size of what is read at once.
      fc.integer({ min: 262_100, max: 262_200 }).map((length) => 'y'.repeat(length)),
    );
    const message = fc.array(line, { maxLength: 12 }).map((lines) => `Subject: x\n\n${lines.join('\n')}\n`);
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 5 }), async (messages) => {
        const marked = messages.map((text) => `${LINE}\n${text.replace(/^(>{0,5}From )/gm, '>$1')}\n`);
        const found = await split(marked.join(''), 64 * MEGABYTE);
        // Not toEqual: what it prints of lines this long would fill a screen.
        expect(found.join('|') === messages.map((text) => `${text}\n`).join('|')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
