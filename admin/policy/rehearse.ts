import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { tlsFit } from '../../core/index.ts';
import { InputError } from '../input-error.ts';
import { type PolicyOnDisk, readPolicyFile } from '../policy-file.ts';
import { progressBar } from '../progress-bar.ts';
import { beginReplacing, type Replacement } from '../replace-file.ts';
import type { ScanOutcome, Streams } from '../scan.ts';
import { type CsvFile, csvFile } from './rehearsal/csv.ts';
import { rehearsalJson } from './rehearsal/json.ts';
import type { Setup } from './rehearsal/judge.ts';
import { type Mail, mailIn } from './rehearsal/mail.ts';
import { rehearsalPage } from './rehearsal/page.ts';
import type { Report } from './rehearsal/report.ts';
import { rehearsalTable } from './rehearsal/table.ts';
import { counter } from './rehearsal/tally.ts';
import { judgeAll, type Rehearsed } from './rehearsal/threads.ts';
import { grouped } from './rehearsal/words.ts';

export interface RehearseOptions {
  readonly against?: string;
  readonly csv?: string;
  readonly html?: string;
  readonly json?: true;
  readonly names?: true;
  readonly ocr?: true;
  readonly workers?: number;
}

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
  if (options.csv !== undefined && options.html !== undefined && resolve(options.csv) === resolve(options.html)) {
    throw new InputError('option', `--html ${options.html}: is what --csv names, too; give each a file of its own`);
  }
  const policy = { file, ...readPolicyFile(file) };
  const against = options.against === undefined ? null : { file: options.against, ...readPolicyFile(options.against) };
  const messages = await mailIn(paths);
  const names = options.names === true;
  let csv: CsvFile | null = null;
  let page: Replacement | null = null;
  try {
    if (options.csv !== undefined) csv = await csvFile(options.csv, names);
    if (options.html !== undefined) page = await beginReplacing(options.html);
    const threads = options.workers ?? availableParallelism();
    const keep = async (rehearsed: Rehearsed) => csv?.add(rehearsed);
    const report = await reportOn(
      messages,
      { policy, against, now: Date.now(), ocr: options.ocr === true },
      threads,
      keep,
      stderr,
      signal,
    );
    const { messages: judged, unreadable, outcomes } = report.tally;
    if (judged + unreadable === 0 && report.stoppedAt === null)
      throw new InputError('no-mail', `${paths.join(', ')}: holds no messages`);
    await csv?.commit();
    await page?.write(rehearsalPage(report, names));
    await page?.commit();
    stdout.write(options.json ? rehearsalJson(report, names) : rehearsalTable(report));
    if (report.stoppedAt !== null) return 'attention';
    if (judged === 0) return 'unusable';
    return outcomes.plain === judged ? 'clean' : 'attention';
  } finally {
    await csv?.discard();
    await page?.discard();
  }
}

type NamedPolicy = PolicyOnDisk & { readonly file: string };

async function reportOn(
  messages: AsyncIterable<Mail>,
  setup: Setup & { readonly policy: NamedPolicy; readonly against: NamedPolicy | null },
  threads: number,
  keep: (rehearsed: Rehearsed) => Promise<void>,
  stderr: Streams['stderr'],
  signal: AbortSignal,
): Promise<Report> {
  const { policy, against, now } = setup;
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
    await keep(rehearsed);
  };
  try {
    await judgeAll(messages, setup, threads, done, signal);
  } finally {
    bar.clear();
  }
  const named = ({ file, policy: { version } }: NamedPolicy) => ({ file, version });
  return {
    policy: named(policy),
    against: against === null ? null : named(against),
    tally: count.result(),
    stoppedAt: signal.aborted ? share : null,
    seconds: seconds(),
    threads,
    notes: recordNotes(policy, now),
  };
}

/** What an administrator would otherwise take for the policy's doing. */
function recordNotes({ policy, domains }: PolicyOnDisk, now: number): string[] {
  const usesTls = [policy.protection.possible, policy.protection.phi, policy.protection.sensitive].some((order) =>
    order.includes('tls'),
  );
  if (!usesTls) return [];
  if (domains.domains.size === 0) return ['There are no domain records, so nobody counts as taking TLS.'];
  const counts = [...domains.domains.keys()].some(
    (domain) => tlsFit(domain, { policy, domains, now }).reason !== 'tls-record-old',
  );
  if (!counts && domains.checked > now)
    return ['The domain records are from the future, so nobody counts as taking TLS; is the clock right?'];
  if (!counts)
    return [`The domain records are older than ${policy.tls.maxAgeHours} hours, so nobody counts as taking TLS.`];
  return [];
}
