import { request } from 'node:https';
import { isIP } from 'node:net';
import { parsePolicy, resolvePolicy } from 'mailauth/lib/mta-sts.js';
import type { Resolve } from './resolver.ts';

/** RFC 8461 section 3.3 advises a limit of 64 KB. */
const MAX_POLICY_BYTES = 64 * 1024;

export interface MtaSts {
  /** `broken`: a policy is announced that cannot be had or read; `unknown`: the resolver failed; null: there is none. */
  readonly mode: 'enforce' | 'testing' | 'none' | 'broken' | 'unknown' | null;
  /** The policy's patterns for MX hosts. */
  readonly mx: readonly string[];
}

/** The policy of a domain that could not be asked about. */
export const UNKNOWN_POLICY: MtaSts = { mode: 'unknown', mx: [] };

export interface MtaStsSetting {
  readonly resolve: Resolve;
  /** 443 everywhere but in tests. */
  readonly httpsPort: number;
  readonly roots: readonly string[] | undefined;
  readonly timeoutMs: number;
}

/**
 * The MTA-STS policy of a domain (RFC 8461): announced in DNS, fetched over verified HTTPS. Record and policy are read by
 * mailauth; the fetch is our own, since mailauth's takes an answer of any size. Never throws.
 */
export async function mtaStsOf(domain: string, setting: MtaStsSetting): Promise<MtaSts> {
  const announced = await setting.resolve(`_mta-sts.${domain}`, 'TXT');
  if (announced.status === 'failed') return UNKNOWN_POLICY;
  const texts = (announced.records as readonly (readonly Buffer[])[]).map((parts) => parts.map(String));
  try {
    if ((await resolvePolicy(domain, { resolver: async () => texts })) === false) return { mode: null, mx: [] };
    const { mode, mx = [] } = parsePolicy(await fetchPolicy(`mta-sts.${domain}`, setting));
    return { mode, mx: typeof mx === 'string' ? [mx] : mx };
  } catch {
    return { mode: 'broken', mx: [] };
  }
}

/** Whether a policy's pattern covers an MX host; a wildcard stands for one label (RFC 8461 section 4.1). */
export function coversMx(pattern: string, host: string): boolean {
  const wanted = pattern.toLowerCase();
  if (!wanted.startsWith('*.')) return wanted === host;
  return host.indexOf('.') > 0 && host.slice(host.indexOf('.')) === wanted.slice(1);
}

async function fetchPolicy(host: string, { resolve, httpsPort, roots, timeoutMs }: MtaStsSetting): Promise<Buffer> {
  const addresses = [...(await resolve(host, 'A')).records, ...(await resolve(host, 'AAAA')).records];
  const address = addresses.find((candidate) => typeof candidate === 'string' && isIP(candidate) > 0);
  if (typeof address !== 'string') throw new Error('no address');
  return new Promise((done, fail) => {
    const asked = request(
      {
        host: address,
        port: httpsPort,
        path: '/.well-known/mta-sts.txt',
        headers: { host },
        servername: host,
        agent: false,
        rejectUnauthorized: true,
        minVersion: 'TLSv1.2',
        signal: AbortSignal.timeout(timeoutMs),
        ...(roots === undefined ? {} : { ca: [...roots] }),
      },
      (response) => {
        // Redirects must not be followed (section 3.3).
        if (response.statusCode !== 200) asked.destroy(new Error('not there'));
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          chunks.push(chunk);
          if (size > MAX_POLICY_BYTES) asked.destroy(new Error('too large'));
        });
        response.on('end', () => done(Buffer.concat(chunks)));
        response.on('error', fail);
      },
    );
    asked.on('error', fail);
    asked.end();
  });
}
