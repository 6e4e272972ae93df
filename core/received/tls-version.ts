import type { TlsVersion } from '../policy/schema.ts';

/** Versions a Received line can state, oldest first. */
export type TlsVersionSeen = 'SSLv3' | TlsVersion;

/** OpenSSL, GnuTLS, Google, Microsoft and Courier each spell versions their own way. */
const SPELLING = /^(SSL|TLS)[-_ ]?v?(\d)?(?:[._](\d))?$/i;

const VERSIONS: Readonly<Record<string, TlsVersionSeen>> = {
  'SSL 3.0': 'SSLv3',
  'TLS 1.0': 'TLSv1',
  'TLS 1.1': 'TLSv1.1',
  'TLS 1.2': 'TLSv1.2',
  'TLS 1.3': 'TLSv1.3',
};

export interface StatedVersion {
  readonly version: TlsVersionSeen | null;
  /** Older than anything that has a name of its own here: SSL 2. */
  readonly ancient: boolean;
}

/**
 * Reads a version in any spelling; null for what is no version at all. "TLSv1/SSLv3" is the name OpenSSL once gave to all
 * suites defined before TLS 1.2, whatever was spoken, so it states nothing.
 */
export function statedVersion(word: string): StatedVersion | null {
  if (/^TLSv1\/SSLv[23]$/i.test(word)) return { version: null, ancient: false };
  const match = SPELLING.exec(word);
  if (match === null) return null;
  const [, family = '', major, minor = '0'] = match;
  if (major === undefined) return { version: null, ancient: false };
  const name = `${family.toUpperCase()} ${major}.${minor}`;
  return { version: VERSIONS[name] ?? null, ancient: /^SSL [12]\./.test(name) };
}
