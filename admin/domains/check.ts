import { tlsTrouble } from '../../core/index.ts';
import type { Streams } from '../scan.ts';
import { spokenOutcome } from './changes.ts';
import { namedDomains } from './domain-list.ts';
import { INTERNET, type Network, type ProbeOptions, policyAndRecords, probeSetting } from './options.ts';
import { type DomainProbe, domainProber, type HostEvidence } from './probe.ts';
import { spoken } from './version.ts';

/**
 * Probes domains now and prints what they can do; writes nothing. `worse` when one of them could not take PHI by TLS
 * whoever enforced it: no answer, a version below the policy's, or nothing that verifies the peer.
 */
export async function check(
  names: readonly string[],
  options: ProbeOptions,
  { stdout }: Streams,
  network: Network = INTERNET,
): Promise<'fine' | 'worse'> {
  const { policy } = policyAndRecords(options);
  const probe = domainProber(probeSetting(options, network));
  let outcome: 'fine' | 'worse' = 'fine';
  for (const domain of namedDomains(names)) {
    const probed = await probe(domain);
    const trouble = probed.unlearned ?? tlsTrouble(probed.fields, policy.tls.minimum);
    if (trouble !== null) outcome = 'worse';
    const { unlearned, fields, evidence } = probed;
    const line = { domain, unlearned, ...fields, evidence, couldTakeTls: trouble === null };
    stdout.write(options.json ? `${JSON.stringify(line)}\n` : `${told(probed, trouble, network.now())}\n`);
  }
  return outcome;
}

function told({ domain, fields, evidence }: DomainProbe, trouble: string | null, now: number): string {
  const words: Readonly<Record<string, string>> = {
    'tls-too-old': 'no: a mail server takes no TLS, or an old version',
    'tls-not-verified': 'no: nothing proves that the mail servers are its own',
  };
  const verdict = () => {
    if (trouble === null) return 'yes, once your connector enforces it';
    if (fields.mx.length === 0 && trouble in words) return 'no: it takes no mail';
    return words[trouble] ?? `not known: ${trouble}`;
  };
  const { nist, tlsRpt, hosts } = evidence;
  return [
    domain,
    `    could take PHI by TLS: ${verdict()}`,
    ...(hosts.length === 0 ? ['    no mail servers'] : hosts.flatMap((host) => hostLines(host, now))),
    `    MTA-STS ${fields.mtaSts ?? 'none'}, DANE ${fields.dane ?? 'none'}, TLS reports ${tlsRpt ? 'asked for' : 'not asked for'}`,
    `    NIST SP 800-52r2: ${nist.meets ? 'meets it' : 'falls short'}`,
    ...nist.because.map((reason) => `    - ${reason}`),
  ].join('\n');
}

function hostLines({ host, outcome, version, cipher, certificate, expires }: HostEvidence, now: number): string[] {
  if (outcome !== 'tls') return [`    ${host} ${spokenOutcome(outcome)}`];
  const until =
    expires === null ? '' : `, ${Date.parse(expires) < now ? 'expired' : 'expires'} ${expires.slice(0, 10)}`;
  return [`    ${host} ${spoken(version)}, certificate ${certificate}${until}`, `        ${cipher}`];
}
