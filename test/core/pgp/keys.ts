import * as openpgp from 'openpgp';

/** A key pair of an invented person; `public` and `private` are armored. */
export interface Pair {
  readonly public: string;
  readonly private: string;
  readonly fingerprint: string;
}

/** Makes a key pair with the library, as a recipient's client would. */
export async function pairFor(
  email: string,
  options: Partial<Omit<Parameters<typeof openpgp.generateKey>[0], 'userIDs' | 'format'>> = {},
): Promise<Pair> {
  const { privateKey } = await openpgp.generateKey({
    type: 'curve25519',
    date: new Date('2026-01-01T00:00:00Z'),
    ...options,
    userIDs: [{ name: 'Somebody', email }],
    format: 'object',
  });
  const fingerprint = privateKey.getFingerprint().toUpperCase();
  return { public: privateKey.toPublic().armor(), private: privateKey.armor(), fingerprint };
}

/** An entry of keys.json, as it stands in the file. */
export function entryOf(addresses: readonly string[], pair: Pick<Pair, 'public' | 'fingerprint'>, from = 'keyring') {
  const { fingerprint } = pair;
  return {
    addresses,
    fingerprint,
    algorithm: 'x25519',
    expires: null,
    added: '2026-11-01T00:00:00Z',
    from,
    armored: pair.public,
  };
}
