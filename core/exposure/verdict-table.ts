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
/** Parameter of the Rice code of weights. */
const WEIGHT_BITS = 2;
const COUNT_BITS = 18;

/** Six bits a character: those from # on, without the backslash, which would need escaping. */
const BITS = 6;
const FIRST = 35;
const BACKSLASH = 92;

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
 * Packs weights: keys in ascending order as Rice-coded differences (Rice 1979), each followed by its weights, smaller ones
 * in fewer bits. Of features with the same key the first one counts.
 */
export function packed(weights: Iterable<Weighted>): string {
  const byKey = new Map<number, Weighted>();
  for (const weighted of weights) {
    const key = weighted.hash >>> (32 - KEY_BITS);
    if (!byKey.has(key)) byKey.set(key, weighted);
  }
  const keys = [...byKey.keys()].sort((a, b) => a - b);
  const out = bitWriter();
  out.bits(keys.length, COUNT_BITS);
  const keyBits = keyBitsOf(keys.length);
  let previous = -1;
  for (const key of keys) {
    const { phi, sensitive } = byKey.get(key) as Weighted;
    out.rice(key - previous - 1, keyBits);
    out.rice(zigzag(phi), WEIGHT_BITS);
    // Most features say nothing about sensitive topics.
    out.bits(sensitive === 0 ? 0 : 1, 1);
    if (sensitive !== 0) out.rice(zigzag(sensitive) - 1, WEIGHT_BITS);
    previous = key;
  }
  return out.text();
}

let last: { readonly text: string; readonly table: VerdictTable } | null = null;

/** Makes a table of its string, once for the string in use. */
export function unpacked(text: string): VerdictTable {
  if (last?.text === text) return last.table;
  const table = {
    keys: new Int32Array(SLOTS).fill(-1),
    phi: new Int8Array(SLOTS),
    sensitive: new Int8Array(SLOTS),
  };
  const read = bitReader(text);
  const count = read.bits(COUNT_BITS);
  const keyBits = keyBitsOf(count);
  let key = -1;
  for (let i = 0; i < count; i++) {
    key += read.rice(keyBits) + 1;
    let slot = key >>> (KEY_BITS - SLOT_BITS);
    while (table.keys[slot] !== -1) slot = (slot + 1) & (SLOTS - 1);
    table.keys[slot] = key;
    table.phi[slot] = unzigzag(read.rice(WEIGHT_BITS));
    if (read.bits(1) === 1) table.sensitive[slot] = unzigzag(read.rice(WEIGHT_BITS) + 1);
  }
  last = { text, table };
  return table;
}

/** The Rice parameter for `count` keys spread evenly: about the logarithm of their mean distance. */
function keyBitsOf(count: number): number {
  return Math.max(0, Math.floor(Math.log2(2 ** KEY_BITS / Math.max(1, count))));
}

/** Whole numbers of both signs as natural ones: 0, -1, 1, -2 … as 0, 1, 2, 3 … */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(code: number): number {
  return (code & 1) === 1 ? -((code + 1) >> 1) : code >> 1;
}

function bitWriter() {
  const codes: number[] = [];
  let buffer = 0;
  let held = 0;
  const bits = (value: number, size: number) => {
    for (let bit = size - 1; bit >= 0; bit--) {
      buffer = (buffer << 1) | ((value >>> bit) & 1);
      if (++held < BITS) continue;
      codes.push(buffer);
      buffer = 0;
      held = 0;
    }
  };
  return {
    bits,
    /** A Rice code: the upper part in unary, ones before a zero, then the lower `size` bits. */
    rice: (value: number, size: number) => {
      for (let ones = value >>> size; ones > 0; ones--) bits(1, 1);
      bits(0, 1);
      bits(value, size);
    },
    text: () => {
      if (held > 0) codes.push(buffer << (BITS - held));
      return codes.map((code) => String.fromCharCode(code + FIRST + (code + FIRST >= BACKSLASH ? 1 : 0))).join('');
    },
  };
}

function bitReader(text: string) {
  let at = 0;
  let buffer = 0;
  let held = 0;
  const bits = (size: number): number => {
    while (held < size) {
      const code = text.charCodeAt(at++);
      buffer = ((buffer << BITS) | (code > BACKSLASH ? code - FIRST - 1 : code - FIRST)) >>> 0;
      held += BITS;
    }
    held -= size;
    const value = buffer >>> held;
    buffer &= (1 << held) - 1;
    return value;
  };
  return {
    bits,
    rice: (size: number): number => {
      let ones = 0;
      while (bits(1) === 1) ones++;
      return (ones << size) | bits(size);
    },
  };
}
