import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** Gives so many bytes that nobody can foretell. */
export type RandomBytes = (length: number) => Uint8Array;

/** The length of a SHA-256 value, in bytes. */
const OUT = 32;
/** SP 800-90A table 2: 2^19 bits at most in one request. */
const MAX_REQUEST = 65_536;
/** Half as much again as the 256 bits of security strength, of which a third is the nonce (SP 800-90A section 8.6.7). */
const MIN_SEED = 48;

/**
 * HMAC_DRBG with SHA-256 as NIST SP 800-90A Rev. 1 section 10.1.2 has it, without reseeding: an execution ends long before
 * the 2^48 requests after which it would be due. `seed` is entropy input, nonce and personalization in this order. Throws a
 * RangeError for a seed that is too short.
 */
export function hmacDrbg(seed: Uint8Array): RandomBytes {
  if (seed.length < MIN_SEED) throw new RangeError('too little to seed a random generator with');
  let key: Uint8Array = new Uint8Array(OUT);
  let value: Uint8Array = new Uint8Array(OUT).fill(1);
  const update = (data: Uint8Array) => {
    for (const round of data.length === 0 ? [0] : [0, 1]) {
      key = hmac.create(sha256, key).update(value).update(Uint8Array.of(round)).update(data).digest();
      value = hmac(sha256, key, value);
    }
  };
  const generate = (length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += OUT) {
      value = hmac(sha256, key, value);
      bytes.set(value.subarray(0, Math.min(OUT, length - at)), at);
    }
    update(new Uint8Array(0));
    return bytes;
  };
  update(seed);
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += MAX_REQUEST) bytes.set(generate(Math.min(MAX_REQUEST, length - at)), at);
    return bytes;
  };
}
