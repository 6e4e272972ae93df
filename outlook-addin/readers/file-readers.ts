import { asked, type HeavyReaders, heavyReaders, type Policy, type Timer } from '../../core/index.ts';
import { readingWorker } from './reading-worker.ts';
import { recognisingWorker } from './recognising-worker.ts';

const timer: Timer = (ms, callback) => {
  const id = setTimeout(callback, ms);
  return () => clearTimeout(id);
};

/** Every reader of files that a browser can have; their workers start with the first file that needs them. */
export function fileReaders(policy: Policy): HeavyReaders {
  return heavyReaders(
    asked(readingWorker, timer),
    policy.detection.attachments.ocr ? asked(recognisingWorker, timer) : null,
  );
}
