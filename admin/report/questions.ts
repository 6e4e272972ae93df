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
/** A message that was reviewed because somebody sent it. */
const REVIEWED = "unmapped.kind in ('send', 'override', 'escalation')";
/** One that left for somebody outside with something about a patient, or possibly so. */
const EXPOSED = `(${REVIEWED} and unmapped.outcome = 'sent' and unmapped.exposure <> 'none'
  and not list_contains(unmapped.because, 'internal-only'))`;
const PROTECTED = `(${EXPOSED} and unmapped.protection is not null)`;
const IN_PERIOD = '("time" >= $from and "time" < $to)';

export interface Questions {
  readonly alike: () => Promise<readonly Alike[]>;
  readonly senders: () => Promise<readonly Named[]>;
  readonly rules: () => Promise<readonly Named[]>;
  readonly categories: () => Promise<readonly Named[]>;
  readonly unread: () => Promise<readonly Named[]>;
  readonly reached: () => Promise<readonly Reached[]>;
}

/** The questions that a report asks of its events, each answered by one pass over the columns it needs. */
export function questions({ connection, table, parameters }: EventSource, period: Period, fits: Condition): Questions {
  const ask = async <Row>(sql: string): Promise<readonly Row[]> => {
    const used = { ...parameters, ...fits.values, from: BigInt(period.from), to: BigInt(period.to) };
    return (await connection.runAndReadAll(sql, used)).getRowObjectsJS() as unknown as readonly Row[];
  };
  const within = `from ${table} where ${IN_PERIOD} and ${fits.sql}`;
  const named = (list: string, name: string, detail: string) =>
    ask<Named>(`select ${name} as name, ${detail} as detail, ${COUNTED} from (select ${list} as part, ${FLAGS} ${within})
      group by all`);
  return {
    alike: () =>
      ask<Alike>(`select ("time" // ${DAY_MS})::double as "day", unmapped.kind as kind, unmapped.exposure as exposure,
        unmapped."action" as "action", unmapped.protection as protection, unmapped.outcome as outcome,
        unmapped.override as override, unmapped.failure::varchar as failure, unmapped.sweep as sweep,
        unmapped.client as client, data_security."policy"."version"::varchar as "policy",
        list_contains(unmapped.because, 'internal-only') as inside,
        count(*)::double as "count", coalesce(sum(unmapped.lost), 0)::double as lost ${within} group by all`),
    senders: () => named('actor."user".email_addr', "coalesce(part, '')", 'null'),
    rules: () => named('unnest(unmapped.rules)', 'part."rule"', 'part.category'),
    categories: () => named('unnest(unmapped.categories)', 'part.category', 'null'),
    unread: () => named('unnest(unmapped.unread)', 'part.reason', 'null'),
    // Without the period, since a domain's first day may be before it.
    reached: () =>
      ask<Reached>(`select part."domain" as "domain", part.way as way, part.tls as tls,
        (min("time") // ${DAY_MS})::double as "first", (count(*) filter (inside))::double as recipients,
        (count(*) filter (inside and exposed))::double as exposed
        from (select unnest(unmapped.recipients) as part, "time", ${IN_PERIOD} as inside, ${EXPOSED} as exposed
          from ${table} where ${fits.sql})
        where not part.internal group by all`),
  };
}

const FLAGS = `${EXPOSED} as exposed, ${PROTECTED} as "protected", unmapped.kind = 'false-alarm' as false_alarm`;
const COUNTED = `count(*)::double as events, (count(*) filter (exposed))::double as exposed,
  (count(*) filter ("protected"))::double as "protected", (count(*) filter (false_alarm))::double as "falseAlarms"`;
