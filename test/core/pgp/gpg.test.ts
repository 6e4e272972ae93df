import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkKey, checkKeys, defaultPolicy, EncryptionError, encryptFor, readKeyring } from '../../../core/index.ts';
import { NOW } from '../../draft-of.ts';
import { type Gpg, KINDS, openGpg, whyNoGpg } from './gpg.ts';
import { entryOf } from './keys.ts';

const skipped = whyNoGpg();
if (skipped !== null) console.log(`Skipped: nothing checks against GnuPG here, since ${skipped}.`);

const ME = 'me@clinic.example';
const PEOPLE = {
  'lee@partner.example': 'RSA 3072',
  'kim@partner.example': 'Curve25519',
  'ode@partner.example': 'NIST P-256',
} as const;
const ALL = Object.keys(PEOPLE);
let gpg: Gpg;
let entries: ReturnType<typeof entryOf>[];

beforeAll(() => {
  if (skipped !== null) return;
  gpg = openGpg();
  entries = Object.entries({ ...PEOPLE, [ME]: 'Curve25519' as const }).map(([address, kind]) =>
    entryOf([address], { public: gpg.pair(address, KINDS[kind]), fingerprint: 'AB'.repeat(20) }),
  );
}, 60_000);
afterAll(() => gpg?.close());

type Field = 'to' | 'bcc';
const message = (to: readonly string[], field: Field) => ({
  from: { address: ME },
  recipients: to.map((address) => ({ address, field })),
});
async function encrypted(text: string | Uint8Array, to: readonly string[], field: Field = 'to'): Promise<string> {
  const setting = { keyring: readKeyring({ keys: entries }), policy: defaultPolicy(), now: NOW };
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const checked = await checkKeys(openpgp, message(to, field), setting);
  return encryptFor(openpgp, bytes, message(to, field), checked, NOW);
}
/** Only this person's private key, so that GnuPG cannot open a message with anybody else's. */
function alone(address: string): Gpg {
  const other = openGpg();
  other.take(gpg.run(['--armor', '--export-secret-keys', address]).toString());
  return other;
}

function keyIds(packets: string): string[] {
  return [...packets.matchAll(/^:pubkey enc packet: .* keyid ([0-9A-F]+)$/gm)].map(([, id = '']) => id);
}

describe.skipIf(skipped !== null)('what GnuPG makes of an encrypted message', () => {
  const text = 'Señora Núñez — 結果 ✓\r\n'.repeat(3);

  it('is the same bytes for every recipient and for the sender, each with no key but their own', async () => {
    const armored = await encrypted(text, ALL);
    for (const address of [...Object.keys(PEOPLE), ME]) {
      const own = alone(address);
      expect(own.decrypt(armored).toString()).toBe(text);
      own.close();
    }
  }, 30_000);

  it('names the keys, and carries integrity protection', async () => {
    const told = gpg.packets(await encrypted(text, ALL));
    expect(keyIds(told).filter((id) => /^0+$/.test(id))).toEqual([]);
    expect(told).toContain('mdc_method: 2');
  });

  it('names no key when somebody is in blind copy, and opens for everybody all the same', async () => {
    const armored = await encrypted(text, ALL, 'bcc');
    expect(keyIds(gpg.packets(armored))).toEqual(new Array(ALL.length + 1).fill('0000000000000000'));
    for (const address of ALL) {
      const own = alone(address);
      expect(own.decrypt(armored).toString()).toBe(text);
      own.close();
    }
  }, 30_000);

  it('is the same bytes when they are 10 MB of anything', async () => {
    const bytes = new Uint8Array(10 * 1024 * 1024).map((_, i) => (i * 2_654_435_761) >>> 13);
    expect(gpg.decrypt(await encrypted(bytes, ['lee@partner.example'])).equals(Buffer.from(bytes))).toBe(true);
  }, 30_000);

  it('cannot be opened by anybody else', async () => {
    const armored = await encrypted(text, ['lee@partner.example']);
    const other = alone('kim@partner.example');
    expect(() => other.decrypt(armored)).toThrow();
    other.close();
  });

  it('is nothing when one recipient has no key, or there is none', async () => {
    await expect(encrypted(text, ['lee@partner.example', 'nobody@partner.example'])).rejects.toThrow(EncryptionError);
    await expect(encrypted(text, [])).rejects.toThrow(EncryptionError);
  });
});

describe.skipIf(skipped !== null)('a key that GnuPG made', () => {
  const stateOf = async (armored: string, address = 'x@partner.example') =>
    (await checkKey(openpgp, armored, address, NOW)).state;

  it.each([
    ['DSA and ElGamal', 'Key-Type: DSA\nKey-Length: 2048\nSubkey-Type: ELG\nSubkey-Length: 2048'],
    ['brainpool', 'Key-Type: ECDSA\nKey-Curve: brainpoolP256r1\nSubkey-Type: ECDH\nSubkey-Curve: brainpoolP256r1'],
    ['secp256k1', 'Key-Type: ECDSA\nKey-Curve: secp256k1\nSubkey-Type: ECDH\nSubkey-Curve: secp256k1'],
    ['a weak part for encrypting', 'Key-Type: EDDSA\nKey-Curve: ed25519\nSubkey-Type: RSA\nSubkey-Length: 1024'],
    [
      'another curve for encrypting',
      'Key-Type: EDDSA\nKey-Curve: ed25519\nSubkey-Type: ECDH\nSubkey-Curve: brainpoolP256r1',
    ],
  ])(
    'is too weak with %s',
    async (name, kind) => {
      const address = `${name.replace(/\W/g, '')}@partner.example`.toLowerCase();
      expect(await stateOf(gpg.pair(address, kind), address)).toBe('key-weak');
    },
    60_000,
  );

  it('is withdrawn with the revocation certificate that came with it', async () => {
    const address = 'gone@partner.example';
    const before = gpg.pair(address, KINDS.Curve25519);
    expect(await stateOf(before, address)).toBe('usable');
    expect(await stateOf(gpg.withdrawn(address), address)).toBe('key-revoked');
  });

  it('has expired after its end', async () => {
    const address = 'old@partner.example';
    expect(await stateOf(gpg.pair(address, `${KINDS.Curve25519}\nExpire-Date: 30d`), address)).toBe('key-expired');
  });
});
