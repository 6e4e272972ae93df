import { type Command, Option } from 'commander';
import type { Streams } from '../scan.ts';
import type { RollOutOptions } from './run.ts';

/** Adds `mailward rollout` to the program. `version` is the package's. */
export function addRollOutCommand(program: Command, streams: Streams, version: string): void {
  program
    .command('rollout')
    .description('Write everything an administrator deploys, from one policy file.')
    .requiredOption('--policy <file>', 'the policy; records and consents beside it are taken along')
    .requiredOption('--out <folder>', 'where to write; a new or empty folder, or an earlier roll-out')
    .option(
      '--host <origin>',
      "the web server of the add-in's files (default: https://mailward. and your first domain)",
    )
    .option('--records <file>', 'the domain records (default: what the policy names)')
    .addOption(
      new Option('--for <suite>', 'what your mail runs on').choices(['microsoft', 'google', 'both']).default('both'),
    )
    .option('--force', 'write over files of an earlier roll-out that were changed by hand')
    .addHelpText(
      'after',
      `
Examples:
  mailward rollout --policy policy.json --out rollout --host https://addin.clinic.example
  mailward rollout --policy policy.json --out rollout --for google

The same input gives the same files. Run it again after every change of the policy, and every night after
"mailward domains refresh": records older than the policy's "tls.maxAgeHours" count for nothing.

Exit status: 0 written; 2 bad arguments or unreadable input, and nothing was changed.`,
    )
    .action(async (options: RollOutOptions) => {
      const { runRollOut } = await import('./run.ts');
      await runRollOut(options, streams, version);
    });
}
