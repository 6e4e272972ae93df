import type { Key } from 'openpgp';
import { checkKey } from './check-key.ts';
import type { KeyState } from './key-states.ts';
import { type KEY_SOURCES, sameAddress } from './keyring.ts';
import type { OpenPgp } from './openpgp.ts';
import { algorithmName, lenientRules } from './strength.ts';

/** One key as it stands in keys.json. */
export interface NewKeyringEntry {
  readonly addresses: readonly string[];
  readonly fingerprint: string;
  readonly algorithm: string;
  /** ISO times. */
  readonly expires: string | null;
  readonly added: string;
  readonly from: (typeof KEY_SOURCES)[number];
  readonly armored: string;
}

/** A key as an entry, and whether it can be used for each of its addresses. */
export interface JudgedEntry {
  readonly entry: NewKeyringEntry;
  readonly states: ReadonlyMap<string, KeyState>;
}

/**
 * Writes a public key as an entry of keys.json: for the addresses that it bears by its own signature, or for `only` one of
 * them. What others certified and pictures are left out; neither counts, and both can be put there by anybody. null for a
 * key that bears no address. `now` in milliseconds since 1970.
 */
export async function keyringEntry(
  openpgp: OpenPgp,
  key: Key,
  from: NewKeyringEntry['from'],
  now: number,
  only: string | null = null,
): Promise<JudgedEntry | null> {
  key.users = key.users.filter(({ userID }) => userID !== null);
  for (const user of key.users) user.otherCertifications = [];
  const armored = key.armor();
  const written = only === null ? key.users.map(({ userID }) => sameAddress(userID?.email ?? '')) : [sameAddress(only)];
  const states = new Map<string, KeyState>();
  let ends = await endOf(key.getExpirationTime(undefined, lenientRules(openpgp)));
  let algorithm = algorithmName(key.getAlgorithmInfo());
  for (const address of new Set(written)) {
    const checked = await checkKey(openpgp, armored, address, now);
    if (address === '' || checked.state === 'key-not-theirs') continue;
    states.set(address, checked.state);
    if (!('usable' in checked)) continue;
    const { encryptsWith } = checked.usable;
    algorithm = algorithmName(encryptsWith.getAlgorithmInfo());
    if ('mainKey' in encryptsWith) ends = Math.min(ends, await endOf(encryptsWith.getExpirationTime(new Date(now))));
  }
  if (states.size === 0) return null;
  const entry = {
    addresses: [...states.keys()],
    fingerprint: key.getFingerprint().toUpperCase(),
    algorithm,
    expires: Number.isFinite(ends) ? new Date(ends).toISOString() : null,
    added: new Date(now).toISOString(),
    from,
    armored,
  };
  return { entry, states };
}

/** Milliseconds since 1970; Infinity for a key without an end, and for one whose end cannot be told, which is not usable. */
async function endOf(time: Promise<Date | typeof Infinity | null>): Promise<number> {
  const end = await time;
  return end instanceof Date ? end.getTime() : Number.POSITIVE_INFINITY;
}
