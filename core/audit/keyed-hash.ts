import { TextEncoder } from '@exodus/bytes/encoding-lite.js';
import { toHex } from '@exodus/bytes/hex.js';
import { SHA256 } from '@stablelib/sha256';

/** FIPS 180-4: SHA-256 works on blocks of 64 bytes. */
const BLOCK = 64;
/** RFC 2104 section 5 allows half of a digest to be cut off; 128 bits tell any number of recipients apart. */
const HEX_DIGITS = 32;

/** HMAC-SHA-256 (RFC 2104) of a text under a key, both as UTF-8; its first 128 bits in hexadecimal. */
export function keyedHash(key: string, text: string): string {
  const given = new TextEncoder().encode(key);
  const bytes = new Uint8Array(BLOCK);
  bytes.set(given.length > BLOCK ? digest([given]) : given);
  const inner = digest([bytes.map((byte) => byte ^ 0x36), new TextEncoder().encode(text)]);
  return toHex(digest([bytes.map((byte) => byte ^ 0x5c), inner])).slice(0, HEX_DIGITS);
}

function digest(parts: readonly Uint8Array[]): Uint8Array {
  const hash = new SHA256();
  for (const part of parts) hash.update(part);
  return hash.digest();
}
