import * as v from 'valibot';

/** Where a key was found: given by the organisation, or published by the recipient's own domain. */
export const KEY_SOURCES = ['keyring', 'wkd'] as const;
const address = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[^\s@]{1,64}@[^\s@]{1,255}$/));
const time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => Date.parse(text)),
);
/** The longest fingerprint is that of a version 6 key, 32 octets (RFC 9580 section 5.5.4). */
const fingerprint = v.pipe(v.string(), v.toUpperCase(), v.regex(/^[0-9A-F]{40,64}$/));
/** A key with pictures and hundreds of signatures stays below; without an end one file could fill a client's memory. */
const MAX_ARMORED = 256 * 1024;

/** One public key of keys.json. All besides `armored` are notes for people and for runtimes that cannot read keys. */
const KeyringEntrySchema = v.object({
  addresses: v.pipe(v.array(address), v.minLength(1), v.maxLength(200)),
  fingerprint,
  algorithm: v.pipe(v.string(), v.maxLength(60)),
  /** Milliseconds since 1970, an ISO time in the file; null where the key has no end. */
  expires: v.optional(v.nullable(time), null),
  added: time,
  from: v.picklist(KEY_SOURCES),
  armored: v.pipe(v.string(), v.startsWith('-----BEGIN PGP PUBLIC KEY BLOCK-----'), v.maxLength(MAX_ARMORED)),
});
const KeyringSchema = v.object({ keys: v.array(v.unknown()) });

export type KeyringEntry = v.InferOutput<typeof KeyringEntrySchema>;

/** Whose public keys the organisation knows. */
export interface Keyring {
  readonly keys: readonly KeyringEntry[];
}

export const NO_KEYRING: Keyring = { keys: [] };

/**
 * Reads keys.json. An entry that is not whole is left out, and so is all of a file that is no keyring: a key that cannot be
 * read must never let anything pass, and without any the message takes another way or stays.
 */
export function readKeyring(json: unknown): Keyring {
  const file = v.safeParse(KeyringSchema, json);
  if (!file.success) return NO_KEYRING;
  const keys: KeyringEntry[] = [];
  for (const value of file.output.keys) {
    const entry = v.safeParse(KeyringEntrySchema, value);
    if (entry.success) keys.push(entry.output);
  }
  return { keys };
}

/** The entries that are said to be an address's, from the sources that a policy's `pgp.lookup` allows. */
export function entriesOf(address: string, { keys }: Keyring, lookup: readonly string[]): KeyringEntry[] {
  const wanted = sameAddress(address);
  return keys.filter(({ addresses, from }) => lookup.includes(from) && addresses.includes(wanted));
}

/** An address as the keyring and the map of key states write it; a provider that tells A from a is not known. */
export function sameAddress(address: string): string {
  return address.trim().toLowerCase();
}
