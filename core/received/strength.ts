import { cipherFacts } from './cipher.ts';
import type { TlsVersionSeen } from './tls-version.ts';

/** What makes recorded encryption weak. */
export type Weakness = 'old-version' | 'weak-cipher' | 'anonymous';

/** Below this a key can be searched through (NIST SP 800-131A revision 2). */
const LEAST_BITS = 112;

/**
 * Why a connection's encryption no longer counts as strong, or null: versions before TLS 1.2 (NIST SP 800-52 revision 2,
 * RFC 8996), suites that are broken or too short, and key exchange without a certificate.
 */
export function weaknessOf(
  version: TlsVersionSeen | null,
  ancient: boolean,
  cipher: string | null,
  bits: number | null,
): Weakness | null {
  if (ancient || version === 'SSLv3' || version === 'TLSv1' || version === 'TLSv1.1') return 'old-version';
  const facts = cipher === null ? null : cipherFacts(cipher);
  if (facts?.weak === true || (bits !== null && bits < LEAST_BITS)) return 'weak-cipher';
  return facts?.anonymous === true ? 'anonymous' : null;
}
