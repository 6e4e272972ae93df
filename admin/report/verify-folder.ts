import type { KeyObject } from 'node:crypto';
import { BEGINNING, fileOfDay } from '../collect/chain.ts';
import { daysIn, signedDaysIn } from '../collect/day-files.ts';
import type { Head } from '../collect/head.ts';
import { type Trouble, type VerifiedDay, verifyDay } from './verify-day.ts';

/** What a whole folder of daily files showed. */
export interface VerifiedFolder {
  readonly days: readonly VerifiedDay[];
  readonly troubles: readonly Trouble[];
}

/**
 * Finds every line that was changed, removed, added or moved since it was written, in the folder that a collector wrote.
 * `kept` is a head of which a copy was kept elsewhere: without one, nobody can tell that the newest files of all were taken
 * away, or that an older copy of the folder was put in their place.
 */
export async function verifyFolder(dir: string, publicKey: KeyObject, kept: Head | null): Promise<VerifiedFolder> {
  const names = await daysIn(dir);
  const days: VerifiedDay[] = [];
  for (const day of names) {
    const marked = kept?.day === day ? [kept] : [];
    days.push(await verifyDay(dir, day, { publicKey, marked, newest: day === names.at(-1) }));
  }
  const troubles = days.flatMap((day, i) => [...joint(day, days[i - 1] ?? null, days), ...day.troubles]);
  const signedOnly = (await signedDaysIn(dir)).filter((day) => !names.includes(day));
  const expired = new Set(days.flatMap((day) => day.expired.map((note) => note.day)));
  const lost = [...signedOnly, ...(kept === null || names.includes(kept.day) ? [] : [kept.day])];
  for (const day of new Set(lost)) {
    if (!expired.has(day)) troubles.push(missing(day, 'is missing, although it was signed'));
  }
  return { days, troubles };
}

/** Whether a file goes on where the one before it ends; the first one, where nothing was or what has expired. */
function joint({ day, walk, after }: VerifiedDay, before: VerifiedDay | null, all: readonly VerifiedDay[]): Trouble[] {
  // A file without an opening is told of by itself.
  if (after === undefined) return [];
  const file = fileOfDay(day);
  const words = (text: string): Trouble[] => [{ file, line: 1, code: 'order', words: text }];
  if (before === null) {
    if (after === null) return walk.previous === BEGINNING ? [] : words('was changed: it opens a chain behind nothing');
    const known = all.some(({ expired }) => expired.some((note) => note.day === after && note.hash === walk.previous));
    return known ? [] : [missing(after, `is missing: ${file} follows it, and nothing says that it expired`)];
  }
  if (after === null) return words(`begins a chain of its own, although ${fileOfDay(before.day)} is there`);
  if (after > before.day) return [missing(after, `is missing: ${file} follows it`)];
  if (after < before.day)
    return words(`follows ${fileOfDay(after)}, although ${fileOfDay(before.day)} is between them`);
  return walk.previous === before.walk.hash
    ? []
    : words(`does not follow ${fileOfDay(before.day)} as it is now: that one was changed at its end, or replaced`);
}

function missing(day: string, words: string): Trouble {
  return { file: fileOfDay(day), line: null, code: 'missing', words };
}
