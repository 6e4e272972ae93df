import type { DomainRecords, Policy } from '../../core/index.ts';
import { InputError } from '../input-error.ts';
import type { Streams } from '../scan.ts';
import { type Change, changesOf } from './changes.ts';
import { domainsInMail, knownDomains, listedDomains, namedDomains } from './domain-list.ts';
import { INTERNET, type Network, type ProbeOptions, policyAndRecords, probeSetting } from './options.ts';
import { domainProber } from './probe.ts';
import { recordKeeper } from './record-keeper.ts';
import { unclearEnforcement } from './record-merge.ts';
import { type RecordsOnDisk, readRecordsFile, recordsIn } from './records-file.ts';
import { refreshReport } from './refresh-report.ts';
import { begun, type Run, recordedRun } from './run.ts';

export interface RefreshOptions extends ProbeOptions {
  readonly concurrency: number;
  readonly list?: string;
  readonly mail?: string;
}

export type RefreshOutcome = 'fine' | 'worse' | 'unusable';

/**
 * Probes domains and keeps what it learns in domains.json as it goes, so that a run that is cut off has lost next to
 * nothing and the next one goes on. `worse` when a domain that the policy relies on got worse or could not be asked.
 * Throws an InputError before anything is probed when the arguments or a file are unusable.
 */
export async function refresh(
  names: readonly string[],
  options: RefreshOptions,
  streams: Streams,
  network: Network = INTERNET,
): Promise<RefreshOutcome> {
  const { policy, file } = policyAndRecords(options);
  const before = await readRecordsFile(file);
  const setting = probeSetting(options, network);
  const { domains, unreadable } = await domainsOf(names, options, policy, before, streams);
  for (const line of unreadable) streams.stderr.write(`mailward: ${line}\n`);
  for (const name of unclearEnforcement(before))
    streams.stderr.write(`mailward: ${file}: "enforced" of ${name} is neither true nor false, so it counts as false\n`);

  const last = recordsIn(before);
  // Named domains are asked whatever a run that was cut off has done, and leave that run to be taken up.
  const cutOff = names.length > 0 ? null : recordedRun(before, network.now());
  const run = cutOff ?? begun(network.now());
  const open = cutOff === null ? domains : domains.filter((domain) => !isDone(last, domain, cutOff));
  const report = refreshReport(streams, options.json === true, domains.length, domains.length - open.length);
  const changes: Change[] = run.changes.filter(({ domain }) => !open.includes(domain));
  for (const change of changes) report.earlier(change);

  const probe = domainProber(setting);
  const mark = () => (names.length > 0 ? null : { ...run, changes: [...changes] });
  const keeper = await recordKeeper(file, mark, network.now);
  try {
    await inParallel(open, options.concurrency, async (domain) => {
      const probed = await probe(domain);
      const found = changesOf(last.domains.get(domain), probed, isReliedOn(last, domain, policy), network.now());
      changes.push(...found);
      keeper.keep(probed);
      report.done(probed, found);
    });
    await keeper.end();
  } finally {
    keeper.stop();
  }
  report.end(changes, file);
  if (changes.some(({ kind, reliedOn }) => reliedOn && (kind === 'worse' || kind === 'unchecked'))) return 'worse';
  return unreadable.length > 0 ? 'unusable' : 'fine';
}

async function domainsOf(
  names: readonly string[],
  { list, mail }: RefreshOptions,
  policy: Policy,
  records: RecordsOnDisk,
  { stdin }: Streams,
): Promise<{ readonly domains: readonly string[]; readonly unreadable: readonly string[] }> {
  const inMail = mail === undefined ? { domains: [], unreadable: [] } : await domainsInMail(mail, stdin);
  const all = new Set([
    ...namedDomains(names),
    ...(list === undefined ? [] : await listedDomains(list)),
    ...inMail.domains,
    ...(names.length > 0 ? [] : knownDomains(policy, records)),
  ]);
  if (names.length === 0) for (const own of policy.organisation.domains) all.delete(own);
  if (all.size === 0)
    throw new InputError('domain', 'no domains to check: name some, or give --list, --mail, --policy or --records');
  return { domains: [...all].sort(), unreadable: inMail.unreadable };
}

function isDone({ domains }: DomainRecords, domain: string, run: Run): boolean {
  return (domains.get(domain)?.checked ?? Number.NaN) >= Date.parse(run.started);
}

function isReliedOn({ domains }: DomainRecords, domain: string, { protection }: Policy): boolean {
  const usesTls = [protection.possible, protection.phi, protection.sensitive].some((order) => order.includes('tls'));
  return usesTls && domains.get(domain)?.enforced === true;
}

async function inParallel<T>(items: readonly T[], width: number, act: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const work = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, work));
}
