import { dirname, resolve } from 'node:path';
import type { Policy } from '../../core/index.ts';
import { InputError } from '../input-error.ts';
import { readPolicyFile } from '../policy-file.ts';
import type { ProbeSetting } from './probe.ts';
import { resolverAt, systemResolver } from './resolver.ts';
import type { ResolverAddress } from './resolver-address.ts';

/** A resolver that has no answer in ten seconds has none; mail servers may be slow on purpose, resolvers are not. */
const DNS_TIMEOUT = 10_000;

export interface RecordOptions {
  readonly policy?: string;
  readonly records?: string;
  readonly json?: true;
}
export interface ProbeOptions extends RecordOptions {
  readonly resolver?: ResolverAddress;
  readonly trustAd?: true;
  /** Seconds. */
  readonly timeout: number;
}

/** Where mail servers and policies are asked, and the clock; other than the world's only in tests. */
export type Network = Pick<ProbeSetting, 'smtpPort' | 'httpsPort' | 'roots' | 'now'>;
export const INTERNET: Network = { smtpPort: 25, httpsPort: 443, roots: undefined, now: Date.now };

/** The policy, and where its domain records lie: --records, else as the policy says, else domains.json in this folder. */
export function policyAndRecords({ policy: file, records }: RecordOptions): { policy: Policy; file: string } {
  const { policy } = readPolicyFile(file);
  const beside = file === undefined ? policy.tls.records : resolve(dirname(file), policy.tls.records);
  return { policy, file: records ?? beside };
}

/** What a probe needs, from the command line. Throws an InputError for options that do not go together. */
export function probeSetting({ resolver, trustAd, timeout }: ProbeOptions, network: Network): ProbeSetting {
  if (trustAd && resolver === undefined)
    throw new InputError('option', '--trust-ad: needs --resolver, since it says that you trust the way to that one');
  const timeoutMs = timeout * 1000;
  const dnsMs = Math.min(timeoutMs, DNS_TIMEOUT);
  return { ...network, timeoutMs, resolve: resolverAt(resolver ?? systemResolver(), trustAd === true, dnsMs) };
}
