import type { KeyObject } from 'node:crypto';
import { access, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOfDay, type Note } from './chain.ts';
import { daysIn } from './day-files.ts';
import { headFileOfDay, readHead } from './head.ts';

/** A file of this name in the folder keeps everything, whatever its age. */
export const LEGAL_HOLD_FILE = 'legal-hold';

const DAY = 86_400_000;

/**
 * What may be removed: files of days more than `keepDays` before the second newest. It is not the clock that counts, so that
 * one which jumps ahead removes nothing. Nothing under a legal hold, and nothing without a valid head.
 */
export async function expiredDays(dir: string, keepDays: number, publicKey: KeyObject): Promise<Expired[]> {
  if (await exists(join(dir, LEGAL_HOLD_FILE))) return [];
  const days = await daysIn(dir);
  const reached = days.at(-2);
  if (reached === undefined) return [];
  const last = Date.parse(reached) - keepDays * DAY;
  const expired: Expired[] = [];
  for (const day of days.filter((one) => Date.parse(one) < last)) {
    const head = await readHead(dir, day, publicKey);
    // Removing from the middle would break the chain.
    if (typeof head !== 'object') break;
    expired.push({ kind: 'expired', ...head });
  }
  return expired;
}

export type Expired = Extract<Note, { kind: 'expired' }>;

/** Removes the files of days whose end the chain has noted. */
export async function removeDays(dir: string, expired: readonly Expired[]): Promise<void> {
  for (const { day } of expired) {
    await unlink(join(dir, fileOfDay(day)));
    await unlink(join(dir, headFileOfDay(day)));
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}
