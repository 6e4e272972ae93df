import { createHash, type X509Certificate } from 'node:crypto';
import type { TlsaData } from 'dns-packet';
import { namesHost } from './certificate.ts';
import type { Lookup } from './resolver.ts';
import type { Handshake } from './smtp-probe.ts';

/** From worst to best; a domain's word is the worst of its MX hosts'. */
export const DANE_VERDICTS = ['failed', 'mismatch', 'unusable', 'insecure', 'none', 'valid'] as const;

/**
 * What DANE for SMTP (RFC 7672) said of one MX host. `failed`: the resolver could not say, which a sender must take for an
 * attack (section 2.1.1); `unusable`: no record that SMTP may use; `insecure`: records that DNSSEC does not vouch for.
 */
export type DaneVerdict = (typeof DANE_VERDICTS)[number];

const DANE_TA = 2;
const DANE_EE = 3;

/**
 * Judges a handshake by the TLSA records of `_25._tcp.` and the host. `secure` says whether DNSSEC vouched for the MX and
 * address records on the way there, without which TLSA records mean nothing (RFC 7672 section 2.2). `now` in milliseconds.
 */
export function daneVerdict(tlsa: Lookup, secure: boolean, host: string, seen: Handshake, now: number): DaneVerdict {
  if (tlsa.status === 'failed') return 'failed';
  if (tlsa.status === 'none') return 'none';
  if (!tlsa.authentic || !secure) return 'insecure';
  const usable = (tlsa.records as readonly TlsaData[]).filter(isUsable);
  if (usable.length === 0) return 'unusable';
  const holds = (record: TlsaData) => {
    try {
      return record.usage === DANE_EE
        ? endEntityHolds(record, seen.chain)
        : trustAnchorHolds(record, seen.chain, host, now);
    } catch {
      // A certificate or key of a kind that cannot be read matches nothing.
      return false;
    }
  };
  return seen.strong && usable.some(holds) ? 'valid' : 'mismatch';
}

/** Usages 0 and 1 lean on authorities that SMTP has not agreed on, so they are unusable (RFC 7672 section 3.1.3). */
function isUsable({ usage, selector, matchingType }: TlsaData): boolean {
  return (usage === DANE_TA || usage === DANE_EE) && selector <= 1 && matchingType <= 2;
}

/** Usage 3: the peer's own certificate or key, whatever its name and dates (RFC 7672 section 3.1.1). */
function endEntityHolds(record: TlsaData, [leaf]: readonly X509Certificate[]): boolean {
  return leaf !== undefined && matches(record, leaf);
}

/** Usage 2: a chain of valid certificates up to the one that the record names, for the host's name (section 3.1.2). */
function trustAnchorHolds(record: TlsaData, chain: readonly X509Certificate[], host: string, now: number): boolean {
  const [leaf] = chain;
  if (leaf === undefined || !namesHost(leaf, host)) return false;
  for (const [i, certificate] of chain.entries()) {
    if (now < Date.parse(certificate.validFrom) || now > Date.parse(certificate.validTo)) return false;
    if (i > 0 && matches(record, certificate)) return true;
    const issuer = chain[i + 1];
    if (!issuer?.ca || !certificate.checkIssued(issuer) || !certificate.verify(issuer.publicKey)) return false;
  }
  return false;
}

/** RFC 6698 section 2.1: selector 0 takes the certificate, 1 its key; matching 0 the octets, 1 SHA-256, 2 SHA-512. */
function matches({ selector, matchingType, certificate: expected }: TlsaData, certificate: X509Certificate): boolean {
  const selected = selector === 0 ? certificate.raw : certificate.publicKey.export({ type: 'spki', format: 'der' });
  if (matchingType === 0) return selected.equals(expected);
  return createHash(matchingType === 1 ? 'sha256' : 'sha512')
    .update(selected)
    .digest()
    .equals(expected);
}
