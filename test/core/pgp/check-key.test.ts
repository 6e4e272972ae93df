import * as openpgp from 'openpgp';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkKey, checkKeys, defaultPolicy, readKeyring } from '../../../core/index.ts';
import { NOW } from '../../draft-of.ts';
import { entryOf, type Pair, pairFor } from './keys.ts';

const LEE = 'lee@partner.example';
const YEAR = 365 * 86_400;
const SHA1 = {
  nonDeterministicSignaturesViaNotation: false,
  preferredHashAlgorithm: openpgp.enums.hash.sha1,
  rejectHashAlgorithms: new Set<never>(),
};
let pair: Pair;

beforeAll(async () => {
  pair = await pairFor(LEE);
});

async function stateOf(armored: string, address = LEE): Promise<string> {
  return (await checkKey(openpgp, armored, address, NOW)).state;
}

/** The key with something changed by its owner. */
async function changed(change: (key: openpgp.PrivateKey) => Promise<openpgp.Key>): Promise<string> {
  const key = await openpgp.readPrivateKey({ armoredKey: pair.private });
  return (await change(key)).toPublic().armor();
}

describe('a key for an address', () => {
  it('is usable when it bears the address, in whatever case', async () => {
    expect(await stateOf(pair.public)).toBe('usable');
    expect(await stateOf(pair.public, ' Lee@PARTNER.example ')).toBe('usable');
    expect(await stateOf((await pairFor('Lee@Partner.Example')).public)).toBe('usable');
  });

  it.each([
    ['curve25519Legacy', { type: 'ecc', curve: 'curve25519Legacy' }],
    ['NIST P-256', { type: 'ecc', curve: 'nistP256' }],
    ['NIST P-384', { type: 'ecc', curve: 'nistP384' }],
    ['NIST P-521', { type: 'ecc', curve: 'nistP521' }],
    ['Ed448 and X448', { type: 'curve448' }],
    ['version 6', { type: 'curve25519', config: { v6Keys: true } }],
    ['RSA 2048', { type: 'rsa', rsaBits: 2048 }],
  ] as const)('is usable when it is of the kind %s', async (_name, options) => {
    expect(await stateOf((await pairFor(LEE, options)).public)).toBe('usable');
  });

  it.each([
    ['RSA below 2048 bits', { type: 'rsa', rsaBits: 1024, config: { minRSABits: 1024 } }],
    ['a self signature over SHA-1', { type: 'rsa', rsaBits: 2048, config: SHA1 }],
  ] as const)('is too weak with %s', async (_name, options) => {
    expect(await stateOf((await pairFor(LEE, options)).public)).toBe('key-weak');
  });

  it('is not theirs when no user id bears the address', async () => {
    expect(await stateOf(pair.public, 'kim@partner.example')).toBe('key-not-theirs');
    expect(await stateOf(pair.public, 'lee@partner.example.attacker.example')).toBe('key-not-theirs');
    expect(await stateOf(pair.public, '')).toBe('key-not-theirs');
  });

  it('is not theirs when the user id was put there by somebody else', async () => {
    const [victim, attacker] = await Promise.all(
      [pair, await pairFor('mallory@partner.example')].map(({ public: armoredKey }) => openpgp.readKey({ armoredKey })),
    );
    // The attacker's key with the recipient's user id and its signatures, which are another key's.
    attacker?.users.push(...(victim?.users ?? []));
    expect(await stateOf(attacker?.armor() ?? '')).toBe('key-not-theirs');
    expect(await stateOf(attacker?.armor() ?? '', 'mallory@partner.example')).toBe('usable');
  });

  it('is not theirs when the user id was never signed', async () => {
    const unsigned = await changed(async (key) => {
      for (const user of key.users) user.selfCertifications = [];
      return key;
    });
    expect(await stateOf(unsigned)).not.toBe('usable');
  });

  it('is withdrawn when it was revoked, even with a signature over SHA-1', async () => {
    const rsa = await pairFor(LEE, { type: 'rsa', rsaBits: 2048 });
    for (const [one, config] of [
      [pair, openpgp.config],
      [rsa, { ...openpgp.config, ...SHA1 }],
    ] as const) {
      const key = await openpgp.readPrivateKey({ armoredKey: one.private });
      const reason = { flag: openpgp.enums.reasonForRevocation.keyCompromised };
      const revoked = await key.revoke(reason, new Date('2026-03-01'), config);
      expect(await stateOf(revoked.toPublic().armor())).toBe('key-revoked');
    }
  });

  it('has expired from the very second of its end', async () => {
    const from = new Date(NOW - YEAR * 1000);
    const at = (seconds: number) => pairFor(LEE, { date: from, keyExpirationTime: seconds });
    expect(await stateOf((await at(YEAR)).public)).toBe('key-expired');
    expect(await stateOf((await at(YEAR - 5)).public)).toBe('key-expired');
    expect(await stateOf((await at(YEAR + 5)).public)).toBe('usable');
  });

  it('cannot encrypt without a part for it, or with one that was withdrawn', async () => {
    expect(await stateOf((await pairFor(LEE, { subkeys: [] })).public)).toBe('key-cannot-encrypt');
    expect(await stateOf((await pairFor(LEE, { subkeys: [{ sign: true }] })).public)).toBe('key-cannot-encrypt');
    const withdrawn = await changed(async (key) => {
      const [subkey] = key.subkeys;
      if (subkey === undefined) throw new Error('no subkey');
      key.subkeys = [await subkey.revoke(key.keyPacket as openpgp.SecretKeyPacket, undefined, new Date('2026-03-01'))];
      return key;
    });
    expect(await stateOf(withdrawn)).not.toBe('usable');
  });

  it('has expired when the part that encrypts has', async () => {
    const seconds = (NOW - Date.parse('2026-01-01T00:00:00Z')) / 1000 - 60;
    const short = await pairFor(LEE, { subkeys: [{ keyExpirationTime: seconds }] });
    expect(await stateOf(short.public)).toBe('key-expired');
  });

  it('is unreadable when it is no public key', async () => {
    for (const armored of [
      '',
      'hello',
      pair.private,
      pair.public.slice(0, 200),
      '-----BEGIN PGP PUBLIC KEY BLOCK-----',
    ])
      expect(await stateOf(armored)).toBe('key-unreadable');
  });
});

