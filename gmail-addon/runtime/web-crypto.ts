import { hkdf } from '@noble/hashes/hkdf.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { RandomBytes } from './hmac-drbg.ts';

const HASHES = { 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const;

/** What other parts of WebCrypto a library could ask for, all of which it can do by itself. */
const REFUSED = [
  'generateKey',
  'exportKey',
  'encrypt',
  'decrypt',
  'sign',
  'verify',
  'deriveKey',
  'wrapKey',
  'unwrapKey',
] as const;

type Named = string | { readonly name: string };
interface HkdfParameters {
  readonly hash: Named;
  readonly salt: Uint8Array;
  readonly info: Uint8Array;
}

/**
 * The part of WebCrypto (W3C) that openpgp cannot do without, for a runtime that has none: digests, HKDF (RFC 5869) and
 * random bytes. Everything else is refused with NotSupportedError, upon which openpgp takes its own JavaScript.
 */
export function webCrypto(random: RandomBytes): object {
  const subtle: Record<string, (...input: never[]) => Promise<unknown>> = {
    digest: async (algorithm: Named, data: ArrayBuffer | ArrayBufferView) =>
      bufferOf(hashNamed(algorithm)(bytesOf(data))),
    importKey: async (_format: string, raw: Uint8Array, algorithm: Named) =>
      nameOf(algorithm) === 'HKDF' ? { raw: Uint8Array.from(bytesOf(raw)) } : refuse(),
    deriveBits: async ({ hash, salt, info }: HkdfParameters, { raw }: { raw: Uint8Array }, bits: number) =>
      bufferOf(hkdf(hashNamed(hash), raw, bytesOf(salt), bytesOf(info), bits / 8)),
  };
  for (const method of REFUSED) subtle[method] = async () => refuse();
  return {
    subtle,
    getRandomValues: <T extends ArrayBufferView>(into: T): T => {
      bytesOf(into).set(random(into.byteLength));
      return into;
    },
  };
}

function hashNamed(algorithm: Named): (typeof HASHES)[keyof typeof HASHES] {
  const name = nameOf(algorithm);
  return name in HASHES ? HASHES[name as keyof typeof HASHES] : refuse();
}

function nameOf(algorithm: Named): string {
  return typeof algorithm === 'string' ? algorithm : algorithm.name;
}

function bytesOf(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

function refuse(): never {
  const error = new Error('not here');
  error.name = 'NotSupportedError';
  throw error;
}
