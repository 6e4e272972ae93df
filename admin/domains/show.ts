import { type DomainRecord, type FitReason, takenAt, tlsFit } from '../../core/index.ts';
import { InputError } from '../input-error.ts';
import type { Streams } from '../scan.ts';
import { namedDomains } from './domain-list.ts';
import { policyAndRecords, type RecordOptions } from './options.ts';
import { readRecordsFile, recordsIn } from './records-file.ts';
import { spoken } from './version.ts';

const HOUR = 3_600_000;
const COLUMNS = [24, 7, 11, 7, 8, 4] as const;

/** Prints the records as they lie: a table that fits 80 columns, or one JSON object a line. `now` in milliseconds. */
export async function show(
  names: readonly string[],
  options: RecordOptions,
  { stdout }: Streams,
  now: number,
): Promise<void> {
  const { policy, file } = policyAndRecords(options);
  const records = recordsIn(await readRecordsFile(file));
  const wanted = names.length > 0 ? namedDomains(names) : [...records.domains.keys()].sort();
  const missing = wanted.find((name) => !records.domains.has(name));
  if (missing !== undefined) throw new InputError('records', `${missing}: has no readable record in ${file}`);
  if (wanted.length === 0)
    throw new InputError('records', `${file}: holds no records; mailward domains refresh makes them`);
  if (!options.json) stdout.write(`${row(['DOMAIN', 'TLS', 'CERTIFICATE', 'MTA-STS', 'DANE', 'AGE'], 'PHI BY TLS')}\n`);
  for (const name of wanted) {
    const record = records.domains.get(name) as DomainRecord;
    const age = (now - takenAt(record, records)) / HOUR;
    const carries = whyNot(tlsFit(name, { policy, domains: records, now }).reason, age);
    if (options.json) {
      const checked = isoOf(takenAt(record, records));
      stdout.write(
        `${JSON.stringify({ domain: name, ...record, checked, carries: carries === null, because: carries })}\n`,
      );
    } else {
      const { starttls, certificate, mtaSts, dane } = record;
      const cells = [
        name,
        starttls === null ? 'none' : spoken(starttls),
        certificate,
        mtaSts ?? '-',
        dane ?? '-',
        aged(age),
      ];
      stdout.write(`${row(cells, carries ?? 'yes')}\n`);
    }
  }
}

/** Why PHI may not go by TLS to a domain, in a word or two; null when it may. `age` in hours. */
function whyNot(reason: FitReason, age: number): string | null {
  switch (reason) {
    case 'tls-enforced':
      return null;
    case 'tls-record-old':
      return age < 0 ? 'in the future' : 'too old';
    case 'tls-not-enforced':
      return 'not enforced';
    default:
      return reason === 'tls-too-old' ? 'TLS too weak' : 'unverified';
  }
}

function row(cells: readonly string[], last: string): string {
  return [...cells.map((cell, i) => fitted(cell, COLUMNS[i] ?? 8)), last].join(' ').trimEnd();
}

/** A cell of a fixed width; a name is cut at its front, where it says least. */
function fitted(cell: string, width: number): string {
  return cell.length <= width ? cell.padEnd(width) : `…${cell.slice(cell.length - width + 1)}`;
}

function aged(hours: number): string {
  if (Number.isNaN(hours)) return '?';
  if (hours <= -1) return '-';
  return hours < 48 ? `${Math.max(0, Math.floor(hours))}h` : `${Math.min(999, Math.floor(hours / 24))}d`;
}

function isoOf(time: number): string | null {
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
