import type { Key, Subkey } from 'openpgp';
import type { KeyTrouble } from './key-states.ts';
import { sameAddress } from './keyring.ts';
import type { OpenPgp } from './openpgp.ts';
import { isStrong, lenientRules, strictRules } from './strength.ts';

/** A key that a message to an address may be encrypted with. */
export interface UsableKey {
  readonly key: Key;
  /** The part of the key that encrypts: a subkey, or the key itself. */
  readonly encryptsWith: Key | Subkey;
  /** The address as the key itself writes it. */
  readonly address: string;
}

/** What a look at one key came to; `fingerprint` in upper case, null where it cannot be read. */
export type CheckedKey =
  | { readonly state: 'usable'; readonly fingerprint: string; readonly usable: UsableKey }
  | { readonly state: KeyTrouble; readonly fingerprint: string | null };

/**
 * Reads one armored public key and judges whether a message to `address` may be encrypted with it at `now` (milliseconds
 * since 1970): it bears the address in a user id that it signed itself, is neither revoked nor expired, is strong enough
 * throughout, and has a part that encrypts (RFC 9580 sections 5.2.3 and 10.1). Never throws.
 */
export async function checkKey(openpgp: OpenPgp, armored: string, address: string, now: number): Promise<CheckedKey> {
  const key = await readPublicKey(openpgp, armored);
  if (key === null) return { state: 'key-unreadable', fingerprint: null };
  const fingerprint = key.getFingerprint().toUpperCase();
  try {
    const found = await judge(openpgp, key, address, new Date(now));
    return typeof found === 'string' ? { state: found, fingerprint } : { state: 'usable', fingerprint, usable: found };
  } catch {
    return { state: 'key-unreadable', fingerprint };
  }
}

/** The one public key in an armored block; null where there is none, or what is there is a private one. */
export async function readPublicKey(openpgp: OpenPgp, armored: string): Promise<Key | null> {
  try {
    const key = await openpgp.readKey({ armoredKey: armored });
    return key.isPrivate() ? null : key;
  } catch {
    return null;
  }
}

async function judge(openpgp: OpenPgp, key: Key, address: string, at: Date): Promise<UsableKey | KeyTrouble> {
  const strict = strictRules(openpgp);
  const lenient = lenientRules(openpgp);
  // Asked first: the signatures of a kind that is not taken need not even be readable here.
  if (!isStrong(key.getAlgorithmInfo())) return 'key-weak';
  if (await key.isRevoked(undefined, undefined, at, lenient)) return 'key-revoked';
  const named = key.users.filter(({ userID }) => sameAddress(userID?.email ?? '') === sameAddress(address));
  // A withdrawn user id counts as withdrawn by the lenient rules, and a signed one as signed by the strict ones only.
  const [bearer] = await kept(named, (user) => user.verify(at, lenient));
  if (bearer === undefined) return 'key-not-theirs';
  const [user] = await kept(named, async (one) => {
    await one.verify(at, lenient);
    await one.verify(at, strict);
  });
  const email = user?.userID?.email;
  if (email === undefined) return 'key-weak';
  const expires = await key.getExpirationTime({ email }, lenient);
  if (expires === null || expires <= at) return 'key-expired';
  const encryptsWith = await encryptionPart(key, at, email, strict);
  if (encryptsWith === null) {
    if ((await encryptionPart(key, at, email, lenient)) !== null) return 'key-weak';
    return (await encryptionPart(key, null, email, lenient)) === null ? 'key-cannot-encrypt' : 'key-expired';
  }
  if ('verify' in encryptsWith && !(await passes(() => encryptsWith.verify(at, lenient)))) return 'key-cannot-encrypt';
  if (!isStrong(encryptsWith.getAlgorithmInfo())) return 'key-weak';
  return { key, encryptsWith, address: email };
}

async function encryptionPart(
  key: Key,
  at: Date | null,
  email: string,
  rules: ReturnType<typeof strictRules>,
): Promise<Key | Subkey | null> {
  try {
    return await key.getEncryptionKey(undefined, at, { email }, rules);
  } catch {
    return null;
  }
}

async function kept<T>(items: readonly T[], test: (item: T) => Promise<unknown>): Promise<T[]> {
  const passed: T[] = [];
  for (const item of items) if (await passes(() => test(item))) passed.push(item);
  return passed;
}

async function passes(test: () => Promise<unknown>): Promise<boolean> {
  try {
    await test();
    return true;
  } catch {
    return false;
  }
}
