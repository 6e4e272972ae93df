import type { KeyObject } from 'node:crypto';
import { daysIn, walkDay } from './day-files.ts';
import { readHead } from './head.ts';
import { REMEMBERED, type SeenEvents } from './seen-events.ts';

/** Recalls the ids of the newest events from as many daily files as it takes, in the order in which they came. */
export async function recallSeen(dir: string, publicKey: KeyObject, seen: SeenEvents): Promise<void> {
  let lines = 0;
  const days: string[] = [];
  for (const day of (await daysIn(dir)).reverse()) {
    if (lines >= REMEMBERED) break;
    const head = await readHead(dir, day, publicKey);
    lines += typeof head === 'object' ? head.lines : 0;
    days.unshift(day);
  }
  for (const day of days) {
    await walkDay(dir, day, ({ line }) => {
      if (line !== null && 'event' in line) seen.add(String(line.event.metadata?.uid));
    });
  }
}
