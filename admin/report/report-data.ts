import type { Filter } from './columns.ts';
import { conditionOf } from './columns.ts';
import { type Alike, type Period, questions } from './questions.ts';
import {
  bare,
  counted,
  dayName,
  domains,
  downgrades,
  exposed,
  falseAlarms,
  firstSeen,
  most,
  plain,
  type ReportRow,
  reviewed,
  sums,
} from './report-rows.ts';
import type { EventSource } from './source.ts';

/** What events are split by. */
export const SPLITS = [
  'day',
  'exposure',
  'action',
  'protection',
  'category',
  'rule',
  'sender',
  'domain',
  'client',
  'policy',
] as const;
export type Split = (typeof SPLITS)[number];

/** What is shown besides the splits. */
export const FOCUSES = [
  'overrides',
  'false-alarms',
  'unread',
  'tls-downgrades',
  'sweep-hits',
  'failures',
  'first-seen',
] as const;
export type SectionId = Split | (typeof FOCUSES)[number];

export interface ReportSection {
  readonly id: SectionId;
  readonly rows: readonly ReportRow[];
}

/** The numbers that say the most. */
export interface Overview {
  /** Messages that were reviewed as they were sent. */
  readonly reviewed: number;
  /** Of them, those that left for somebody outside with something about a patient, or possibly so; and those protected. */
  readonly exposed: number;
  readonly protected: number;
  readonly kept: number;
  readonly overrides: number;
  readonly escalations: number;
  readonly falseAlarms: number;
  readonly sweepHits: number;
  readonly failures: number;
  readonly unscanned: number;
  /** Events that clients had to let go because nobody took them. */
  readonly lost: number;
}

export interface ReportData {
  /** The first and last day there are events of; null without any. */
  readonly days: { readonly first: string; readonly last: string } | null;
  readonly overview: Overview;
  readonly sections: readonly ReportSection[];
  /** Lines of the files that could not be read. */
  readonly unreadable: number;
}

/** Asks the events what a report shows; `by` limits it to some splits, and leaves everything else out then. */
export async function reportData(
  source: EventSource,
  period: Period,
  filters: readonly Filter[],
  by: readonly Split[],
): Promise<ReportData> {
  const ask = questions(source, period, conditionOf(filters));
  const wanted = (id: SectionId) => by.length === 0 || by.some((split) => split === id);
  const some = async <T>(needed: boolean, question: () => Promise<readonly T[]>) => (needed ? await question() : []);
  // One after the other: each uses all cores.
  const alike = await ask.alike();
  const rules = await some(wanted('rule') || wanted('false-alarms'), ask.rules);
  const reached = await some(wanted('domain') || wanted('tls-downgrades'), ask.reached);
  const rows: Record<SectionId, readonly ReportRow[]> = {
    day: sums(alike.filter(reviewed), ({ day }) => dayName(day)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    exposure: sums(alike.filter(reviewed), ({ exposure }) => exposure),
    action: sums(alike.filter(reviewed), ({ action }) => action),
    protection: sums(alike.filter(reviewed), ({ protection }) => protection),
    category: most((await some(wanted('category'), ask.categories)).map(counted)),
    rule: most(rules.map(counted)),
    sender: most((await some(wanted('sender'), ask.senders)).map(counted)),
    domain: domains(reached),
    client: sums(alike, ({ client }) => client),
    policy: sums(alike, ({ policy }) => policy),
    overrides: plain(
      alike.filter(({ kind }) => kind === 'override'),
      ({ override }) => override,
    ),
    'false-alarms': falseAlarms(rules),
    unread: most((await some(wanted('unread'), ask.unread)).map(({ name, events }) => bare(name, null, events))),
    'tls-downgrades': downgrades(reached),
    'sweep-hits': plain(
      alike.filter(({ kind }) => kind === 'sweep-hit'),
      ({ sweep }) => sweep,
    ),
    failures: plain(
      alike.filter(({ kind }) => kind === 'failure'),
      ({ failure }) => failure,
    ),
    'first-seen': firstSeen(reached, period),
  };
  const days = alike.map(({ day }) => day).sort((a, b) => a - b);
  return {
    days: days.length === 0 ? null : { first: dayName(days[0] ?? 0), last: dayName(days.at(-1) ?? 0) },
    overview: overviewOf(alike),
    sections: [...SPLITS, ...FOCUSES].filter(wanted).map((id) => ({ id, rows: rows[id] })),
    unreadable: source.unreadable,
  };
}

function overviewOf(alike: readonly Alike[]): Overview {
  const count = (fits: (one: Alike) => boolean) => alike.reduce((sum, one) => sum + (fits(one) ? one.count : 0), 0);
  const kind = (name: string) => count((one) => one.kind === name);
  return {
    reviewed: count(reviewed),
    exposed: count(exposed),
    protected: count((one) => exposed(one) && one.protection !== null),
    kept: count((one) => reviewed(one) && one.outcome === 'kept'),
    overrides: kind('override'),
    escalations: kind('escalation'),
    falseAlarms: kind('false-alarm'),
    sweepHits: kind('sweep-hit'),
    failures: kind('failure'),
    unscanned: kind('unscanned'),
    lost: alike.reduce((sum, { lost }) => sum + lost, 0),
  };
}
