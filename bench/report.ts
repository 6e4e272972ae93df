import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { reportData } from '../admin/report/report-data.ts';
import { type EventsAt, withEvents } from '../admin/report/source.ts';
import { inventedEvents } from './audit-events.ts';
import { type Figure, rounded } from './figure.ts';

const EVERYTHING = { from: 0, to: 8_640_000_000_000_000 };
/** Written out once and multiplied: all senders, domains, rules and outcomes are among them. */
const DIFFERENT = 20_000;
const COPIES = 500;
/** A million events take 1.2 GB as JSON; ten would fill many a disk. */
const JSON_COPIES = 25;

/**
 * The whole report over ten million events in one Parquet file, and over half a million as JSON lines. DuckDB multiplies
 * invented events and moves their times and ids apart; the parts of an event that no report looks at are left out of the
 * Parquet file.
 */
export async function report(): Promise<readonly Figure[]> {
  const dir = await mkdtemp(join(tmpdir(), 'mailward-bench-'));
  try {
    await generate(dir);
    return [
      await reported('report.parquet', { pattern: join(dir, 'events.parquet') }, DIFFERENT * COPIES),
      await reported('report.json', { pattern: join(dir, 'events-*.json') }, DIFFERENT * JSON_COPIES),
    ];
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function generate(dir: string): Promise<void> {
  const text = inventedEvents(0, DIFFERENT, Date.UTC(2026, 10, 1)).map((event) => JSON.stringify(event));
  await writeFile(join(dir, 'some.ndjson'), text.join('\n'));
  for (let copy = 0; copy < JSON_COPIES; copy++) await writeFile(join(dir, `events-${copy}.json`), text.join('\n'));
  const instance = await DuckDBInstance.create(':memory:', { preserve_insertion_order: 'false' });
  const connection = await instance.connect();
  await connection.run(`create table few as select "time", finding_info, actor, data_security, unmapped
    from read_json('${join(dir, 'some.ndjson')}')`);
  await connection.run(`copy (
    select few.* replace ("time" + copy * 1000 as "time", {'uid': finding_info.uid || copy} as finding_info)
    from few, range(${COPIES}) t(copy)) to '${join(dir, 'events.parquet')}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
}

async function reported(name: string, at: EventsAt, count: number): Promise<Figure> {
  const started = performance.now();
  const { overview } = await withEvents(at, (source) => reportData(source, EVERYTHING, [], []));
  if (overview.reviewed < count / 2) throw new Error('events are missing');
  return { name, value: rounded((performance.now() - started) / 1000), unit: `s for ${count} events` };
}
