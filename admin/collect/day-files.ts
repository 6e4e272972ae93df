import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../input-error.ts';
import { reason } from '../policy-file.ts';
import { BEGINNING, type ChainLine, dayOfFile, fileOfDay, lineHash, readLine } from './chain.ts';
import { dayOfHeadFile } from './head.ts';
import { linesOf } from './lines.ts';

/** The days for which a folder has a file, oldest first. Throws an InputError when it cannot be read. */
export async function daysIn(dir: string): Promise<string[]> {
  return (await namesIn(dir))
    .map(dayOfFile)
    .filter((day) => day !== null)
    .sort();
}

/** The days for which a folder has a signed head, whether or not the file is there. */
export async function signedDaysIn(dir: string): Promise<string[]> {
  return (await namesIn(dir))
    .map(dayOfHeadFile)
    .filter((day) => day !== null)
    .sort();
}

async function namesIn(dir: string): Promise<string[]> {
  return await readdir(dir).catch((error: unknown) => {
    throw new InputError('not-found', `${dir}: ${reason(error)}`);
  });
}

/** What is wrong with a line: it is none, or it does not follow the one before. */
export type LineTrouble = 'unreadable' | 'does-not-follow';

/** Where a walk through a daily file ended. */
export interface Walk {
  /** Whole lines, and the hash of the last. */
  readonly lines: number;
  readonly hash: string;
  /** Bytes up to the end of the last whole line, and after it. */
  readonly bytes: number;
  readonly torn: number;
  /** What the first line says came before it; null for an empty file. */
  readonly previous: string | null;
}

/** A line on the way; `line` is null where it cannot be read. `number` counts from 1. */
export interface Step {
  readonly number: number;
  readonly hash: string;
  readonly line: ChainLine | null;
  readonly trouble: LineTrouble | null;
}

/** Goes through a day's lines, hashes each, and compares it with what the next one says of it. */
export async function walkDay(dir: string, day: string, see: (step: Step) => void): Promise<Walk> {
  let walk: Walk = { lines: 0, hash: BEGINNING, bytes: 0, torn: 0, previous: null };
  for await (const { bytes, whole } of linesOf(join(dir, fileOfDay(day)))) {
    if (!whole) {
      walk = { ...walk, torn: walk.torn + bytes.length };
      continue;
    }
    const hash = lineHash(bytes);
    const line = readLine(bytes.toString('utf8'));
    const number = walk.lines + 1;
    const follows = line !== null && (number === 1 || line.previous === walk.hash);
    see({ number, hash, line, trouble: line === null ? 'unreadable' : follows ? null : 'does-not-follow' });
    walk = {
      lines: number,
      hash,
      bytes: walk.bytes + walk.torn + bytes.length + 1,
      torn: 0,
      previous: number === 1 ? (line?.previous ?? null) : walk.previous,
    };
  }
  return walk;
}
