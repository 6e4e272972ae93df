import { getDomain } from 'tldts-icann';
import type { Policy } from '../policy/schema.ts';
import type { KnownParty } from './hop.ts';
import { ipAddress } from './ip-address.ts';
import { PROVIDERS, type Provider } from './providers.ts';

/** Whose a host is. */
export interface Directory {
  /** The owner of a host's name; null for an address, a bare machine name or none. `own` is not decided here. */
  readonly partyOf: (host: string | null) => KnownParty | null;
  /** The table's entry for a party. */
  readonly providerOf: (domain: string) => Provider | null;
}

/** Names that are no public host's: used inside one network only (RFC 6762, RFC 8375, ICANN's .internal). */
const PRIVATE_SUFFIX = /(?:^|\.)(?:local|localdomain|localhost|internal|intranet|lan|home|corp|private)$/;

const TABLE: ReadonlyMap<string, Provider> = new Map(
  PROVIDERS.reduce<[string, Provider][]>(
    (entries, provider) => entries.concat(provider.domains.map((domain): [string, Provider] => [domain, provider])),
    [],
  ),
);

/**
 * Tells parties apart by the organisational domain of their hosts, found with the public suffix list; known providers
 * and the organisation's own list (`received.providers` in the policy, which comes first) hold several domains together.
 */
export function directoryOf(policy: Policy): Directory {
  const written = new Map<string, Provider>();
  for (const { name, domains, recordsTls } of policy.received.providers) {
    for (const domain of domains) written.set(domain, { name, domains, recordsTls: recordsTls ? domains : [] });
  }
  const providerOf = (domain: string) => written.get(domain) ?? TABLE.get(domain) ?? null;
  const known = new Map<string, KnownParty | null>();
  const partyOf = (host: string | null) => {
    if (host === null) return null;
    const before = known.get(host);
    if (before !== undefined) return before;
    const party = find(host, policy.organisation.domains, providerOf);
    known.set(host, party);
    return party;
  };
  return { partyOf, providerOf };
}

function find(host: string, own: readonly string[], providerOf: Directory['providerOf']): KnownParty | null {
  if (ipAddress(host) !== null || !host.includes('.')) return null;
  const home = own.find((domain) => isWithin(host, domain));
  if (home !== undefined) return { domain: home, name: home };
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const provider = providerOf(name);
    if (provider !== null) return { domain: provider.domains[0] ?? name, name: provider.name };
  }
  if (PRIVATE_SUFFIX.test(host)) return null;
  const domain = getDomain(host);
  return domain === null ? null : { domain, name: domain };
}

/** Whether a host is a domain or one of its subdomains. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