describe('the keys of a message', () => {
  const setting = (...keys: object[]) => ({ keyring: readKeyring({ keys }), policy: defaultPolicy(), now: NOW });
  const between = {
    from: { address: 'me@clinic.example' },
    recipients: [{ address: 'Lee@partner.example', field: 'to' as const }],
  };

  it('are the newest that can be used, whatever the order of the keyring', async () => {
    const newer = await pairFor(LEE, { date: new Date('2026-06-01') });
    const gone = await pairFor(LEE, { date: new Date('2026-07-01'), keyExpirationTime: 60 });
    const entries = [pair, newer, gone].map((one) => entryOf([LEE], one));
    for (const keys of [entries, [...entries].reverse()]) {
      const { states, usable } = await checkKeys(openpgp, between, setting(...keys));
      expect(states.recipients.get(LEE)).toBe('usable');
      expect(usable.get(LEE)?.key.getFingerprint().toUpperCase()).toBe(newer.fingerprint);
    }
  });

  it('are not an older copy of a key that was withdrawn', async () => {
    const revoked = await changed((key) => key.revoke({}, new Date('2026-03-01')));
    const entries = [entryOf([LEE], pair), entryOf([LEE], { ...pair, public: revoked })];
    for (const keys of [entries, [...entries].reverse()]) {
      const { states, usable } = await checkKeys(openpgp, between, setting(...keys));
      expect(states.recipients.get(LEE)).toBe('key-revoked');
      expect(usable.size).toBe(0);
    }
  });

  it('are not what the keyring merely says is an address’s', async () => {
    const { states } = await checkKeys(
      openpgp,
      between,
      setting(entryOf(['me@clinic.example', LEE], await pairFor('x@y.example'))),
    );
    expect(states).toMatchObject({ sender: 'key-not-theirs' });
    expect(states.recipients.get(LEE)).toBe('key-not-theirs');
  });
});
