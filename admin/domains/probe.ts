import { isIP } from 'node:net';
import { type DomainRecord, type TlsVersion, tlsTrouble } from '../../core/index.ts';
import { CERTIFICATE_VERDICTS, type CertificateVerdict, expiryOf, keyOf } from './certificate.ts';
import { DANE_VERDICTS, type DaneVerdict, daneVerdict } from './dane.ts';
import { coversMx, type MtaSts, mtaStsOf, UNKNOWN_POLICY } from './mta-sts.ts';
import { type MailHosts, mailHosts } from './mx.ts';
import { type NistVerdict, nistVerdict } from './nist.ts';
import type { Lookup, Resolve } from './resolver.ts';
import { type Handshake, type Outcome, probeHost, UNREACHABLE } from './smtp-probe.ts';
import { versionRank } from './version.ts';

/** Everything that a probe needs from outside. Ports and roots differ from the world's only in tests. */
export interface ProbeSetting {
  readonly resolve: Resolve;
  readonly smtpPort: number;
  readonly httpsPort: number;
  /** Authorities to trust, in PEM; undefined for those that Node trusts. */
  readonly roots: readonly string[] | undefined;
  /** For one conversation with one host, in milliseconds. */
  readonly timeoutMs: number;
  readonly now: () => number;
}

/** What one MX host showed, as it is kept beside the record. */
export interface HostEvidence {
  readonly host: string;
  readonly outcome: Outcome;
  readonly version: TlsVersion | null;
  readonly cipher: string | null;
  readonly certificate: CertificateVerdict;
  /** When the host's certificate expires, in ISO 8601; null where none was seen. */
  readonly expires: string | null;
  readonly dane: DaneVerdict;
}

export interface Evidence {
  readonly hosts: readonly HostEvidence[];
  /** Whether the domain asks for reports of failed TLS (RFC 8460). */
  readonly tlsRpt: boolean;
  readonly nist: NistVerdict;
}

/** The part of a domain record that a probe fills; `enforced` and `note` are the administrator's. */
export type ProbedFields = Omit<DomainRecord, 'enforced' | 'note' | 'checked'>;

export interface DomainProbe {
  readonly domain: string;
  /** Why nothing could be learned that replaces an older record, in words; null when something was. */
  readonly unlearned: string | null;
  readonly fields: ProbedFields;
  readonly evidence: Evidence;
}

interface HostFacts {
  readonly handshake: Handshake;
  /** Whether DNSSEC vouched for the host's addresses. */
  readonly authentic: boolean;
  readonly tlsa: Lookup;
}

/** An MX host has a few; the first that answers speaks for it, as it would for a sender. */
const MAX_ADDRESSES = 4;

/**
 * A function that probes a domain: its MX hosts, what each does with STARTTLS, DANE, MTA-STS and TLSRPT. The weakest MX host
 * decides. A host that serves several domains is asked once. Never throws; what cannot be learned never looks good.
 */
export function domainProber(setting: ProbeSetting): (domain: string) => Promise<DomainProbe> {
  const asked = new Map<string, Promise<HostFacts>>();
  const factsOf = (host: string) => {
    const facts = asked.get(host) ?? hostFacts(host, setting);
    asked.set(host, facts);
    return facts;
  };
  return async (domain) => {
    const mail = await mailHosts(domain, setting.resolve);
    const hosts: HostEvidence[] = [];
    const verdicts: NistVerdict[] = [];
    for (const host of mail.hosts) {
      const { handshake, authentic, tlsa } = await factsOf(host);
      const [leaf] = handshake.chain;
      const { outcome, version, cipher, certificate } = handshake;
      const expires = leaf === undefined ? null : expiryOf(leaf);
      const dane = daneVerdict(tlsa, mail.authentic && authentic, host, handshake, setting.now());
      hosts.push({ host, outcome, version, cipher, certificate, expires, dane });
      verdicts.push(nistVerdict(version, cipher, leaf && keyOf(leaf)));
    }
    // A resolver that did not tell the mail servers is not made to be waited for twice more.
    const sts = mail.trouble === null ? await mtaStsOf(domain, setting) : UNKNOWN_POLICY;
    const tlsRpt = mail.trouble === null && (await asksForReports(domain, setting.resolve));
    return {
      domain,
      unlearned: whyUnlearned(mail, hosts, sts),
      fields: fieldsOf(hosts, sts),
      evidence: { hosts, tlsRpt, nist: worstOf(verdicts) },
    };
  };
}

