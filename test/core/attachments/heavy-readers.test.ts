import { expect, test } from 'vitest';
import type { Asked } from '../../../core/attachments/apart.ts';
import { budgetOf } from '../../../core/attachments/budget.ts';
import { heavyReaders, type Recognised } from '../../../core/attachments/heavy-readers.ts';
import type { ReaderAnswer, ReaderCall } from '../../../core/attachments/reader-call.ts';

const BYTES = Uint8Array.of(1, 2, 3);
const budget = () => budgetOf(26_214_400, null);
const always = <Question, Answer>(
  outcome: Awaited<ReturnType<Asked<Question, Answer>['ask']>>,
): Asked<Question, Answer> => ({
  ask: async () => outcome,
  end: () => undefined,
});
const picture = (pages: number, text = '') =>
  always<ReaderCall, ReaderAnswer>({
    answer: { format: 'image', picture: { text, pages: Array.from({ length: pages }, () => BYTES), unread: [] } },
  });
const recognising = (text: string, confidence: number) =>
  always<Uint8Array, Recognised>({ answer: { text, confidence } });

async function imageReading(worker: Asked<ReaderCall, ReaderAnswer>, recogniser: Asked<Uint8Array, Recognised> | null) {
  const reading = await heavyReaders(worker, recogniser).image?.(BYTES, budget());
  return { text: reading?.text, unread: reading?.unread.map(({ reason }) => reason) };
}

test('letters recognised for certain are what a picture says, beside its notes', async () => {
  expect(await imageReading(picture(2, 'Title: Knee'), recognising('MRN 00482137', 93))).toEqual({
    text: 'Title: Knee\nMRN 00482137\nMRN 00482137',
    unread: [],
  });
});

test.each([
  ['uncertain', 'MRN 00482137', 40],
  ['hardly any', '1 .', 95],
])('a picture with %s letters is unread, not clean', async (_, text, confidence) => {
  expect(await imageReading(picture(1), recognising(text, confidence))).toEqual({ text: '', unread: ['unsupported'] });
});

test('a picture is unread where nobody recognises letters, or not in time', async () => {
  expect(await imageReading(picture(1), null)).toEqual({ text: '', unread: ['unsupported'] });
  expect(await imageReading(picture(1), always({ failed: 'too-slow' }))).toEqual({ text: '', unread: ['too-slow'] });
});

test('a file whose reader broke down is unread', async () => {
  const readers = heavyReaders(always({ failed: 'unavailable' }), null);
  for (const read of Object.values(readers))
    expect((await read(BYTES, budget())).unread).toEqual([{ name: '', reason: 'unavailable' }]);
});

test('what a file unpacks to counts for the whole message', async () => {
  const inside = [{ name: 'a', contentType: '', size: 90_000_000, inline: false, content: BYTES }];
  const worker = always<ReaderCall, ReaderAnswer>({
    answer: { format: 'pdf', reading: { text: '', inside, unread: [], signs: [] } },
  });
  const shared = budget();
  const read = () => heavyReaders(worker, null).pdf?.(BYTES, shared);
  expect((await read())?.inside).toHaveLength(1);
  expect(await read()).toMatchObject({ inside: [], unread: [{ name: '', reason: 'too-large' }] });
});
