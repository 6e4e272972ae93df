/**
 * How learned weights lie in one string: an open hash table whose halves are fingerprints and weights. A feature that is
 * not in it counts for nothing; without fingerprints, the many features nobody has seen before would each pick up some
 * other feature's weight. Looked up as it lies, so that a cold start costs nothing.
 */

const SLOT_BITS = 16;
export const SLOTS = 2 ** SLOT_BITS;
/** Slots after the first in which a feature may stand. */
const PROBES = 4;
/** Weights are whole numbers from -LEVELS to LEVELS times the model's step. */
export const LEVELS = 14;

/** No feature stands here. */
const EMPTY = 32;
/** Characters from # on, without the backslash, which would need escaping. */
const FIRST = 35;
const BACKSLASH = 92;
/** The code of weight zero. */
const ZERO = FIRST + LEVELS;

/** The slot of a feature's weight in a table, or -1 when the table does not have it. */
export function slotOf(table: string, hash: number): number {
  const fingerprint = fingerprintOf(hash);
  const first = hash >>> (32 - SLOT_BITS);
  for (let probe = 0; probe < PROBES; probe++) {
    const slot = (first + probe) & (SLOTS - 1);
    const code = table.charCodeAt(slot);
    if (code === fingerprint) return slot;
    if (code === EMPTY) return -1;
  }
  return -1;
}

/** The weight in a slot, in steps. */
export function weightIn(table: string, slot: number): number {
  return table.charCodeAt(SLOTS + slot) - ZERO;
}

/** Packs weights in steps by hash; earlier ones are given room first, and what finds none is left out. */
export function packed(weights: Iterable<readonly [hash: number, steps: number]>): string {
  const fingerprints = new Uint8Array(SLOTS).fill(EMPTY);
  const values = new Uint8Array(SLOTS).fill(EMPTY);
  for (const [hash, steps] of weights) {
    const first = hash >>> (32 - SLOT_BITS);
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (first + probe) & (SLOTS - 1);
      // A feature with another's fingerprint could not be told from it.
      if (fingerprints[slot] === fingerprintOf(hash)) break;
      if (fingerprints[slot] !== EMPTY) continue;
      fingerprints[slot] = fingerprintOf(hash);
      values[slot] = ZERO + Math.max(-LEVELS, Math.min(LEVELS, steps));
      break;
    }
  }
  const characters = (codes: Uint8Array) => Array.from(codes, (code) => String.fromCharCode(code)).join('');
  return characters(fingerprints) + characters(values);
}

/** Six bits of the hash that did not choose the slot, as a character. */
function fingerprintOf(hash: number): number {
  const code = FIRST + ((hash >>> 8) & 63);
  return code < BACKSLASH ? code : code + 1;
}
