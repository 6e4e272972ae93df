import { type Command, Option } from 'commander';
import { gathered } from '../gathered.ts';
import type { Streams } from '../scan.ts';
import { wholeNumber } from '../whole-number.ts';
import { COLUMN_NAMES } from './columns.ts';
import { FORMATS } from './format-names.ts';
import type { ReportOptions } from './report.ts';
import { SPLITS } from './report-data.ts';
import type { VerifyOptions } from './verify.ts';

/** A page with more rows of one part is no page. */
const MOST_ROWS = 10_000;

const STATUS = { fine: 0, changed: 1 } as const;

/** Adds `mailward report` and `mailward report verify` to the program. */
export function addReportCommands(program: Command, streams: Streams): void {
  const report = program
    .command('report')
    .description('Show what was protected, from the audit events.')
    .option('--dir <folder>', 'the folder of mailward collect')
    .option('--events <pattern>', "events that a pipeline stored, such as 'events/*.parquet' or 'events/*.json'")
    .option('--from <day>', 'from this day on, in UTC, such as 2026-11-01')
    .option('--to <day>', 'up to and with this day')
    .option('--where <column=value>', 'only events with this value; may be given again', gathered)
    .option('--by <column>', 'only split by this column; may be given again', gathered)
    .option('--top <n>', 'rows of each part of a table or page (default: 20)', wholeNumber(MOST_ROWS))
    .addOption(new Option('--format <format>', 'how to show it').choices([...FORMATS]).default('table'))
    .option('--out <file>', 'write it there instead of printing it')
    .addOption(new Option('--language <language>', 'of tables and pages').choices(['en', 'es']).default('en'))
    .addHelpText(
      'after',
      `
Columns of --where: ${COLUMN_NAMES.join(', ')};
of --by: ${SPLITS.join(', ')}.

Examples:
  mailward report --dir audit --from 2026-11-01 --to 2026-11-30
  mailward report --dir audit --where exposure=sensitive --by sender --by rule
  mailward report --dir audit --format html --language es --out report.html

Exit status: 0 shown; 2 bad arguments or nothing to read.`,
    )
    .action(async (options: ReportOptions) => {
      const { showReport } = await import('./report.ts');
      await showReport(options, streams);
    });

  report
    .command('verify')
    .description("Find any line of the collector's files that was changed, removed, added or moved.")
    .argument('<folder>', 'the folder of mailward collect')
    .option('--public-key <file>', "the collector's public key, best one kept elsewhere")
    .option('--kept-head <file>', 'a copy of a .head.json file kept elsewhere, which the folder must still agree with')
    .option('--json', 'print one JSON object for every trouble')
    .addHelpText(
      'after',
      '\nExit status: 0 as it was written; 1 something was changed; 2 bad arguments or nothing to verify.',
    )
    .action(async (folder: string, options: VerifyOptions) => {
      const { verify } = await import('./verify.ts');
      process.exitCode = STATUS[await verify(folder, options, streams)];
    });
}
