import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nistVerdict } from '../../../admin/domains/nist.ts';

const P256 = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey;
const P224 = generateKeyPairSync('ec', { namedCurve: 'secp224r1' }).publicKey;
const RSA_1024 = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
const RSA_2048 = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
const ED25519 = generateKeyPairSync('ed25519').publicKey;

describe('the verdict by NIST SP 800-52 revision 2', () => {
  it('accepts TLS 1.3 with a suite of AES, and TLS 1.2 with a hint at 1.3', () => {
    expect(nistVerdict('TLSv1.3', 'TLS_AES_128_GCM_SHA256', P256)).toEqual({ meets: true, because: [] });
    expect(nistVerdict('TLSv1.2', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', RSA_2048)).toEqual({
      meets: true,
      because: ['TLS 1.3 is asked for since January 2024 (3.1)'],
    });
  });

  it.each([
    ['TLSv1.2', 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA', true],
    ['TLSv1.2', 'TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8', true],
    ['TLSv1.2', 'TLS_DHE_RSA_WITH_AES_128_CBC_SHA256', true],
    ['TLSv1.2', 'TLS_RSA_WITH_AES_128_GCM_SHA256', false],
    ['TLSv1.2', 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256', false],
    ['TLSv1.2', 'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA', false],
    ['TLSv1.2', 'TLS_ECDHE_RSA_WITH_RC4_128_SHA', false],
    ['TLSv1.2', 'TLS_DH_anon_WITH_AES_128_GCM_SHA256', false],
    ['TLSv1.3', 'TLS_CHACHA20_POLY1305_SHA256', false],
    ['TLSv1.3', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', false],
    ['TLSv1.1', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', false],
    ['TLSv1', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', false],
  ] as const)('%s with %s: %s', (version, cipher, meets) => {
    expect(nistVerdict(version, cipher, P256).meets).toBe(meets);
  });

  it('asks for a key of 112 bits of security', () => {
    const withKey = (key: typeof P256 | undefined) => nistVerdict('TLSv1.3', 'TLS_AES_256_GCM_SHA384', key);
    expect(withKey(RSA_1024).because).toEqual(['An RSA key of 1024 bits is too short (3.2)']);
    expect(withKey(P224).because).toEqual(['The curve secp224r1 is not approved (3.2)']);
    for (const key of [RSA_1024, P224, ED25519, undefined]) expect(withKey(key).meets).toBe(false);
  });

  it('names every fault, and says what no TLS means', () => {
    expect(nistVerdict('TLSv1', null, RSA_1024).because).toHaveLength(3);
    expect(nistVerdict(null, null, undefined)).toEqual({ meets: false, because: ['It takes no TLS at all (3.1)'] });
  });
});
