import type { Condition } from './columns.ts';
import type { EventSource } from './source.ts';

/** Part of the time, in milliseconds since 1970, `to` excluded. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** How many events, how many of them had to be protected, and how many of those were. */
export interface Counts {
  readonly events: number;
  readonly exposed: number;
  readonly protected: number;
}

export interface Named extends Counts {
  readonly name: string;
  readonly detail: string | null;
  /** How many of the events are reports of a false alarm. */
  readonly falseAlarms: number;
}

/** How many events had a part that could not be read, by the reason. */
export interface Unread {
  readonly name: string;
  readonly events: number;
}

/** Events that are alike in everything with few values. */
export interface Alike {
  readonly day: number;
  readonly kind: string;
  readonly exposure: string | null;
  readonly action: string | null;
  readonly protection: string | null;
  readonly outcome: string | null;
  readonly override: string | null;
  readonly failure: string | null;
  readonly sweep: string | null;
  readonly client: string;
  readonly policy: string;
  readonly inside: boolean;
  readonly count: number;
  readonly lost: number;
}

/** Recipients outside of one domain who were reached in one way. `first` is the first day at all, before the period too. */
export interface Reached {
  readonly domain: string;
  readonly way: string;
  readonly tls: string | null;
  readonly first: number;
  readonly recipients: number;
  readonly exposed: number;
}

const DAY_MS = 86_400_000;
const INSIDE = "list_contains(unmapped.because, 'internal-only')";
/** Reviewed because somebody sent it, and left for somebody outside with something about a patient, or possibly so. */
const EXPOSED = `unmapped.kind in ('send', 'override', 'escalation') and unmapped.outcome = 'sent'
  and unmapped.exposure <> 'none' and not ${INSIDE}`;
/** What an event counts as: 1 exposed, 2 exposed and protected, 3 a false alarm, 0 none of these. */
const STANDING = `(case when ${EXPOSED} then if(unmapped.protection is null, 1, 2)
  when unmapped.kind = 'false-alarm' then 3 else 0 end)::utinyint`;
const IN_PERIOD = '("time" >= $from and "time" < $to)';

export interface Questions {
  readonly alike: () => Promise<readonly Alike[]>;
  readonly senders: () => Promise<readonly Named[]>;
  readonly rules: () => Promise<readonly Named[]>;
  readonly categories: () => Promise<readonly Named[]>;
  readonly unread: () => Promise<readonly Unread[]>;
  readonly reached: () => Promise<readonly Reached[]>;
}

/**
 * The questions that a report asks of its events, each answered by one pass over the columns it needs. Millions of rows are
 * only read, grouped and counted; the rest is worked out from the few groups.
 */
export function questions({ connection, table, parameters }: EventSource, period: Period, fits: Condition): Questions {
  const ask = async <Row>(sql: string): Promise<readonly Row[]> => {
    const used = { ...parameters, ...fits.values, from: BigInt(period.from), to: BigInt(period.to) };
    return (await connection.runAndReadAll(sql, used)).getRowObjectsJS() as unknown as readonly Row[];
  };
  const within = `from ${table} where ${IN_PERIOD} and ${fits.sql}`;
  const named = (list: string, name: string, detail: string) =>
    ask<Named>(`select name, detail, sum(events)::double as events, ${SUMS} from (
      select ${name} as name, ${detail} as detail, standing, count(*) as events
      from (select ${list} as part, ${STANDING} as standing ${within}) group by all) group by all`);
  return {
    alike: () =>
      ask<Alike>(`select * replace ("day"::double as "day", failure::varchar as failure, "policy"::varchar as "policy")
        from (select "time" // ${DAY_MS} as "day", unmapped.kind as kind, unmapped.exposure as exposure,
          unmapped."action" as "action", unmapped.protection as protection, unmapped.outcome as outcome,
          unmapped.override as override, unmapped.failure as failure, unmapped.sweep as sweep,
          unmapped.client as client, data_security."policy"."version" as "policy", ${INSIDE} as inside,
          count(*)::double as "count", coalesce(sum(unmapped.lost), 0)::double as lost ${within} group by all)`),
    senders: () => named('actor."user".email_addr', "coalesce(part, '')", 'null'),
    rules: () => named('unnest(unmapped.rules)', 'part."rule"', 'part.category'),
    categories: () => named('unnest(unmapped.categories)', 'part.category', 'null'),
    unread: () =>
      ask<Unread>(`select part.reason as name, count(*)::double as events
        from (select unnest(unmapped.unread) as part ${within}) group by all`),
    // Without the period, since a domain's first day may be before it.
    reached: () =>
      ask<Reached>(`select "domain", way, tls, (min("first") // ${DAY_MS})::double as "first",
        coalesce(sum(recipients) filter (inside), 0)::double as recipients,
        coalesce(sum(recipients) filter (inside and standing in (1, 2)), 0)::double as exposed
        from (select part."domain" as "domain", part.way as way, part.tls as tls, standing, inside,
          min("time") as "first", count(*) as recipients
          from (select unnest(unmapped.recipients) as part, "time", ${IN_PERIOD} as inside, ${STANDING} as standing
            from ${table} where ${fits.sql})
          where not part.internal group by all)
        group by all`),
  };
}

const SUMS = Object.entries({ exposed: '1, 2', protected: '2', falseAlarms: '3' })
  .map(([name, standings]) => `coalesce(sum(events) filter (standing in (${standings})), 0)::double as "${name}"`)
  .join(', ');
