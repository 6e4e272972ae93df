import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, listValue } from '@duckdb/node-api';
import { fileOfDay } from '../collect/chain.ts';
import { daysIn } from '../collect/day-files.ts';
import { InputError } from '../input-error.ts';
import { type EventTable, type SignedEventTable, withoutOverruled } from './overruled.ts';

/** Where the events are: a collector's folder, or files of events that a pipeline stored, by a pattern such as `x/*.parquet`. */
export type EventsAt = { readonly dir: string } | { readonly pattern: string };

/** Events that can be asked of: a table expression with the columns `time`, `actor`, `data_security` and `unmapped`. */
export interface EventSource extends EventTable {
  readonly connection: DuckDBConnection;
  /** Lines that are neither events nor notes. */
  readonly unreadable: number;
}

/** The parts of an event that a report looks at; what else a line holds is passed over. */
const PARTS = {
  time: 'BIGINT',
  finding_info: 'STRUCT(uid VARCHAR)',
  actor: 'STRUCT("user" STRUCT(email_addr VARCHAR))',
  data_security: 'STRUCT("policy" STRUCT("version" VARCHAR))',
  unmapped: `STRUCT(kind VARCHAR, exposure VARCHAR, "action" VARCHAR, protection VARCHAR, outcome VARCHAR,
    override VARCHAR, failure VARCHAR, sweep VARCHAR, because VARCHAR[],
    categories STRUCT(category VARCHAR)[], rules STRUCT("rule" VARCHAR, category VARCHAR)[],
    unread STRUCT(reason VARCHAR)[],
    recipients STRUCT("domain" VARCHAR, internal BOOLEAN, way VARCHAR, tls VARCHAR)[],
    client VARCHAR, lost BIGINT)`,
} as const;

const columns = Object.entries(PARTS).map(([name, type]) => `'${name}': '${type}'`);
const flat = Object.keys(PARTS).map((name) => `event."${name}" as "${name}"`);
const EVENT = `STRUCT(${Object.entries(PARTS)
  .map(([name, type]) => `"${name}" ${type}`)
  .join(', ')})`;

/** Whose token handed an event in is written by Mailward's collector, and by no other pipeline. */
const UNKNOWN = "''";

/**
 * Opens events for questions in SQL and closes them when `work` is done. Parquet is read in place and only where a question
 * needs it; JSON is read once. Throws an InputError for what holds no events.
 */
export async function withEvents<T>(at: EventsAt, work: (source: EventSource) => Promise<T>): Promise<T> {
  const spill = await mkdtemp(join(tmpdir(), 'mailward-report-'));
  const instance = await DuckDBInstance.create(':memory:', {
    // What does not fit into memory goes there, and not into the folder that one happens to be in.
    temp_directory: spill,
    // The engine would otherwise fetch what an unknown address or format needs.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  try {
    const source = await opened(connection, at);
    return await work({ ...source, ...(await withoutOverruled(connection, source)) });
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(spill, { recursive: true, force: true });
  }
}

async function opened(connection: DuckDBConnection, at: EventsAt): Promise<EventSource & SignedEventTable> {
  if ('dir' in at) {
    const files = (await daysIn(at.dir)).map((day) => join(at.dir, fileOfDay(day)));
    if (files.length === 0) throw new InputError('not-found', `${at.dir}: holds no daily files of mailward collect`);
    const read = `read_json($files, format = 'newline_delimited', ignore_errors = true,
      columns = {'event': '${EVENT.replaceAll("'", "''")}', 'note': 'JSON', 'by': 'VARCHAR'})`;
    return await loaded(
      connection,
      `select ${flat}, note, coalesce("by", '') as "by" from ${read}`,
      { files: listValue(files) },
      at.dir,
    );
  }
  if (/\.parquet$/i.test(at.pattern)) {
    const table = 'read_parquet($pattern)';
    const source = { connection, table, parameters: { pattern: at.pattern }, by: UNKNOWN, unreadable: 0 };
    await connection
      .runAndReadAll(
        `select "time", finding_info.uid, actor, data_security, unmapped from ${source.table} limit 0`,
        source.parameters,
      )
      .catch(() => refuse(at.pattern));
    return source;
  }
  const read = `read_json($pattern, ignore_errors = true, columns = {${columns.join(', ')}})`;
  return await loaded(
    connection,
    `select *, null as note, ${UNKNOWN} as "by" from ${read}`,
    { pattern: at.pattern },
    at.pattern,
  );
}

/** Reads JSON into a table once, because reading it takes far longer than any question. */
async function loaded(
  connection: DuckDBConnection,
  select: string,
  parameters: Parameters<DuckDBConnection['run']>[1],
  name: string,
): Promise<EventSource & SignedEventTable> {
  await connection.run(`create temp table lines as ${select}`, parameters).catch(() => refuse(name));
  const counted = await connection.runAndReadAll(
    `select (count(*) filter (unmapped.kind is null and note is null))::double as unreadable,
      count(unmapped.kind)::double as events from lines`,
  );
  const [[unreadable, events] = []] = counted.getRows();
  if (events === 0 && unreadable !== 0) refuse(name);
  await connection.run('create temp view events as select * from lines where unmapped.kind is not null');
  return { connection, table: 'events', parameters: {}, by: 'events."by"', unreadable: Number(unreadable) };
}

/** The engine's own words may quote what stands in a file. */
function refuse(name: string): never {
  throw new InputError(
    'unreadable',
    `${name}: no audit events can be read there; give JSON or Parquet with OCSF events`,
  );
}
