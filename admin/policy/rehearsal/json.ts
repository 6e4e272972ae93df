import type { Report } from './report.ts';
import { LOOKS, type Noted } from './tally.ts';

/** The report as one line of JSON, in the stable shape of docs/policy.md; `names` adds file names. */
export function rehearsalJson(report: Report, names: boolean): string {
  const { tally, policy, against, stoppedAt, seconds, threads, notes } = report;
  const noted = ({ id, name, judged }: Noted) => ({
    id,
    ...(names ? { file: name } : {}),
    outcome: judged.outcome,
    before: judged.before,
    ms: Math.round(judged.ms * 10) / 10,
    bytes: judged.bytes,
  });
  return `${JSON.stringify({
    policy,
    against,
    complete: stoppedAt === null,
    messages: tally.messages,
    unreadable: tally.unreadable,
    outcomes: tally.outcomes,
    before: tally.before,
    exposures: tally.exposures,
    categories: Object.fromEntries(tally.categories),
    senders: tally.senders,
    changes: tally.changes,
    look: Object.fromEntries(
      LOOKS.map((look) => [look, { count: tally.looks[look].count, first: tally.looks[look].first.map(noted) }]),
    ),
    slowest: tally.slowest.map(noted),
    notes,
    seconds: Math.round(seconds * 10) / 10,
    threads,
  })}\n`;
}
