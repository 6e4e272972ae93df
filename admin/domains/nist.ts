import type { KeyObject } from 'node:crypto';
import { TLS_VERSIONS, type TlsVersion } from '../../core/index.ts';

export interface NistVerdict {
  readonly meets: boolean;
  /** What falls short or is only advised, each with its section of SP 800-52r2. */
  readonly because: readonly string[];
}

/** SP 800-52r2 section 3.3.1.1: suites for TLS 1.2 with an ephemeral key exchange and AES. */
const TLS_12_SUITE =
  /^TLS_(?:ECDHE_(?:ECDSA|RSA)|DHE_(?:RSA|DSS))_WITH_AES_(?:128|256)_(?:GCM|CCM|CCM_8|CBC)(?:_SHA(?:256|384)?)?$/;
/** Section 3.3.1.2: suites for TLS 1.3; ChaCha20 is not among NIST's own. */
const TLS_13_SUITE = /^TLS_AES_(?:128|256)_(?:GCM|CCM|CCM_8)_SHA(?:256|384)$/;
/** Section 3.2: keys of at least 112 bits of security. */
const MIN_RSA_BITS = 2048;
const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];

/**
 * Judges what a mail server agreed to by NIST SP 800-52 revision 2, which HHS names for PHI in transit: version, cipher
 * suite (IANA's name) and the certificate's key. Certificates are judged apart, since DANE may stand for their authority.
 */
export function nistVerdict(
  version: TlsVersion | null,
  cipher: string | null,
  key: KeyObject | undefined,
): NistVerdict {
  if (version === null) return { meets: false, because: ['It takes no TLS at all (3.1)'] };
  const because: string[] = [];
  const old = TLS_VERSIONS.indexOf(version) < TLS_VERSIONS.indexOf('TLSv1.2');
  if (old) because.push(`${version} must not be used (3.1)`);
  const section = version === 'TLSv1.3' ? '3.3.1.2' : '3.3.1.1';
  if (!isApprovedSuite(version, cipher)) because.push(`${cipher ?? 'The suite'} is not approved (${section})`);
  const keyFault = faultOf(key);
  if (keyFault !== null) because.push(`${keyFault} (3.2)`);
  const meets = because.length === 0;
  if (version === 'TLSv1.2') because.push('TLS 1.3 is asked for since January 2024 (3.1)');
  return { meets, because };
}

/** Whether SP 800-52r2 approves of a cipher suite (IANA's name) in a version. */
export function isApprovedSuite(version: TlsVersion, cipher: string | null): boolean {
  return (version === 'TLSv1.3' ? TLS_13_SUITE : TLS_12_SUITE).test(cipher ?? '');
}

function faultOf(key: KeyObject | undefined): string | null {
  const { modulusLength, namedCurve } = key?.asymmetricKeyDetails ?? {};
  switch (key?.asymmetricKeyType) {
    case 'rsa':
    case 'rsa-pss':
      return (modulusLength ?? 0) >= MIN_RSA_BITS ? null : `An RSA key of ${modulusLength} bits is too short`;
    case 'ec':
      return CURVES.includes(namedCurve ?? '') ? null : `The curve ${namedCurve} is not approved`;
    case undefined:
      return 'No key was seen';
    default:
      return `A key of kind ${key?.asymmetricKeyType} is not approved`;
  }
}
