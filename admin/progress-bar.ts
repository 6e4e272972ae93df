const WIDTH = 24;
/** More often than this nobody sees, and drawing would take time from the work. */
const EVERY_MS = 100;

export interface ProgressBar {
  /** Draws how far the work is, from 0 to 1, with a few words behind it; too soon after the last time it does nothing. */
  readonly at: (share: number, words: () => string) => void;
  readonly clear: () => void;
}

/** A bar in the last line of a terminal; elsewhere nothing is written. */
export function progressBar(stderr: NodeJS.WritableStream & { readonly isTTY?: boolean }): ProgressBar {
  if (stderr.isTTY !== true) return { at: () => {}, clear: () => {} };
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    at: (share, words) => {
      const now = performance.now();
      if (now - drawn < EVERY_MS) return;
      drawn = now;
      const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
      const bar = '#'.repeat(full) + '-'.repeat(WIDTH - full);
      stderr.write(`\r[${bar}] ${Math.floor(share * 100)} % ${words()}\x1b[K`);
    },
    clear: () => {
      stderr.write('\r\x1b[K');
    },
  };
}
