import { availableParallelism } from 'node:os';
import { InputError } from '../input-error.ts';
import { type PolicyOnDisk, readPolicyFile } from '../policy-file.ts';
import { progressBar } from '../progress-bar.ts';
import type { ScanOutcome, Streams } from '../scan.ts';
import { csvFile } from './rehearsal/csv.ts';
import { rehearsalJson } from './rehearsal/json.ts';
import { mailIn } from './rehearsal/mail.ts';
import type { Report } from './rehearsal/report.ts';
import { rehearsalTable } from './rehearsal/table.ts';
import { counter } from './rehearsal/tally.ts';
import { judgeAll, type Rehearsed } from './rehearsal/threads.ts';
import { grouped } from './rehearsal/words.ts';

export interface RehearseOptions {
  readonly against?: string;
  readonly csv?: string;
  readonly json?: true;
  readonly names?: true;
  readonly workers?: number;
}

const HOUR = 3_600_000;

/**
 * Judges a folder or mailbox of mail as if each message were about to be sent, and tells what would become of it, and what
 * a new policy changes. `clean` when all may leave as they are, `unusable` when nothing could be read. It stops once
 * `signal` is aborted, and tells of what it has. Throws an InputError before anything is judged for unusable arguments.
 */
export async function rehearse(
  file: string,
  paths: readonly string[],
  options: RehearseOptions,
  { stdout, stderr }: Streams,
  signal: AbortSignal,
): Promise<ScanOutcome> {
  const policy = readPolicyFile(file);
  const against = options.against === undefined ? null : readPolicyFile(options.against);
  const messages = await mailIn(paths);
  const threads = options.workers ?? availableParallelism();
  const now = Date.now();
  const csv = options.csv === undefined ? null : await csvFile(options.csv, options.names === true);
  const bar = progressBar(stderr);
  const count = counter(against !== null);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  let [told, share] = [0, 0];
  const done = async (rehearsed: Rehearsed) => {
    count.add(rehearsed);
    told++;
    share = rehearsed.mail.before;
    bar.at(share, () => `${grouped(told)} messages, ${grouped(Math.round(told / seconds()))} a second`);
    await csv?.add(rehearsed);
  };
  try {
    await judgeAll(messages, { policy, against, now }, threads, done, signal);
    await csv?.commit();
  } finally {
    bar.clear();
    await csv?.discard();
  }
  const tally = count.result();
  if (told === 0) throw new InputError('no-mail', `${paths.join(', ')}: holds no messages`);
  const report: Report = {
    policy: { file, version: policy.policy.version },
    against:
      against === null || options.against === undefined
        ? null
        : { file: options.against, version: against.policy.version },
    tally,
    stoppedAt: signal.aborted ? share : null,
    seconds: seconds(),
    threads,
    notes: recordNotes(policy, now),
  };
  stdout.write(options.json ? rehearsalJson(report, options.names === true) : rehearsalTable(report));
  if (tally.messages === 0) return 'unusable';
  return tally.outcomes.plain === tally.messages && !signal.aborted ? 'clean' : 'attention';
}

/** What an administrator would otherwise take for the policy's doing. */
function recordNotes({ policy, domains }: PolicyOnDisk, now: number): string[] {
  const usesTls = [policy.protection.possible, policy.protection.phi, policy.protection.sensitive].some((order) =>
    order.includes('tls'),
  );
  if (!usesTls) return [];
  if (domains.domains.size === 0) return ['There are no domain records, so nobody counts as taking TLS.'];
  if (!(now - domains.checked <= policy.tls.maxAgeHours * HOUR))
    return [`The domain records are older than ${policy.tls.maxAgeHours} hours, so nobody counts as taking TLS.`];
  return [];
}
