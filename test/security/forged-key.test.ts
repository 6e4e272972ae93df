import fc from 'fast-check';
import * as openpgp from 'openpgp';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkKey, checkKeys, defaultPolicy, EncryptionError, encryptFor, readKeyring } from '../../core/index.ts';
import { entryOf, type Pair, pairFor } from '../core/pgp/keys.ts';
import { NOW } from '../draft-of.ts';

const LEE = 'lee@partner.example';
const ME = 'me@clinic.example';
let pairs: Pair[];

beforeAll(async () => {
  pairs = await Promise.all([
    pairFor(LEE),
    pairFor(LEE, { type: 'rsa', rsaBits: 2048 }),
    pairFor(LEE, { type: 'ecc', curve: 'nistP256' }),
  ]);
});

const armored = (bytes: Uint8Array) => openpgp.armor(openpgp.enums.armor.publicKey, bytes) as unknown as string;
const binary = async (pair: Pair) => (await openpgp.readKey({ armoredKey: pair.public })).write();
const fingerprintOf = async (text: string) => (await openpgp.readKey({ armoredKey: text })).getFingerprint();

describe('a key that somebody damaged or forged', () => {
  it('is never used when it was cut off anywhere before its part for encrypting is signed', async () => {
    const bytes = await binary(pairs[0] as Pair);
    for (let length = 0; length < bytes.length; length++) {
      expect((await checkKey(openpgp, armored(bytes.subarray(0, length)), LEE, NOW)).state).not.toBe('usable');
    }
  });

  it('is never another key that is used: a changed bit breaks a signature or changes nothing', async () => {
    for (const pair of pairs) {
      const bytes = await binary(pair);
      const original = await openpgp.readKey({ binaryKey: bytes });
      const part = (await original.getEncryptionKey(undefined, new Date(NOW))).getFingerprint();
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
          const changed = Uint8Array.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ (1 << bit);
          const checked = await checkKey(openpgp, armored(changed), LEE, NOW);
          if (!('usable' in checked)) return;
          // Bits that no signature covers, such as a hint at who signed, may change; what is encrypted to may not.
          expect(checked.fingerprint).toBe(pair.fingerprint);
          expect(checked.usable.encryptsWith.getFingerprint()).toBe(part);
        }),
        { numRuns: 120 },
      );
    }
  });

  it('never makes the reader throw, whatever bytes it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 200 }), async (bytes, text) => {
        expect((await checkKey(openpgp, armored(bytes), LEE, NOW)).state).toBe('key-unreadable');
        expect((await checkKey(openpgp, text, LEE, NOW)).state).toBe('key-unreadable');
      }),
      { numRuns: 200 },
    );
  });

  it('is never used with a part for encrypting that another key’s owner made', async () => {
    const [victim, attacker] = [pairs[0] as Pair, await pairFor('mallory@partner.example')];
    const forged = await openpgp.readKey({ armoredKey: victim.public });
    const strange = await openpgp.readKey({ armoredKey: attacker.public });
    forged.subkeys = [...strange.subkeys, ...forged.subkeys];
    const checked = await checkKey(openpgp, forged.armor(), LEE, NOW);
    const own = (await openpgp.readKey({ armoredKey: victim.public })).subkeys[0]?.getFingerprint();
    if ('usable' in checked) expect(checked.usable.encryptsWith.getFingerprint()).toBe(own);
    expect(await fingerprintOf(forged.armor())).toBe(victim.fingerprint.toLowerCase());
  });

  it('is never encrypted to because a keyring claims that it is somebody’s', async () => {
    const mallory = await pairFor('mallory@partner.example');
    const message = { from: { address: ME }, recipients: [{ address: LEE, field: 'to' as const }] };
    const keyring = readKeyring({ keys: [entryOf([LEE], mallory), entryOf([ME], await pairFor(ME))] });
    const checked = await checkKeys(openpgp, message, { keyring, policy: defaultPolicy(), now: NOW });
    expect(checked.states.recipients.get(LEE)).toBe('key-not-theirs');
    await expect(encryptFor(openpgp, new Uint8Array(3), message, checked, NOW)).rejects.toThrow(EncryptionError);
  });

  it('does not hide that the recipients changed after the keys were checked', async () => {
    const keyring = readKeyring({ keys: [entryOf([LEE], pairs[0] as Pair), entryOf([ME], await pairFor(ME))] });
    const before = { from: { address: ME }, recipients: [{ address: LEE, field: 'to' as const }] };
    const checked = await checkKeys(openpgp, before, { keyring, policy: defaultPolicy(), now: NOW });
    const after = {
      ...before,
      recipients: [...before.recipients, { address: 'kim@partner.example', field: 'cc' as const }],
    };
    await expect(encryptFor(openpgp, new Uint8Array(3), after, checked, NOW)).rejects.toThrow(EncryptionError);
  });
});
