import type { Alike, Named, Period, Reached } from './questions.ts';

/** A row of a section; `exposed` and `protected` are null where the section does not ask for them. */
export interface ReportRow {
  readonly name: string;
  readonly detail: string | null;
  readonly events: number;
  readonly exposed: number | null;
  readonly protected: number | null;
}

/** A message that was reviewed because somebody sent it. */
export function reviewed({ kind }: Alike): boolean {
  return kind === 'send' || kind === 'override' || kind === 'escalation';
}

/** One that left for somebody outside with something about a patient, or possibly so. */
export function exposed(one: Alike): boolean {
  return reviewed(one) && one.outcome === 'sent' && one.exposure !== 'none' && !one.inside;
}

/** Adds up alike events by a name; what has none is called `none`. */
export function sums(alike: readonly Alike[], nameOf: (one: Alike) => string | null): ReportRow[] {
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

/** The same without asking for protection. */
export function plain(alike: readonly Alike[], nameOf: (one: Alike) => string | null): readonly ReportRow[] {
  return sums(alike, nameOf).map(({ name, events }) => bare(name, null, events));
}

/** A row of what was counted by name. */
export function counted(row: Named): ReportRow {
  return { name: row.name, detail: row.detail, events: row.events, exposed: row.exposed, protected: row.protected };
}

/** A row that only counts. */
export function bare(name: string, detail: string | null, events: number): ReportRow {
  return { name, detail, events, exposed: null, protected: null };
}

/** The largest first; equals by name, so that two runs print the same. */
export function most(rows: readonly ReportRow[]): ReportRow[] {
  const key = ({ name, detail }: ReportRow) => `${name} ${detail ?? ''}`;
  return [...rows].sort((a, b) => b.events - a.events || (key(a) < key(b) ? -1 : 1));
}

/** Reports of a false alarm by rule, beside how often the rule found something at all: what to tune. */
export function falseAlarms(rules: readonly Named[]): ReportRow[] {
  const reported = rules.filter((rule) => rule.falseAlarms > 0);
  return most(reported.map((rule) => bare(rule.name, String(rule.events), rule.falseAlarms)));
}

/** Recipients by domain, and how many of them were reached under protection. */
export function domains(reached: readonly Reached[]): ReportRow[] {
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
export function downgrades(reached: readonly Reached[]): ReportRow[] {
  const rows = new Map<string, ReportRow>();
  for (const { domain, tls, recipients } of reached) {
    if (tls === null || TLS_FITS.includes(tls) || recipients === 0) continue;
    const key = `${domain} ${tls}`;
    rows.set(key, bare(domain, tls, (rows.get(key)?.events ?? 0) + recipients));
  }
  return most([...rows.values()]);
}

/** Domains that nobody had written to before the period, the newest first. */
export function firstSeen(reached: readonly Reached[], { from }: Period): ReportRow[] {
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

/** A day as ISO 8601 writes it, from its number since 1970. */
export function dayName(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
