/** What is known of one suite, from whichever spelling (OpenSSL, IANA or GnuTLS) a server writes. */
export interface CipherFacts {
  /** What the bulk encryption is called, such as AES-256; null where the name does not say. */
  readonly encryption: string | null;
  /** No longer fit for use: RC4, RC2, DES, 3DES, export grade, none at all (RFC 7465, RFC 8429, NIST SP 800-52r2). */
  readonly weak: boolean;
  /** Key exchange without any certificate: whoever sits between the two servers reads along. */
  readonly anonymous: boolean;
}

/** Spellings of the bulk encryption, the longest first; GnuTLS calls RC4 by its other name. */
const ENCRYPTIONS: readonly (readonly [RegExp, string, 'weak' | 'strong'])[] = [
  [/CHACHA20/, 'ChaCha20', 'strong'],
  [/AES[-_]?256/, 'AES-256', 'strong'],
  [/AES[-_]?192/, 'AES-192', 'strong'],
  [/AES[-_]?128/, 'AES-128', 'strong'],
  [/CAMELLIA[-_]?256/, 'Camellia-256', 'strong'],
  [/CAMELLIA[-_]?128/, 'Camellia-128', 'strong'],
  [/ARIA[-_]?256/, 'ARIA-256', 'strong'],
  [/ARIA[-_]?128/, 'ARIA-128', 'strong'],
  [/RC4|ARCFOUR/, 'RC4', 'weak'],
  [/RC2/, 'RC2', 'weak'],
  [/3DES|DES[-_]CBC3|DES[-_]EDE/, '3DES', 'weak'],
  [/DES/, 'DES', 'weak'],
  [/IDEA/, 'IDEA', 'weak'],
  [/NULL/, 'none', 'weak'],
];

/** Reads the name of a suite. An unknown name answers neither weak nor anonymous: nothing stated speaks against it. */
export function cipherFacts(cipher: string): CipherFacts {
  const name = cipher.toUpperCase();
  const found = ENCRYPTIONS.find(([pattern]) => pattern.test(name));
  return {
    encryption: found === undefined ? null : found[1],
    weak: found?.[2] === 'weak' || /(?:^|[-_])EXP(?:ORT)?(?:\d{1,4})?[-_]/.test(name),
    anonymous: /(?:^|[-_])(?:ADH|AECDH|ANON|DH_ANON)(?:[-_]|$)/.test(name),
  };
}
