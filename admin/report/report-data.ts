import type { Filter } from './columns.ts';
import { conditionOf } from './columns.ts';
import { type Alike, type Named, type Period, questions, type Reached } from './questions.ts';
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

/** A row of a section; `exposed` and `protected` are null where the section does not ask for them. */
export interface ReportRow {
  readonly name: string;
  readonly detail: string | null;
  readonly events: number;
  readonly exposed: number | null;
  readonly protected: number | null;
}

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

function reviewed({ kind }: Alike): boolean {
  return kind === 'send' || kind === 'override' || kind === 'escalation';
}

function exposed(one: Alike): boolean {
  return reviewed(one) && one.outcome === 'sent' && one.exposure !== 'none' && !one.inside;
}

/** Adds up alike events by a name; what has none is called `none`. */
function sums(alike: readonly Alike[], nameOf: (one: Alike) => string | null): ReportRow[] {
  const rows = new Map<string, ReportRow>();
  for (const one of alike) {
    const name = nameOf(one) ?? 'none';
    const before = rows.get(name);
    const left = exposed(one) ? one.count : 0;
    rows.set(name, {
      name,
      detail: null,
      events: (before?.events ?? 0) + one.count,
      exposed: (before?.exposed ?? 0) + left,
      protected: (before?.protected ?? 0) + (one.protection === null ? 0 : left),
    });
  }
  return most([...rows.values()]);
}

function plain(alike: readonly Alike[], nameOf: (one: Alike) => string | null): readonly ReportRow[] {
  return sums(alike, nameOf).map(({ name, events }) => bare(name, null, events));
}

function counted(row: Named): ReportRow {
  return { name: row.name, detail: row.detail, events: row.events, exposed: row.exposed, protected: row.protected };
}

function bare(name: string, detail: string | null, events: number): ReportRow {
  return { name, detail, events, exposed: null, protected: null };
}

/** The largest first; equals by name, so that two runs print the same. */
function most(rows: readonly ReportRow[]): ReportRow[] {
  const key = ({ name, detail }: ReportRow) => `${name} ${detail ?? ''}`;
  return [...rows].sort((a, b) => b.events - a.events || (key(a) < key(b) ? -1 : 1));
}

/** Reports of a false alarm by rule, beside how often the rule found something at all: what to tune. */
function falseAlarms(rules: readonly Named[]): ReportRow[] {
  const reported = rules.filter((rule) => rule.falseAlarms > 0);
  return most(reported.map((rule) => bare(rule.name, String(rule.events), rule.falseAlarms)));
}

function domains(reached: readonly Reached[]): ReportRow[] {
  const rows = new Map<string, ReportRow>();
  for (const { domain, way, recipients, exposed: left } of reached) {
    const before = rows.get(domain);
    rows.set(domain, {
      name: domain,
      detail: null,
      events: (before?.events ?? 0) + recipients,
      exposed: (before?.exposed ?? 0) + left,
      protected: (before?.protected ?? 0) + (way === 'plain' || way === 'none' ? 0 : left),
    });
  }
  return most([...rows.values()].filter(({ events }) => events > 0));
}

const TLS_FITS = ['internal', 'tls-enforced'];

/** Recipients whom TLS was meant for and did not suit, by domain and reason. */
function downgrades(reached: readonly Reached[]): ReportRow[] {
  const rows = new Map<string, ReportRow>();
  for (const { domain, tls, recipients } of reached) {
    if (tls === null || TLS_FITS.includes(tls) || recipients === 0) continue;
    const key = `${domain} ${tls}`;
    rows.set(key, bare(domain, tls, (rows.get(key)?.events ?? 0) + recipients));
  }
  return most([...rows.values()]);
}

/** Domains that nobody had written to before the period, the newest first. */
function firstSeen(reached: readonly Reached[], { from }: Period): ReportRow[] {
  const first = new Map<string, { day: number; recipients: number }>();
  for (const { domain, first: day, recipients } of reached) {
    const before = first.get(domain);
    const earlier = Math.min(day, before?.day ?? day);
    first.set(domain, { day: earlier, recipients: (before?.recipients ?? 0) + recipients });
  }
  return [...first]
    .filter(([_domain, { day, recipients }]) => recipients > 0 && day * DAY_MS >= from)
    .sort(([a, { day: on }], [b, { day: other }]) => other - on || (a < b ? -1 : 1))
    .map(([domain, { day, recipients }]) => bare(domain, dayName(day), recipients));
}

const DAY_MS = 86_400_000;

function dayName(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
