import { BASE, digitAt, printed } from './printable.ts';

/**
 * How learned weights travel in one string and are looked up. A feature that is not in the table counts for nothing, so
 * keys must be long enough that the many features nobody has seen before hardly ever meet somebody else's weight.
 */

/** Bits of a feature's hash that are kept: one unknown feature in some 1,400 meets a weight that is not its own. */
const KEY_BITS = 25;
const SLOT_BITS = 16;
export const SLOTS = 2 ** SLOT_BITS;
/** Weights are whole numbers from -LEVELS to LEVELS times the model's step. */
export const LEVELS = 14;
const WEIGHTS = 2 * LEVELS + 1;

/** A difference of keys takes two characters, unless the first of them is this one; four more then hold it. */
const LONG = BASE - 1;
const LONG_CHARACTERS = 4;

/** An open hash table: where a key stands, its weights stand. */
export interface VerdictTable {
  readonly keys: Int32Array;
  readonly phi: Int8Array;
  readonly sensitive: Int8Array;
}

/** What a feature weighs in steps, for the verdict on PHI and the one on sensitive topics. */
export interface Weighted {
  readonly hash: number;
  readonly phi: number;
  readonly sensitive: number;
}

/** The slot of a feature's weights, or -1 when the table does not have it. */
export function slotOf({ keys }: VerdictTable, hash: number): number {
  const key = hash >>> (32 - KEY_BITS);
  for (let slot = key >>> (KEY_BITS - SLOT_BITS); ; slot = (slot + 1) & (SLOTS - 1)) {
    const there = keys[slot];
    if (there === key) return slot;
    if (there === -1) return -1;
  }
}

/**
 * Packs weights: keys in ascending order as differences, each followed by its weights in one character, or two where the
 * feature says something about sensitive topics. Of features with the same key the first one counts.
 */
export function packed(weights: Iterable<Weighted>): string {
  const byKey = new Map<number, Weighted>();
  for (const weighted of weights) {
    const key = weighted.hash >>> (32 - KEY_BITS);
    if (!byKey.has(key)) byKey.set(key, weighted);
  }
  const numbers: number[] = [];
  let previous = -1;
  for (const key of [...byKey.keys()].sort((a, b) => a - b)) {
    const { phi, sensitive } = byKey.get(key) as Weighted;
    const difference = key - previous - 1;
    if (difference < BASE * LONG) numbers.push(Math.floor(difference / BASE), difference % BASE);
    else {
      numbers.push(LONG);
      for (let place = LONG_CHARACTERS - 1; place >= 0; place--)
        numbers.push(Math.floor(difference / BASE ** place) % BASE);
    }
    numbers.push(phi + LEVELS + (sensitive === 0 ? 0 : WEIGHTS));
    if (sensitive !== 0) numbers.push(sensitive + LEVELS);
    previous = key;
  }
  return printed(numbers);
}

let last: { readonly text: string; readonly table: VerdictTable } | null = null;

/** Makes a table of its string, once for the string in use: part of every cold start, so one plain loop. */
export function unpacked(text: string): VerdictTable {
  if (last?.text === text) return last.table;
  const keys = new Int32Array(SLOTS).fill(-1);
  const phi = new Int8Array(SLOTS);
  const sensitive = new Int8Array(SLOTS);
  const { length } = text;
  let key = -1;
  for (let at = 0; at < length; ) {
    let difference = digitAt(text, at++);
    if (difference === LONG) {
      difference = 0;
      for (let i = 0; i < LONG_CHARACTERS; i++) difference = difference * BASE + digitAt(text, at++);
    } else difference = difference * BASE + digitAt(text, at++);
    key += difference + 1;
    let slot = key >>> (KEY_BITS - SLOT_BITS);
    while (keys[slot] !== -1) slot = (slot + 1) & (SLOTS - 1);
    keys[slot] = key;
    const weight = digitAt(text, at++);
    if (weight < WEIGHTS) phi[slot] = weight - LEVELS;
    else {
      phi[slot] = weight - WEIGHTS - LEVELS;
      sensitive[slot] = digitAt(text, at++) - LEVELS;
    }
  }
  last = { text, table: { keys, phi, sensitive } };
  return last.table;
}
