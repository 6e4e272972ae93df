import { asked, type HeavyReaders, heavyReaders, type Policy, type Timer } from '../../core/index.ts';
import { readingThread } from './reading-thread.ts';
import { recognisingThread } from './recognising-thread.ts';

/** Nobody waits longer for the files of one message. */
const MAX_MS = 60_000;

const timer: Timer = (ms, callback) => {
  const id = setTimeout(callback, ms);
  return () => clearTimeout(id);
};

/** Every reader of files there is, for as long as they are needed. */
export interface FileReaders {
  /** What a review takes: the readers, and when reading one message has to end. */
  readonly files: () => { readonly readers: HeavyReaders; readonly clock: { now: () => number; deadline: number } };
  /** Ends their threads, which would keep the program alive. */
  readonly end: () => void;
}

/** Readers that start their threads with the first file that needs them. */
export function fileReaders(policy: Policy): FileReaders {
  const reading = asked(readingThread, timer);
  const recognising = policy.detection.attachments.ocr ? asked(recognisingThread, timer) : null;
  const readers = heavyReaders(reading, recognising);
  const now = () => performance.now();
  return {
    files: () => ({ readers, clock: { now, deadline: now() + MAX_MS } }),
    end: () => {
      reading.end();
      recognising?.end();
    },
  };
}
