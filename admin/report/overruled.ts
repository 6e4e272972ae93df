import type { DuckDBConnection } from '@duckdb/node-api';

/** What a question reads: a table expression and the values of its parameters. */
export interface EventTable {
  readonly table: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Events, and by which expression over `events` it is known whose token handed one in; an empty text where nobody knows. */
export interface SignedEventTable extends EventTable {
  readonly by: string;
}

/** Outlook looks once more at once; the clock of one client may be set meanwhile, and no more. */
const LOOKED_WITHIN_MS = 5 * 60 * 1000;

/**
 * The same events, with every message called kept that a later failure of the same review kept from leaving: Outlook looks
 * at a message once more after it was recorded as sent. Review ids are no secret, so it has to be handed in by the same
 * token, and at once. There are few of them, so they are looked for once, and where there
 * are none the events are read as they are.
 */
export async function withoutOverruled(connection: DuckDBConnection, events: SignedEventTable): Promise<EventTable> {
  const { table, parameters, by } = events;
  await connection.run(
    `create temp table overruled as
      select distinct failed.uid as uid, failed."by" as "by", events."time" as "time", events.unmapped.kind as kind
      from (select finding_info.uid as uid, ${by} as "by", "time" from ${table} as events where unmapped.kind = 'failure')
        as failed
      join ${table} as events on failed.uid = events.finding_info.uid and failed."by" = ${by}
        and failed."time" - events."time" between 0 and ${LOOKED_WITHIN_MS}
      where events.unmapped.outcome = 'sent'`,
    parameters,
  );
  // Equalities alone, which the engine joins in one pass however many events there are.
  const same = `overruled.uid = events.finding_info.uid and overruled."by" = ${by}
    and overruled."time" = events."time" and overruled.kind = events.unmapped.kind`;
  const [[count] = []] = (await connection.runAndReadAll('select count(*)::double from overruled')).getRows();
  if (count === 0) return events;
  await connection.run(
    `create temp table stayed as
      select "time", actor, data_security, unnest(struct_update(unmapped, kind := 'send', outcome := 'kept'))
      from ${table} as events semi join overruled on ${same}`,
    parameters,
  );
  const others = `select "time", actor, data_security, unnest(unmapped)
    from ${table} as events anti join overruled on ${same}`;
  // Its fields as columns of a table of that name: of a struct in a union the engine would read all fields.
  return { table: `(${others} union all by name from stayed) as unmapped`, parameters };
}
