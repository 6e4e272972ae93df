import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { review } from '../../core/index.ts';
import { draftOf, settingOf } from '../draft-of.ts';

/** Half a minute or so; MAILWARD_FUZZ_RUNS=100000 looks for a quarter of an hour. */
const RUNS = Number(process.env.MAILWARD_FUZZ_RUNS ?? 3000);
/** The same inputs every time; a longer run begins with those of the shorter. */
const SEED = 20_261_122;
/** Ordinary mail, and a long thread: what is quadratic takes four times as long a character in the second. */
const LENGTHS = [5_000, 20_000];
/** Slower than this is measured again, since any call may meet a collection of garbage. */
const SUSPECT = 2;
const AGAIN = 5;
/** A suspect is measured oftener: beside other tests the shortest of five may still be half as long again. */
const SUSPECT_AGAIN = 20;
/**
 * What fails. Text in which every word wakes rules takes up to twice the time of the median, so that a bound below 3
 * would only measure the machine; a pattern that reads on to the end of 20 KB from every tenth character takes five times.
 */
const BOUND = 4;
/** A run takes 10 ms; a shared machine may be ten times slower. */
const TEST_MS = 60_000 + RUNS * 100;

/** Pieces of what mail, records and mark-up are made of, the openings without their ends among them. */
const FRAGMENTS = [
  ...['patient', 'MRN', 'DOB', 'd.o.b.', 'SSN', 'nss', 'member id', 'chart #', 'account no', 'fecha de nacimiento'],
  ...['Dr.', 'Mrs.', 'Ana', 'Ruiz', 'de la', "O'Neil", 'McDonald', 'seen', 'call', 'fax', 'consent', 'allergy to'],
  ...['diabetes', 'metformin 500 mg', 'A1c', 'E11.9', 'J44', 'MRI of the', 'we', 'not', 'a', 'A', 'x', 'é', 'ﬁ'],
  ...['0', '1', '12', '123', '1234', '536-22-8145', '03/14/1962', '00482137', '507-555-0142', '4111 1111', '10.0.0.1'],
  ...['jane.roe', '@', 'gmail.com', 'www.', 'http://', '[at]', '(dot)', '🙂', '𝟓', '٣', 'О', '\u0301', '\u202e'],
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\u00a0',
    '\u2009',
    '\u200b',
    '\u00ad',
    '\u2011',
    '-',
    '--',
    '/',
    '.',
    ',',
  ],
  ...[';', ':', '#', '_', '(', ')', '|', '~', '^', '*', '&', '=', '"', "'", '’', '> ', '>', '<', '{"', '":', '[', '\\'],
  ...['<b>', '</b>', '<div>', '<td>', '<br>', '<!--', '-->', '<a href="', '<style>', '&nbsp;', '&#53;', '&amp', '&#'],
  ...['On ', ' wrote:', 'From:', 'Sent:', '-----Original Message-----', 'PID|', 'ISA*', 'BEGIN:VCARD', '-- \n'],
];

const unit = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
/** One to three short units again and again: an attack on a pattern is nearly always a repetition. */
const repeated = fc.record({ units: fc.array(unit, { minLength: 1, maxLength: 3 }), html: fc.boolean() });

function fill(units: readonly string[], length: number): string {
  const parts: string[] = [];
  for (let filled = 0, i = 0; filled < length; i++) {
    const part = units[i % units.length] ?? '';
    parts.push(part);
    filled += part.length;
  }
  return parts.join('').slice(0, length);
}

/** The shortest of several reviews, in milliseconds of this process: what else the machine does is not counted. */
async function timeOf(text: string, html: boolean, times: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage();
    await review(draftOf({ body: html ? { html: text, text: null } : { html: null, text } }), settingOf());
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('no repetition of anything makes a review slow', () => {
  const usual = new Map<number, number>();

  beforeAll(async () => {
    const anything = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 4000, maxLength: 5000 });
    const texts = fc.sample(anything, { numRuns: 21, seed: SEED });
    for (const length of LENGTHS) {
      const times: number[] = [];
      for (const pieces of texts) times.push(await timeOf(fill(pieces, length), false, AGAIN));
      usual.set(length, times.sort((a, b) => a - b)[times.length >> 1] ?? 0);
    }
  });

  it('compared with texts of the same length in which nothing repeats', { timeout: TEST_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(repeated, fc.constantFrom(...LENGTHS), async ({ units, html }, length) => {
        const text = fill(units, length);
        const median = usual.get(length) ?? 0;
        if ((await timeOf(text, html, 1)) <= SUSPECT * median) return;
        expect((await timeOf(text, html, SUSPECT_AGAIN)) / median).toBeLessThan(BOUND);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
