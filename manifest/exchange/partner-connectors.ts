import type { DomainRecords } from '../../core/index.ts';
import type { PowerShellValue } from './powershell.ts';
import { OWN_PREFIX } from './transport-rules.ts';

/** A domain to which an organisation lets nothing go without TLS, and the connector that sees to it. */
export interface PartnerConnector {
  readonly domain: string;
  readonly name: string;
  readonly parameters: Readonly<Record<string, PowerShellValue>>;
}

/** The longest name that Exchange gives a connector. */
const NAME_LENGTH = 64;

/**
 * One outbound connector for each domain whose record says that TLS is enforced. Exchange then delivers by TLS to a server
 * that shows whose it is, or not at all: by the name in its certificate, or by DANE where only that vouches for it.
 */
export function partnerConnectors({ domains }: DomainRecords): PartnerConnector[] {
  return [...domains]
    .filter(([, { enforced }]) => enforced)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([domain, record]) => ({
      domain,
      name: `${OWN_PREFIX}TLS ${domain}`.slice(0, NAME_LENGTH),
      parameters: {
        ConnectorType: 'Partner',
        UseMXRecord: true,
        // The domain itself, as its record does; its subdomains have servers of their own.
        RecipientDomains: [domain],
        ...authentication(record.mx, record.certificate !== 'valid' && record.dane === 'valid'),
        Enabled: { variable: 'Enforcing' },
      },
    }));
}

function authentication(mx: readonly string[], byDane: boolean): Readonly<Record<string, PowerShellValue>> {
  if (byDane) return { TlsSettings: 'EncryptionOnly', TlsDomain: null, SmtpDaneMode: 'Mandatory' };
  const name = commonName(mx.map((host) => host.toLowerCase().replace(/\.$/, '')));
  if (name === null) return { TlsSettings: 'CertificateValidation', TlsDomain: null, SmtpDaneMode: 'Opportunistic' };
  return { TlsSettings: 'DomainValidation', TlsDomain: name, SmtpDaneMode: 'Opportunistic' };
}

/** The name that all mail servers of a domain have in their certificates, with a star for what differs; null where there is none. */
function commonName(hosts: readonly string[]): string | null {
  const [first] = hosts;
  if (first === undefined || hosts.some((host) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+){1,10}$/.test(host))) return null;
  if (hosts.every((host) => host === first)) return first;
  const parent = first.slice(first.indexOf('.') + 1);
  const siblings = hosts.every((host) => host.slice(host.indexOf('.') + 1) === parent);
  return siblings && parent.includes('.') ? `*.${parent}` : null;
}
