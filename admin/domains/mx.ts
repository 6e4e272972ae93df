import { isIP } from 'node:net';
import type { MxData } from 'dns-packet';
import type { Resolve } from './resolver.ts';

export interface MailHosts {
  /** In the order in which a sender tries them; empty for a domain that takes no mail. */
  readonly hosts: readonly string[];
  /** Whether DNSSEC vouched for the answer. */
  readonly authentic: boolean;
  /** Why the hosts could not be learned, in words; null when they were. */
  readonly trouble: string | null;
}

/** Big providers name a handful; a domain that names more than this is not probed in part. */
const MAX_HOSTS = 20;
/** Letters, digits and hyphens (RFC 5321 section 2.3.5), and the underscore that some hosts have. */
const HOST = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,20}$/;

/**
 * The hosts that take a domain's mail (RFC 5321 section 5.1): those of its MX records, the domain itself where it has only
 * addresses, none where it says so (RFC 7505).
 */
export async function mailHosts(domain: string, resolve: Resolve): Promise<MailHosts> {
  const { status, records, authentic } = await resolve(domain, 'MX');
  const failed = (trouble: string) => ({ hosts: [], authentic: false, trouble });
  if (status === 'failed') return failed('the resolver did not tell its mail servers');
  if (status === 'none') return implicitHost(domain, resolve, authentic);
  const sorted = (records as readonly MxData[])
    .map(({ preference, exchange }) => ({
      preference: preference ?? 0,
      host: exchange.replace(/\.$/, '').toLowerCase(),
    }))
    .sort((a, b) => a.preference - b.preference);
  const hosts = [...new Set(sorted.map(({ host }) => host))].filter((host) => host !== '');
  if (hosts.length > MAX_HOSTS) return failed(`it names more than ${MAX_HOSTS} mail servers`);
  if (!hosts.every((host) => HOST.test(host) && isIP(host) === 0))
    return failed('it names a mail server that is no host name');
  return { hosts, authentic, trouble: null };
}

async function implicitHost(domain: string, resolve: Resolve, authentic: boolean): Promise<MailHosts> {
  const addresses = [await resolve(domain, 'A'), await resolve(domain, 'AAAA')];
  if (addresses.some(({ status }) => status === 'found')) return { hosts: [domain], authentic, trouble: null };
  const failed = addresses.some(({ status }) => status === 'failed');
  return { hosts: [], authentic, trouble: failed ? 'the resolver did not tell its address' : null };
}
