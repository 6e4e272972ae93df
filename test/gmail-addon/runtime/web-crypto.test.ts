import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { webCrypto } from '../../../gmail-addon/runtime/web-crypto.ts';

const crypto = webCrypto((length) => Uint8Array.from({ length }, (_, i) => i + 1)) as Crypto;
const hexOf = (buffer: ArrayBuffer) => Buffer.from(buffer).toString('hex');

describe('the part of WebCrypto that Apps Script gets', () => {
  it.each(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'])('digests with %s as Node does', async (name) => {
    for (const length of [0, 1, 63, 64, 127, 128, 1000]) {
      const data = Uint8Array.from(randomBytes(length));
      const expected = createHash(name.replace('-', '')).update(data).digest('hex');
      expect(hexOf(await crypto.subtle.digest(name, data))).toBe(expected);
      expect(hexOf(await crypto.subtle.digest({ name }, data.buffer))).toBe(expected);
    }
  });

  it('digests only the part of a buffer that a view shows', async () => {
    const data = Uint8Array.of(9, 9, 97, 98, 99, 9);
    const expected = createHash('sha256').update('abc').digest('hex');
    expect(hexOf(await crypto.subtle.digest('SHA-256', data.subarray(2, 5)))).toBe(expected);
  });

  it('derives bits with HKDF as Node does', async () => {
    const [raw, salt, info] = [22, 13, 10].map((length) => Uint8Array.from(randomBytes(length))) as [
      Uint8Array<ArrayBuffer>,
      Uint8Array<ArrayBuffer>,
      Uint8Array<ArrayBuffer>,
    ];
    const key = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveBits']);
    for (const hash of ['SHA-256', 'SHA-512']) {
      const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash, salt, info }, key, 336);
      expect(hexOf(bits)).toBe(hexOf(hkdfSync(hash.replace('-', ''), raw, salt, info, 42)));
    }
  });

  it('fills any kind of array, and only the part that a view shows', () => {
    expect([...crypto.getRandomValues(new Uint8Array(3))]).toEqual([1, 2, 3]);
    const all = new Uint8Array(8);
    crypto.getRandomValues(new Uint32Array(all.buffer, 4, 1));
    expect([...all]).toEqual([0, 0, 0, 0, 1, 2, 3, 4]);
  });

  it('refuses everything else in the way that lets a library do it itself', async () => {
    const refused = { name: 'NotSupportedError' };
    await expect(crypto.subtle.generateKey('Ed25519', false, [])).rejects.toMatchObject(refused);
    await expect(crypto.subtle.importKey('raw', new Uint8Array(16), 'AES-CBC', false, [])).rejects.toMatchObject(
      refused,
    );
    await expect(crypto.subtle.digest('MD5', new Uint8Array(1))).rejects.toMatchObject(refused);
  });
});
