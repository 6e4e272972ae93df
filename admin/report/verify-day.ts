import type { KeyObject } from 'node:crypto';
import { fileOfDay, type Note } from '../collect/chain.ts';
import { type Walk, walkDay } from '../collect/day-files.ts';
import { type Head, readHead } from '../collect/head.ts';

/** Something in a folder that is not as the collector left it. `line` counts from 1; null where it is about the file. */
export interface Trouble {
  readonly file: string;
  readonly line: number | null;
  readonly code: 'changed' | 'not-a-line' | 'cut-off' | 'missing' | 'signature' | 'order';
  readonly words: string;
}

/** What a day's file showed. */
export interface VerifiedDay {
  readonly day: string;
  readonly walk: Walk;
  readonly head: Head | null;
  readonly troubles: readonly Trouble[];
  /** The day of the file before, as the first line has it; null for a chain's beginning, undefined where it does not say. */
  readonly after: string | null | undefined;
  /** Files that were removed because their time was over, by the hash they ended with. */
  readonly expired: readonly Extract<Note, { kind: 'expired' }>[];
  /** Lines at the end that are not signed yet, and bytes of a line that is being written or was torn. */
  readonly unsigned: number;
  readonly torn: number;
}

/** What stands in a file may be anything, and is not to be printed. */
function isDay(day: unknown): boolean {
  return day === null || (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day));
}

/** More of one file would only say the same again. */
const MOST_TROUBLES = 20;

/** Goes through one day's file. `marked` are heads kept elsewhere, which it must still agree with; `newest` may be growing. */
export async function verifyDay(
  dir: string,
  day: string,
  { publicKey, marked, newest }: { publicKey: KeyObject; marked: readonly Head[]; newest: boolean },
): Promise<VerifiedDay> {
  const file = fileOfDay(day);
  const troubles: Trouble[] = [];
  const tell = (line: number | null, code: Trouble['code'], words: string) => {
    if (troubles.length < MOST_TROUBLES) troubles.push({ file, line, code, words });
  };
  // Read before the file, which may be growing: the head then tells of lines that are there.
  const signed = await readHead(dir, day, publicKey);
  const head = typeof signed === 'object' ? signed : null;
  const hashes = new Map([...marked, ...(head === null ? [] : [head])].map(({ lines }) => [lines, '']));
  const expired: Extract<Note, { kind: 'expired' }>[] = [];
  let after: string | null | undefined;
  const walk = await walkDay(dir, day, ({ number, hash, line, trouble }) => {
    if (hashes.has(number)) hashes.set(number, hash);
    if (trouble === 'unreadable') tell(number, 'not-a-line', 'is no line that a collector writes');
    if (trouble === 'does-not-follow') {
      tell(number - 1, 'changed', `was changed, or lines between it and line ${number} were removed, added or moved`);
    }
    if (line === null || !('note' in line)) return;
    if (number === 1 && line.note.kind === 'opened' && isDay(line.note.after)) after = line.note.after;
    if (line.note.kind === 'expired') expired.push(line.note);
  });
  const begun = newest && walk.lines <= 1 && signed === 'missing';
  if (signed === 'forged') tell(null, 'signature', 'its signed head was not made with this key');
  else if (head === null && !begun) tell(null, 'signature', `its signed head is ${signed}`);
  for (const one of [...(head === null ? [] : [head]), ...marked]) {
    if (walk.lines < one.lines) tell(walk.lines, 'cut-off', `is the last line, but ${one.lines} were signed`);
    else if (hashes.get(one.lines) !== one.hash)
      tell(one.lines, 'signature', 'up to here the file is not the one that was signed');
  }
  const unsigned = head === null ? 0 : Math.max(0, walk.lines - head.lines);
  if (!newest && unsigned > 0) tell((head?.lines ?? 0) + 1, 'signature', 'from here on nothing is signed');
  if (!newest && walk.torn > 0) tell(walk.lines + 1, 'not-a-line', 'has no end');
  if (walk.lines > 0 && after === undefined) tell(1, 'not-a-line', 'does not open a daily file');
  return { day, walk, head, troubles, after, expired, unsigned, torn: walk.torn };
}
