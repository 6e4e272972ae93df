import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addCollectCommand } from './collect/commands.ts';
import { addDomainCommands } from './domains/commands.ts';
import { HELP_WIDTH, LEAST_DESCRIPTION_WIDTH, wrappedHelp } from './help-text.ts';
import { InputError } from './input-error.ts';
import { addKeyCommands } from './keys/commands.ts';
import { addPolicyCommands } from './policy/commands.ts';
import { addReportCommands } from './report/commands.ts';
import { addRollOutCommand } from './rollout/command.ts';
import type { Streams } from './scan.ts';

/** What the shell is told: nothing needs doing, some message needs something, or the call or its input was unusable. */
export const EXIT = { clean: 0, attention: 1, unusable: 2 } as const;

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/**
 * Runs one call of the command line: `args` is what stands behind the program's name, `process.exitCode` what it came to,
 * with paths taken from the working folder. Never throws: a bug is told as one.
 */
export async function run(args: readonly string[], streams: Streams): Promise<void> {
  // Each command loads its code when it is called: help and bad arguments are answered without the rules and word lists.
  const program = new Command('mailward')
    .description('Keeps protected health information from leaving an organisation unencrypted.')
    .version(version)
    // The commands below take both over.
    .configureHelp({ helpWidth: HELP_WIDTH, minWidthToWrap: LEAST_DESCRIPTION_WIDTH })
    .configureOutput({
      writeOut: (text) => streams.stdout.write(wrappedHelp(text)),
      writeErr: (text) => streams.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'mailward: ')),
    })
    .exitOverride();

  program
    .command('scan')
    .description('Review messages as if they were about to be sent.')
    .argument('<path...>', 'message files (.eml), folders, or - for standard input')
    .option('--policy <file>', 'the policy to judge by')
    .option('--json', 'print one JSON object a line')
    .option('--reveal', 'show the matched text, on this machine only')
    .option('--org-domain <domain>', "the organisation's own domain")
    .addHelpText(
      'after',
      '\nExit status: 0 all may leave as they are; 1 at least one message needs protection, a question\nor a block; 2 bad arguments or unreadable input.',
    )
    .action(async (paths: string[], options: { policy?: string; json?: true; reveal?: true; orgDomain?: string }) => {
      const { scan } = await import('./scan.ts');
      process.exitCode = EXIT[await scan(paths, options, streams)];
    });

  program
    .command('headers')
    .description('Show how received messages travelled: which hops were encrypted, and who says so.')
    .argument('<path...>', 'message files (.eml), folders, or - for standard input')
    .option('--policy <file>', 'the policy that names your domains and mail services')
    .option('--json', 'print one JSON object a line')
    .addHelpText(
      'after',
      '\nExit status: 0 every hop between mail systems was recorded as encrypted; 1 at least one was not;\n2 bad arguments or unreadable input.',
    )
    .action(async (paths: string[], options: { policy?: string; json?: true }) => {
      const { headers } = await import('./headers.ts');
      process.exitCode = EXIT[await headers(paths, options, streams)];
    });

  addDomainCommands(program, streams);
  addKeyCommands(program, streams);
  addPolicyCommands(program, streams);
  addCollectCommand(program, streams);
  addReportCommands(program, streams);
  addRollOutCommand(program, streams, version);

  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    process.exitCode = EXIT.unusable;
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.unusable;
    else if (error instanceof InputError) streams.stderr.write(`mailward: ${error.message}\n`);
    // A bug: its own message might quote the mail, so only its kind is told.
    else
      streams.stderr.write(
        `mailward: something went wrong inside (${error instanceof Error ? error.name : 'unknown'}). Nothing was changed.\n`,
      );
  }
}
