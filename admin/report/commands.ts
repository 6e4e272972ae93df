import type { Command } from 'commander';
import type { Streams } from '../scan.ts';
import { type VerifyOptions, verify } from './verify.ts';

const STATUS = { fine: 0, changed: 1 } as const;

/** Adds `mailward report` and `mailward report verify` to the program. */
export function addReportCommands(program: Command, streams: Streams): void {
  const report = program.command('report').description('Show what was protected, from the audit events.');

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
      process.exitCode = STATUS[await verify(folder, options, streams)];
    });
}
