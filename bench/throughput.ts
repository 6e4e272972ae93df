import { type Draft, defaultPolicy, NO_DOMAIN_RECORDS, NO_WISH, review, type Setting } from '../core/index.ts';
import { type Figure, median, rounded, timed } from './figure.ts';
import { textOf } from './messages.ts';

const MESSAGE_BYTES = 10_000;
const MEGABYTE = 1_000_000;
/** Enough repetitions of one call for the clock to be exact. */
const BATCH = 20;

const SETTING: Setting = {
  policy: defaultPolicy(),
  domains: NO_DOMAIN_RECORDS,
  now: 0,
  id: 'bench',
  wish: NO_WISH,
};

/** The whole review of 10 KB messages, beside one pass over the words of the same text. */
export async function throughput(): Promise<Figure> {
  const text = textOf(MESSAGE_BYTES);
  const draft = draftOf(text);
  const reviews = median(await timed(9, () => repeat(() => review(draft, SETTING))));
  const words = median(await timed(9, () => repeat(async () => text.match(/[A-Za-z0-9]+/g)?.length)));
  return {
    name: 'review.throughput',
    value: rounded((BATCH * MESSAGE_BYTES) / MEGABYTE / (reviews / 1000)),
    unit: 'MB/s',
    ratio: rounded(reviews / words),
    against: 'one pass over the words',
  };
}

/** How much longer four times the text takes; 4 is linear. */
export async function growth(): Promise<Figure> {
  const small = draftOf(textOf(250_000));
  const large = draftOf(textOf(1_000_000));
  const smallTime = median(await timed(5, () => review(small, SETTING)));
  const largeTime = median(await timed(5, () => review(large, SETTING)));
  return { name: 'review.growth', value: rounded(largeTime / smallTime), unit: 'times for 4 times the text' };
}

async function repeat(work: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < BATCH; i++) await work();
}

function draftOf(text: string): Draft {
  return {
    kind: 'message',
    from: { address: 'a@northfield-clinic.example', name: '' },
    recipients: [{ address: 'x@partner.example', name: '', field: 'to' }],
    subject: 'Schedule',
    body: { html: null, text },
    location: '',
    attachments: [],
    headers: {},
    unread: [],
  };
}
