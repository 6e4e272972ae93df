import { InputError } from '../input-error.ts';
import { replaceFile } from '../replace-file.ts';
import type { Streams } from '../scan.ts';
import { COLUMN_NAMES, type Filter } from './columns.ts';
import type { FORMATS } from './format-names.ts';
import { reportCsv, reportJson, reportText } from './formats.ts';
import type { Period } from './questions.ts';
import { reportData, SPLITS, type Split } from './report-data.ts';
import type { EventsAt } from './source.ts';
import type { ReportLanguage } from './words.ts';

export interface ReportOptions {
  readonly dir?: string;
  readonly events?: string;
  readonly from?: string;
  readonly to?: string;
  readonly where?: readonly string[];
  readonly by?: readonly string[];
  readonly top?: number;
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
  readonly language: ReportLanguage;
}

/** What fits on a screen or a page; CSV and JSON have all rows. */
const DEFAULT_TOP = 20;
/** The last moment that a Date can hold. */
const END_OF_TIME = 8_640_000_000_000_000;
const DAY_MS = 86_400_000;
/** Who may read a report: its owner and group, as with the events. */
const FILE_MODE = 0o640;

/** Shows what was protected, from a collector's folder or from stored events. Throws an InputError before it writes anything. */
export async function showReport(options: ReportOptions, { stdout }: Streams): Promise<void> {
  const at = eventsAt(options);
  const period = periodOf(options);
  const filters = filtersOf(options.where ?? []);
  const by = (options.by ?? []).map(splitOf);
  // The engine is loaded by this command alone.
  const { withEvents } = await import('./source.ts');
  const data = await withEvents(at, (source) => reportData(source, period, filters, by));
  const said = filters.map(({ column, values }) => `${column} = ${values.join(' / ')}`).join(', ');
  const text = await formatted();
  if (options.out === undefined) stdout.write(text);
  else await replaceFile(options.out, text, FILE_MODE);

  async function formatted(): Promise<string> {
    const { format, language, top = DEFAULT_TOP } = options;
    switch (format) {
      case 'json':
        return reportJson(data);
      case 'csv':
        return reportCsv(data);
      case 'html': {
        // The library that draws takes longer to load than all other commands together.
        const { reportPage } = await import('./report-page.ts');
        return reportPage(data, language, said, top);
      }
      case 'table':
        return reportText(data, language, said, top);
    }
  }
}

function eventsAt({ dir, events }: ReportOptions): EventsAt {
  if (dir !== undefined && events !== undefined) throw new InputError('option', 'give --dir or --events, not both');
  if (dir !== undefined) return { dir };
  if (events !== undefined) return { pattern: events };
  throw new InputError('option', '--dir: name the folder of mailward collect, or give --events');
}

function periodOf({ from, to }: ReportOptions): Period {
  const period = {
    from: from === undefined ? 0 : midnight('--from', from),
    to: to === undefined ? END_OF_TIME : midnight('--to', to) + DAY_MS,
  };
  if (period.from >= period.to) throw new InputError('option', `--from ${from}: is after --to ${to}`);
  return period;
}

function midnight(option: string, day: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  // Date takes 2026-02-31 for a day in March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) {
    throw new InputError('option', `${option} ${day}: is no day such as 2026-11-01`);
  }
  return time;
}

/** Values of one column are alternatives; columns have to fit all. */
function filtersOf(where: readonly string[]): Filter[] {
  const filters = new Map<Filter['column'], string[]>();
  for (const text of where) {
    const at = text.indexOf('=');
    const column = COLUMN_NAMES.find((name) => name === text.slice(0, at));
    if (at < 0 || column === undefined) {
      throw new InputError('option', `--where ${text}: give column=value with one of ${COLUMN_NAMES.join(', ')}`);
    }
    filters.set(column, [...(filters.get(column) ?? []), text.slice(at + 1)]);
  }
  return [...filters].map(([column, values]) => ({ column, values }));
}

function splitOf(name: string): Split {
  const split = SPLITS.find((one) => one === name);
  if (split === undefined) throw new InputError('option', `--by ${name}: is none of ${SPLITS.join(', ')}`);
  return split;
}
