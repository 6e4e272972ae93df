import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Network } from '../../../admin/domains/options.ts';
import type { ProbeSetting } from '../../../admin/domains/probe.ts';
import { resolverAt } from '../../../admin/domains/resolver.ts';
import { type Authority, authority } from './certificates.ts';
import { type LoopbackDns, loopbackDns } from './loopback-dns.ts';
import { type LoopbackSmtp, loopbackSmtp, type SmtpKind } from './loopback-smtp.ts';

/** A small internet on the loopback addresses of this machine: one DNS, one web server, mail servers at 127.0.0.2 and up. */
export interface World {
  readonly dns: LoopbackDns;
  readonly ca: Authority;
  readonly network: Network;
  readonly setting: ProbeSetting;
  /** A mail server with its address records; `null` for a host where nothing listens. */
  readonly addHost: (host: string, kind: SmtpKind | null, ad?: boolean) => Promise<LoopbackSmtp | null>;
  readonly addDomain: (domain: string, hosts: readonly string[], ad?: boolean) => void;
  readonly addPolicy: (domain: string, policy: string, record?: string) => void;
  readonly stop: () => Promise<void>;
}

/** Long, so that a busy machine fails no test; what tests silence brings a time of its own. */
export const TIMEOUT_MS = 8000;

/** `webNames` are the hosts that the web server has a certificate for. */
export async function startWorld(webNames: readonly string[] = ['mta-sts.example']): Promise<World> {
  const ca = authority();
  const dns = await loopbackDns();
  const policies = new Map<string, string>();
  const web = createServer(ca.issue(webNames), (request, response) => {
    const policy = policies.get(request.headers.host ?? '');
    if (policy?.startsWith('http')) response.writeHead(301, { location: policy }).end();
    else if (policy === undefined || request.url !== '/.well-known/mta-sts.txt') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/plain' }).end(policy);
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  const servers: LoopbackSmtp[] = [];
  // All mail servers share one port, as in the world; a host where nothing listens keeps its address to itself.
  const first = await loopbackSmtp('127.0.0.2', 0, { behaviour: 'busy' });
  servers.push(first);
  let last = 2;
  const network: Network = {
    smtpPort: first.port,
    httpsPort: (web.address() as AddressInfo).port,
    roots: [ca.cert],
    now: Date.now,
  };
  return {
    dns,
    ca,
    network,
    setting: {
      ...network,
      timeoutMs: TIMEOUT_MS,
      resolve: resolverAt({ host: '127.0.0.1', port: dns.port }, false, TIMEOUT_MS),
    },
    addHost: async (host, kind, ad = false) => {
      const address = `127.0.0.${++last}`;
      dns.zone.set(`${host} A`, { data: [address], ad });
      dns.zone.set(`${host} AAAA`, { ad });
      if (kind === null) return null;
      const server = await loopbackSmtp(address, first.port, kind);
      servers.push(server);
      return server;
    },
    addDomain: (domain, hosts, ad = false) => {
      const data = hosts.map((exchange, i) => ({ preference: 10 * (i + 1), exchange }));
      dns.zone.set(`${domain} MX`, { data, ad });
    },
    addPolicy: (domain, policy, record = 'v=STSv1; id=20260101T000000;') => {
      dns.zone.set(`_mta-sts.${domain} TXT`, { data: [record] });
      dns.zone.set(`mta-sts.${domain} A`, { data: ['127.0.0.1'] });
      policies.set(`mta-sts.${domain}`, policy);
    },
    stop: async () => {
      for (const server of servers) await server.stop();
      web.closeAllConnections();
      await new Promise((resolve) => web.close(resolve));
      await dns.stop();
      ca.remove();
    },
  };
}
