import type { DuckDBConnection } from '@duckdb/node-api';

/** What a question reads: a table expression and the values of its parameters. */
export interface EventTable {
  readonly table: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What left by these events stayed after all. */
const OVERRULED = `overruled.uid = events.finding_info.uid and events.unmapped.outcome = 'sent'
  and events."time" <= overruled.until`;

/**
 * The same events, with every message called kept that a later failure of the same review kept from leaving: Outlook looks
 * at a message once more after it was recorded as sent. There are few of them, so they are looked for once, and where there
 * are none the events are read as they are.
 */
export async function withoutOverruled(connection: DuckDBConnection, events: EventTable): Promise<EventTable> {
  const { table, parameters } = events;
  await connection.run(
    `create temp table overruled as select uid, any_value(until) as until
      from (select finding_info.uid as uid, max("time") as until from ${table} where unmapped.kind = 'failure' group by uid)
        as overruled
      join ${table} as events on ${OVERRULED} group by uid`,
    parameters,
  );
  const [[count] = []] = (await connection.runAndReadAll('select count(*)::double from overruled')).getRows();
  if (count === 0) return events;
  await connection.run(
    `create temp table stayed as
      select "time", actor, data_security, struct_update(unmapped, kind := 'send', outcome := 'kept') as unmapped
      from ${table} as events semi join overruled on ${OVERRULED}`,
    parameters,
  );
  const others = `select "time", actor, data_security, unmapped from ${table} as events anti join overruled on ${OVERRULED}`;
  return { table: `(${others} union all from stayed)`, parameters };
}
