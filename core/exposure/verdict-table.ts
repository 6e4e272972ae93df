import { BASE, digitAt, printed } from './printable.ts';

/**
 * How learned weights travel in strings and are looked up. A feature that is not in the table counts for nothing, so
 * keys must be long enough that the many features nobody has seen before hardly ever meet somebody else's weight.
 */

/**
 * Bits of a feature's hash that are kept. With 17,600 keys one unknown feature in some 240 meets a weight that is not its
 * own, which costs less than what could not be kept for want of room if keys were longer.
 */
const KEY_BITS = 22;
/** Keys are looked for among those with the same upper bits: one or two, as many keys as fit in a runtime's script. */
const BUCKET_BITS = 14;
const BUCKETS = 2 ** BUCKET_BITS;
/** Weights are whole numbers from -LEVELS to LEVELS times the model's step. */
export const LEVELS = 9;
const WEIGHTS = 2 * LEVELS + 1;

/**
 * A difference of keys is a number of whole BASEs and the rest. The number is small, and a character holds two of its
 * digits: a compressor that finds short repetitions among small digits pays more for naming them than they cost.
 */
const PAIRED = Math.floor(Math.sqrt(BASE));
/** The digit that says: so many, and another digit follows that is to be added. */
const MORE = PAIRED - 1;

/**
 * Weights as they travel. Each kind of digit has a string of its own, because a compressor makes the most of text whose
 * characters are used alike.
 */
export interface PackedTable {
  /** Keys in ascending order as differences: how many whole BASEs each is, two digits to a character, and the rest. */
  readonly high: string;
  readonly low: string;
  /** For every key its weight for PHI, and whether it has one for sensitive topics too. */
  readonly phi: string;
  readonly sensitive: string;
}

/** Keys in ascending order, and at the place of each its weights. */
export interface VerdictTable {
  readonly keys: Int32Array;
  /** For every bucket the place of its first key, and behind the last how many keys there are. */
  readonly starts: Int32Array;
  readonly phi: Int8Array;
  readonly sensitive: Int8Array;
}

/** What the features of a key weigh in steps, for the verdict on PHI and the one on sensitive topics. */
export interface Weighted {
  readonly key: number;
  readonly phi: number;
  readonly sensitive: number;
}

/** What is kept of a feature's hash. Features of one key are one feature, for the learner too. */
export function keyOf(hash: number): number {
  return hash >>> (32 - KEY_BITS);
}

/** The place of a feature's weights, or -1 when the table does not have it. */
export function placeOf({ keys, starts }: VerdictTable, hash: number): number {
  const key = keyOf(hash);
  const bucket = key >>> (KEY_BITS - BUCKET_BITS);
  const end = starts[bucket + 1] as number;
  for (let place = starts[bucket] as number; place < end; place++) if (keys[place] === key) return place;
  return -1;
}

/** Packs weights, one for each key. */
export function packed(weights: readonly Weighted[]): PackedTable {
  const high: number[] = [];
  const low: number[] = [];
  const ofPhi: number[] = [];
  const ofSensitive: number[] = [];
  let previous = -1;
  for (const { key, phi, sensitive } of [...weights].sort((a, b) => a.key - b.key)) {
    const difference = key - previous - 1;
    let whole = Math.floor(difference / BASE);
    for (; whole >= MORE; whole -= MORE) high.push(MORE);
    high.push(whole);
    low.push(difference % BASE);
    ofPhi.push(phi + LEVELS + (sensitive === 0 ? 0 : WEIGHTS));
    if (sensitive !== 0) ofSensitive.push(sensitive + LEVELS);
    previous = key;
  }
  const pairs = high.flatMap((digit, i) => (i % 2 === 0 ? [digit * PAIRED + (high[i + 1] ?? 0)] : []));
  return { high: printed(pairs), low: printed(low), phi: printed(ofPhi), sensitive: printed(ofSensitive) };
}

let last: { readonly from: PackedTable; readonly table: VerdictTable } | null = null;

/** Makes a table of its strings, once for those in use: part of every cold start, so one plain loop. */
export function unpacked(from: PackedTable): VerdictTable {
  if (last?.from === from) return last.table;
  const count = from.phi.length;
  const keys = new Int32Array(count);
  const starts = new Int32Array(BUCKETS + 1);
  const phi = new Int8Array(count);
  const sensitive = new Int8Array(count);
  let key = -1;
  let bucket = 0;
  for (let at = 0, place = 0, further = 0; place < count; place++) {
    let whole = MORE;
    while (whole === MORE) {
      const pair = digitAt(from.high, at >> 1);
      whole = (at++ & 1) === 0 ? (pair / PAIRED) | 0 : pair % PAIRED;
      key += whole * BASE;
    }
    key += digitAt(from.low, place) + 1;
    keys[place] = key;
    for (const own = key >>> (KEY_BITS - BUCKET_BITS); bucket < own; ) starts[++bucket] = place;
    const weight = digitAt(from.phi, place);
    if (weight < WEIGHTS) phi[place] = weight - LEVELS;
    else {
      phi[place] = weight - WEIGHTS - LEVELS;
      sensitive[place] = digitAt(from.sensitive, further++) - LEVELS;
    }
  }
  starts.fill(count, bucket + 1);
  last = { from, table: { keys, starts, phi, sensitive } };
  return last.table;
}