/** Whether there is exactly one record, as RFC 8460 (section 3) wants it, that says where reports go. */
async function asksForReports(domain: string, resolve: Resolve): Promise<boolean> {
  const { records } = await resolve(`_smtp._tls.${domain}`, 'TXT');
  const [record, ...more] = (records as readonly (readonly Buffer[])[])
    .map((parts) => parts.map(String).join(''))
    .filter((text) => /^v=TLSRPTv1[ \t]*;/.test(text));
  return record !== undefined && more.length === 0 && /;[ \t]*rua=(?:mailto|https):/.test(record);
}

async function hostFacts(host: string, setting: ProbeSetting): Promise<HostFacts> {
  const lookups = [await setting.resolve(host, 'A'), await setting.resolve(host, 'AAAA')];
  const tlsa = await setting.resolve(`_25._tcp.${host}`, 'TLSA');
  const addresses = lookups
    .flatMap(({ records }) => records)
    .filter((address): address is string => typeof address === 'string' && isIP(address) > 0);
  let handshake = UNREACHABLE;
  for (const address of addresses.slice(0, MAX_ADDRESSES)) {
    handshake = await probeHost(host, address, setting);
    if (handshake.outcome !== 'unreachable') break;
  }
  return { handshake, authentic: lookups.every(({ authentic }) => authentic), tlsa };
}

function whyUnlearned(mail: MailHosts, hosts: readonly HostEvidence[], sts: MtaSts): string | null {
  if (mail.trouble !== null) return mail.trouble;
  const unreachable = hosts.filter(({ outcome }) => outcome === 'unreachable');
  if (unreachable.length === 0) return null;
  const reached = hosts.filter(({ outcome }) => outcome !== 'unreachable');
  // A host that is known to be bad spoils the domain, whatever the others would have said.
  if (reached.length > 0 && tlsTrouble(fieldsOf(reached, sts), 'TLSv1.2') !== null) return null;
  return `no mail server answers at ${unreachable.map(({ host }) => host).join(', ')}`;
}

function fieldsOf(hosts: readonly HostEvidence[], sts: MtaSts): ProbedFields {
  const weakest = [...hosts].sort((a, b) => versionRank(a.version) - versionRank(b.version))[0];
  const certificates = hosts.map(({ certificate }) => CERTIFICATE_VERDICTS.indexOf(certificate));
  const certificate = CERTIFICATE_VERDICTS[Math.max(...certificates)] ?? 'unknown';
  const danes = hosts.map(({ dane }) => DANE_VERDICTS.indexOf(dane));
  const dane = DANE_VERDICTS[Math.min(...danes)] ?? 'none';
  // Where the policy is "enforce", a sender must not deliver to a host that it does not name or that does not verify.
  const kept = certificate === 'valid' && hosts.every(({ host }) => sts.mx.some((pattern) => coversMx(pattern, host)));
  return {
    mx: hosts.map(({ host }) => host),
    starttls: weakest?.version ?? null,
    certificate,
    mtaSts: sts.mode === 'enforce' && !kept ? 'broken' : sts.mode,
    dane: dane === 'none' ? null : dane,
    cipher: weakest?.cipher ?? null,
    from: 'probe',
  };
}

function worstOf(verdicts: readonly NistVerdict[]): NistVerdict {
  if (verdicts.length === 0) return nistVerdict(null, null, undefined);
  const because = [...new Set(verdicts.flatMap((verdict) => verdict.because))];
  return { meets: verdicts.every(({ meets }) => meets), because };
}
