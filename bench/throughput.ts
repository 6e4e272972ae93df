import { type Draft, review } from '../core/index.ts';
import { draftOf, SETTING } from './draft.ts';
import { type Figure, median, rounded, timed } from './figure.ts';
import { htmlOf, TEXTS, textOf } from './messages.ts';

export const MESSAGE_BYTES = 10_000;
const MEGABYTE = 1_000_000;
/** Enough repetitions of one call for the clock to be exact. */
const BATCH = 20;

/** The whole review of 10 KB messages of several sorts, each beside one pass over the words of the same text. */
export async function throughput(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [sort, sentences] of Object.entries(TEXTS)) {
    const text = textOf(MESSAGE_BYTES, sentences);
    const name = sort === 'mixed' ? 'review.throughput' : `review.throughput.${sort}`;
    figures.push(await speed(name, draftOf({ subject: 'Schedule', text }), text));
  }
  const html = htmlOf(MESSAGE_BYTES);
  figures.push(await speed('review.throughput.html', draftOf({ subject: 'Schedule', html }), html));
  return figures;
}

async function speed(name: string, draft: Draft, source: string): Promise<Figure> {
  const reviews = await megabytesPerSecond(source, () => review(draft, SETTING));
  const words = await megabytesPerSecond(source, async () => source.match(/[A-Za-z0-9]+/g)?.length);
  return {
    name,
    value: rounded(reviews),
    unit: 'MB/s',
    ratio: rounded(words / reviews),
    against: 'one pass over the words',
  };
}

/** How fast `work` gets through `text`, one call after the other; `batch` calls are timed together. */
export async function megabytesPerSecond(text: string, work: () => unknown, batch = BATCH): Promise<number> {
  const times = await timed(9, async () => {
    for (let i = 0; i < batch; i++) await work();
  });
  return (batch * text.length) / MEGABYTE / (median(times) / 1000);
}

/** How much longer four times the text takes; 4 is linear. */
export async function growth(): Promise<Figure> {
  const small = draftOf({ text: textOf(250_000) });
  const large = draftOf({ text: textOf(1_000_000) });
  const smallTime = median(await timed(5, () => review(small, SETTING)));
  const largeTime = median(await timed(5, () => review(large, SETTING)));
  return { name: 'review.growth', value: rounded(largeTime / smallTime), unit: 'times for 4 times the text' };
}
