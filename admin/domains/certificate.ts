import type { KeyObject, X509Certificate } from 'node:crypto';

/** From best to worst; a domain is as good as the worst certificate among its MX hosts. */
export const CERTIFICATE_VERDICTS = [
  'valid',
  'expired',
  'not-yet-valid',
  'wrong-name',
  'weak',
  'self-signed',
  'untrusted',
  'unknown',
] as const;

/**
 * What verifying a certificate for an MX host's name said (RFC 5280, RFC 6125). `weak`: it would verify, but
 * only a handshake below 112 bits of security showed it; `untrusted`: no trusted authority stands behind it, its keys are too
 * short, or another fault; `unknown`: none was seen.
 */
export type CertificateVerdict = (typeof CERTIFICATE_VERDICTS)[number];

/** OpenSSL's words for a chain that does not verify; every other fault is `untrusted`. */
const FAULTS: Readonly<Record<string, CertificateVerdict>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'self-signed',
};

/** The verdict from the TLS library's own: its fault for the chain, or null where the chain holds, and the name. */
export function certificateVerdict(fault: string | null, certificate: X509Certificate, name: string) {
  if (fault !== null && fault !== 'ERR_TLS_CERT_ALTNAME_INVALID') return FAULTS[fault] ?? 'untrusted';
  return namesHost(certificate, name) ? 'valid' : 'wrong-name';
}

/** Whether a certificate names a host: by its alternative names only, since a common name is no name (RFC 9525). */
export function namesHost(certificate: X509Certificate, host: string): boolean {
  return certificate.checkHost(host, { subject: 'never', partialWildcards: false }) !== undefined;
}

/** When a certificate expires, in ISO 8601; null where it says no time that can be read. */
export function expiryOf(certificate: X509Certificate): string | null {
  const time = Date.parse(certificate.validTo);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** A certificate's key; undefined for one of a kind that cannot be read. */
export function keyOf(certificate: X509Certificate): KeyObject | undefined {
  try {
    return certificate.publicKey;
  } catch {
    return undefined;
  }
}

/** No real chain is longer; a loop of issuers ends here. */
const MAX_CHAIN = 10;

/** A peer's certificate and those of its issuers, as far as the peer sent them or they are known. */
export function chainOf(leaf: X509Certificate): readonly X509Certificate[] {
  const chain = [leaf];
  for (let next = leaf.issuerCertificate; next !== undefined && chain.length < MAX_CHAIN; ) {
    if (chain.at(-1)?.fingerprint256 === next.fingerprint256) break;
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}
