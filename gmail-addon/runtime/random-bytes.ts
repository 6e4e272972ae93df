import { hmacDrbg, type RandomBytes } from './hmac-drbg.ts';

/**
 * Google says that a UUID is made at random but not how well; 122 random bits each, so sixteen hold seven times what is
 * needed, in case each holds less than it should.
 */
const UUIDS = 16;

/**
 * A random generator seeded from Google's UUIDs, the only source of randomness in Apps Script, and from the time. Good for the
 * key of one message; never for a key that somebody keeps.
 */
export function randomBytes(): RandomBytes {
  const seed = [String(Date.now())];
  for (let i = 0; i < UUIDS; i++) seed.push(Utilities.getUuid());
  if (new Set(seed).size !== seed.length) throw new RangeError('the same random value twice');
  return hmacDrbg(new TextEncoder().encode(seed.join(' ')));
}
