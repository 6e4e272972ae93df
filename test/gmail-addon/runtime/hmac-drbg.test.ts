import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hmacDrbg } from '../../../gmail-addon/runtime/hmac-drbg.ts';

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The same by the standard's words, with Node's own HMAC. */
function byTheStandard(seed: Uint8Array, requests: readonly number[]): string[] {
  const hmac = (key: Buffer, ...data: Uint8Array[]) =>
    data.reduce((mac, one) => mac.update(one), createHmac('sha256', key)).digest();
  let key: Buffer = Buffer.alloc(32, 0);
  let value: Buffer = Buffer.alloc(32, 1);
  const update = (data: Uint8Array) => {
    key = hmac(key, value, Buffer.of(0), data);
    value = hmac(key, value);
    if (data.length === 0) return;
    key = hmac(key, value, Buffer.of(1), data);
    value = hmac(key, value);
  };
  update(seed);
  return requests.map((length) => {
    let bytes = Buffer.alloc(0);
    while (bytes.length < length) {
      value = hmac(key, value);
      bytes = Buffer.concat([bytes, value]);
    }
    update(new Uint8Array(0));
    return bytes.subarray(0, length).toString('hex');
  });
}

describe('the random generator', () => {
  it('gives what the test vector of NIST has (CAVP, HMAC_DRBG, SHA-256, no reseed, count 0)', () => {
    const random = hmacDrbg(
      hex('ca851911349384bffe89de1cbdc46e6831e44d34a4fb935ee285dd14b71a7488659ba96c601dc69fc902940805ec0ca8'),
    );
    random(128);
    expect(text(random(128))).toBe(
      'e528e9abf2dece54d47c7e75e5fe302149f817ea9fb4bee6f4199697d04d5b89d54fbb978a15b5c443c9ec21036d2460b6f73ebad0dc2aba6e624abf07745bc107694bb7547bb0995f70de25d6b29e2d3011bb19d27676c07162c8b5ccde0668961df86803482cb37ed6d5c0bb8d50cf1f50d476aa0458bdaba806f48be9dcb8',
    );
  });

  it('gives what the standard’s steps give with another HMAC, for any seed and any requests', () => {
    for (let round = 0; round < 50; round++) {
      const seed = Uint8Array.from(randomBytes(48 + round * 13));
      const requests = [1, 31, 32, 33, 64, round + 1, 1000];
      const random = hmacDrbg(seed);
      expect(requests.map((length) => text(random(length)))).toEqual(byTheStandard(seed, requests));
    }
  });

  it('answers a request beyond the standard’s limit in several', () => {
    const seed = Uint8Array.from(randomBytes(64));
    const [first, second] = byTheStandard(seed, [65_536, 10]);
    expect(text(hmacDrbg(seed)(65_546))).toBe(`${first}${second}`);
  });

  it('takes no seed that is shorter than its strength asks for', () => {
    expect(() => hmacDrbg(new Uint8Array(47))).toThrow(RangeError);
  });
});
