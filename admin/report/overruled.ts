import type { DuckDBConnection } from '@duckdb/node-api';

/** What a question reads: a table expression and the values of its parameters. */
export interface EventTable {
  readonly table: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Equalities alone, which the engine joins in one pass however many events there are. */
const OVERRULED = `overruled.uid = events.finding_info.uid and overruled."time" = events."time"
  and overruled.kind = events.unmapped.kind`;

/**
 * The same events, with every message called kept that a later failure of the same review kept from leaving: Outlook looks
 * at a message once more after it was recorded as sent. There are few of them, so they are looked for once, and where there
 * are none the events are read as they are.
 */
export async function withoutOverruled(connection: DuckDBConnection, events: EventTable): Promise<EventTable> {
  const { table, parameters } = events;
  await connection.run(
    `create temp table overruled as
      select distinct failed.uid as uid, events."time" as "time", events.unmapped.kind as kind
      from (select finding_info.uid as uid, max("time") as until from ${table} where unmapped.kind = 'failure' group by 1)
        as failed
      join ${table} as events on failed.uid = events.finding_info.uid and events."time" <= failed.until
      where events.unmapped.outcome = 'sent'`,
    parameters,
  );
  const [[count] = []] = (await connection.runAndReadAll('select count(*)::double from overruled')).getRows();
  if (count === 0) return events;
  await connection.run(
    `create temp table stayed as
      select "time", actor, data_security, unnest(struct_update(unmapped, kind := 'send', outcome := 'kept'))
      from ${table} as events semi join overruled on ${OVERRULED}`,
    parameters,
  );
  const others = `select "time", actor, data_security, unnest(unmapped)
    from ${table} as events anti join overruled on ${OVERRULED}`;
  // Its fields as columns of a table of that name: of a struct in a union the engine would read all fields.
  return { table: `(${others} union all by name from stayed) as unmapped`, parameters };
}
