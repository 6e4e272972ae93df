import { createHash } from 'node:crypto';
import { getDomain } from 'tldts-icann';
import type { DomainRecord, DomainRecords } from '../../core/index.ts';
import type { PowerShellValue } from './powershell.ts';
import { OWN_PREFIX } from './transport-rules.ts';

/** A domain to which an organisation lets nothing go without TLS, and the connector that sees to it. */
export interface PartnerConnector {
  readonly domain: string;
  readonly name: string;
  /** What the remote domain is called under which mail may be forwarded there. */
  readonly remoteName: string;
  readonly parameters: Readonly<Record<string, PowerShellValue>>;
}

/** The longest name that Exchange gives a connector. */
const NAME_LENGTH = 64;
/** So many hexadecimal digits tell two names apart that begin alike. */
const HASH_LENGTH = 8;

/**
 * One outbound connector for each domain whose record says that TLS is enforced. Exchange then delivers by TLS to a server
 * that shows whose it is, or not at all: by the name in its certificate, or by DANE where only that vouches for it. None for a
 * domain that `withoutConnector` names.
 */
export function partnerConnectors({ domains }: DomainRecords): PartnerConnector[] {
  return [...domains]
    .filter(([, { enforced }]) => enforced)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([domain, record]) => {
      const shown = authentication(record);
      if (shown === null) return [];
      const parameters = {
        ConnectorType: 'Partner',
        UseMXRecord: true,
        // The domain itself, as its record does; its subdomains have servers of their own.
        RecipientDomains: [domain],
        ...shown,
        Enabled: { variable: 'Enforcing' },
      } as const;
      return [{ domain, name: nameOf(`TLS ${domain}`), remoteName: nameOf(domain), parameters }];
    });
}

/**
 * The domains that a record calls enforced and no connector can enforce, sorted: nothing says what name their servers'
 * certificates have in common, and any authority's certificate would do for whoever stands in between.
 */
export function withoutConnector({ domains }: DomainRecords): string[] {
  return [...domains]
    .filter(([, record]) => record.enforced && authentication(record) === null)
    .map(([domain]) => domain)
    .sort();
}

/** The records with nothing enforced that Exchange cannot enforce. */
export function enforcedByExchange(records: DomainRecords): DomainRecords {
  const without = new Set(withoutConnector(records));
  const domains = [...records.domains].map(
    ([domain, record]) => [domain, without.has(domain) ? { ...record, enforced: false } : record] as const,
  );
  return { ...records, domains: new Map(domains) };
}

/** The name by which Mailward knows its own, with a hash for what would be too long. */
function nameOf(what: string): string {
  const name = OWN_PREFIX + what;
  if (name.length <= NAME_LENGTH) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_LENGTH);
  return `${name.slice(0, NAME_LENGTH - HASH_LENGTH - 1)}-${hash}`;
}

function authentication({ mx, certificate, dane }: DomainRecord): Readonly<Record<string, PowerShellValue>> | null {
  if (certificate !== 'valid' && dane === 'valid') {
    return { TlsSettings: 'EncryptionOnly', TlsDomain: null, SmtpDaneMode: 'Mandatory' };
  }
  const name = commonName(mx.map((host) => host.toLowerCase().replace(/\.$/, '')));
  return name === null ? null : { TlsSettings: 'DomainValidation', TlsDomain: name, SmtpDaneMode: 'Opportunistic' };
}

/**
 * The name that all mail servers of a domain have in their certificates: theirs where there is one, else the longest domain
 * above all of them, with a star for what differs. null where that is a public suffix, below which anybody has a name.
 */
function commonName(hosts: readonly string[]): string | null {
  const [first] = hosts;
  if (first === undefined || hosts.some((host) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+){1,10}$/.test(host))) return null;
  if (hosts.every((host) => host === first)) return getDomain(first) === null ? null : first;
  const labels = first.split('.');
  const parent = labels
    .map((_, index) => labels.slice(index + 1).join('.'))
    .find((candidate) => hosts.every((host) => host.endsWith(`.${candidate}`)));
  return parent === undefined || getDomain(parent) === null ? null : `*.${parent}`;
}
