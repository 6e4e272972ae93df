import type { UnreadReason } from '../draft.ts';
import type { Asked } from './apart.ts';
import type { Budget } from './budget.ts';
import type { ReaderAnswer, ReaderCall } from './reader-call.ts';
import { type HeavyReaders, type Reader, type Reading, unreadFile } from './reading.ts';

/** The letters in a picture, and how sure it is of them: 0 to 100, as Tesseract states it. */
export interface Recognised {
  readonly text: string;
  readonly confidence: number;
}

/** Clean scans come to 90 and more, pictures without words and bad photographs to less than 60. */
const MIN_CONFIDENCE = 70;
/** Fewer letters are specks taken for letters. */
const MIN_LETTERS = 3;
/** What a reader is told it has: it then ends by itself, with what it has read, before it is ended. */
const TOLD_SHARE = 0.85;
/** Without a clock of the message: nobody waits longer for one file. */
const MAX_MS = 60_000;

/**
 * The readers that work apart, for a runtime that has workers.
 * @param recogniser recognises letters in pictures; null leaves every picture unread beside what its file tells.
 */
export function heavyReaders(
  worker: Asked<ReaderCall, ReaderAnswer>,
  recogniser: Asked<Uint8Array, Recognised> | null,
): HeavyReaders {
  const ask = (format: ReaderCall['format'], bytes: Uint8Array, budget: Budget) => {
    const call = {
      format,
      // A copy of its own, which may be handed over instead of being copied again with all that lies around it.
      bytes: bytes.slice(),
      maxFileBytes: budget.maxFileBytes,
      bytesLeft: budget.bytesLeft(),
      msLeft: timeFor(budget) * TOLD_SHARE,
    };
    return worker.ask(call, () => timeFor(budget));
  };
  const file =
    (format: 'pdf' | 'dicom'): Reader =>
    async (bytes, budget) => {
      const outcome = await ask(format, bytes, budget);
      if ('failed' in outcome) return unreadFile(outcome.failed);
      return 'reading' in outcome.answer ? charged(outcome.answer.reading, budget) : unreadFile('unavailable');
    };
  const image: Reader = async (bytes, budget) => {
    const outcome = await ask('image', bytes, budget);
    if ('failed' in outcome) return unreadFile(outcome.failed);
    if (!('picture' in outcome.answer)) return unreadFile('unavailable');
    const { text, pages, unread } = outcome.answer.picture;
    const texts = [text];
    const reasons = new Set<UnreadReason>(unread);
    for (const page of pages) {
      const recognised = recogniser === null ? 'unsupported' : await lettersIn(page, budget, recogniser);
      if (typeof recognised === 'string') reasons.add(recognised);
      else texts.push(recognised.text);
    }
    return {
      text: texts.filter((part) => part !== '').join('\n'),
      inside: [],
      unread: [...reasons].map((reason) => ({ name: '', reason })),
      signs: [],
    };
  };
  return { pdf: file('pdf'), dicom: file('dicom'), image };
}

/** The letters of one page; a page on which there are none for certain is one that nobody could read. */
async function lettersIn(
  page: Uint8Array,
  budget: Budget,
  recogniser: Asked<Uint8Array, Recognised>,
): Promise<Recognised | UnreadReason> {
  const outcome = await recogniser.ask(page, () => timeFor(budget));
  if ('failed' in outcome) return outcome.failed;
  const { text, confidence } = outcome.answer;
  return confidence < MIN_CONFIDENCE || text.replace(/[^A-Za-z]/g, '').length < MIN_LETTERS
    ? 'unsupported'
    : outcome.answer;
}

function timeFor(budget: Budget): number {
  return Math.min(budget.msLeft(), MAX_MS);
}

/** What was unpacked apart counts for the whole message. */
function charged(reading: Reading, budget: Budget): Reading {
  const inside = reading.inside.filter(({ size }) => budget.takeMember() && budget.takeBytes(size));
  if (inside.length === reading.inside.length) return reading;
  return { ...reading, inside, unread: [...reading.unread, { name: '', reason: 'too-large' }] };
}
