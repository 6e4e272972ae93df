import type { HeavyReaders, Policy, Setting } from '../../core/index.ts';

declare global {
  /** Defined by readers.js where the event runs in a page; classic Outlook has no such thing. */
  const MAILWARD_FILE_READERS: ((policy: Policy) => HeavyReaders) | undefined;
}

/** Whoever sends waits three seconds at most: so long for reading the files, and the rest for judging what was read. */
const MAX_MS = 2500;

/** The readers this runtime has, and when reading a message has to end. */
export function fileReading(policy: Policy): NonNullable<Setting['files']> {
  const readers = typeof MAILWARD_FILE_READERS === 'function' ? MAILWARD_FILE_READERS(policy) : {};
  return { readers, clock: { now: Date.now, deadline: Date.now() + MAX_MS } };
}
