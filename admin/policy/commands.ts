import type { Command } from 'commander';
import type { Streams } from '../scan.ts';
import { type CheckOptions, check } from './check.ts';

const STATUS = { clean: 0, attention: 1, unusable: 2 } as const;

/** Adds `mailward policy check` to the program. */
export function addPolicyCommands(program: Command, streams: Streams): void {
  const policy = program.command('policy').description('Check a policy, the one file that decides.');

  policy
    .command('check')
    .description('Name every mistake of a policy, with what is allowed instead.')
    .argument('<file>', 'the policy')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  mailward policy check policy.json\n\nExit status: 0 fine; 2 the policy, or a file that it names, cannot be used.',
    )
    .action((file: string, options: CheckOptions) => {
      process.exitCode = STATUS[check(file, options, streams, Date.now())];
    });
}
