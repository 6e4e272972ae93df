import { type Command, Option } from 'commander';
import type { Streams } from '../scan.ts';
import { wholeNumber } from '../whole-number.ts';
import type { CheckOptions } from './check.ts';
import type { ExplainOptions } from './explain.ts';
import type { InitOptions } from './init.ts';
import { PORTALS } from './portals.ts';
import type { RehearseOptions } from './rehearse.ts';

/** More threads than any machine has processors only take memory. */
const MAX_WORKERS = 64;
const STATUS = { clean: 0, attention: 1, unusable: 2 } as const;

/** Adds `mailward policy init | check | explain | rehearse` to the program. */
export function addPolicyCommands(program: Command, streams: Streams): void {
  const policy = program
    .command('policy')
    .description('Make, check, explain and try a policy, the one file that decides.');

  policy
    .command('init')
    .description('Write a policy from a few answers.')
    .argument('[file]', 'the policy to write', 'policy.json')
    .option('--name <name>', "the organisation's name")
    .option('--domain <domain...>', 'its mail domains')
    .addOption(new Option('--language <language...>', "its people's languages").choices(['en', 'es']))
    .addOption(new Option('--portal <name>', 'the secure portal').choices(PORTALS))
    .addOption(new Option('--sensitivity <how>', 'how careful to look').choices(['strict', 'balanced', 'relaxed']))
    .addOption(new Option('--escalation <how>', 'what happens at Send').choices(['automatic', 'confirm', 'manual']))
    .addOption(
      new Option('--override <level>', 'up to where senders may say that no patient is meant').choices([
        'never',
        'possible',
        'phi',
      ]),
    )
    .option('--yes', 'ask nothing, and leave the rest at its defaults')
    .option('--force', 'replace a file that is there')
    .addHelpText(
      'after',
      `
Examples:
  mailward policy init
  mailward policy init policy.json --name "Northfield Clinic" --domain northfield-clinic.example \\
    --portal luxsci-secureline --yes

On a terminal it asks for what is not given; elsewhere it never asks. Exit status: 0 written; 2 bad arguments.`,
    )
    .action(async (file: string, options: InitOptions) => {
      const { init } = await import('./init.ts');
      await init(file, options, streams, new Date());
    });

  policy
    .command('check')
    .description('Name every mistake of a policy, with what is allowed instead.')
    .argument('<file>', 'the policy')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  mailward policy check policy.json\n\nExit status: 0 fine; 2 the policy, or a file that it names, cannot be used.',
    )
    .action(async (file: string, options: CheckOptions) => {
      const { check } = await import('./check.ts');
      process.exitCode = STATUS[check(file, options, streams, Date.now())];
    });

  policy
    .command('explain')
    .description('Say in plain words what a policy does to which kind of mail, and what is weak in it.')
    .argument('<file>', 'the policy')
    .addOption(
      new Option('--language <language>', "one language (default: the policy's languages)").choices(['en', 'es']),
    )
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  mailward policy explain policy.json --language en')
    .action(async (file: string, options: ExplainOptions) => {
      const { explain } = await import('./explain.ts');
      await explain(file, options, streams);
    });

  policy
    .command('rehearse')
    .description('Show what a policy would do to a folder or mailbox of mail, and what it changes.')
    .argument('<policy>', 'the policy')
    .argument('<path...>', 'folders of .eml or .mbox files, mailbox files, messages')
    .option('--against <policy>', 'the policy to compare with')
    .option('--csv <file>', 'write one line a message')
    .option('--html <file>', 'write a page with charts')
    .option('--json', 'print one JSON object')
    .option('--names', 'put file names into CSV, page and JSON too; names may tell of patients')
    .option('--ocr', 'recognise letters in pictures and scans, a second or more for each; otherwise they are unread')
    .option('--workers <n>', 'threads (default: one for each processor)', wholeNumber(MAX_WORKERS))
    .addHelpText(
      'after',
      `
Examples:
  mailward policy rehearse policy.json sent/
  mailward policy rehearse new.json sent.mbox --against policy.json --html rehearsal.html

Nothing of a message is kept or written but kinds, counts, its sender's domain and an id. Ctrl-C stops and
reports what was done until then.

Exit status: 0 all messages would leave as they are; 1 at least one needs protection, a question or a
block; 2 bad arguments, or nothing could be read.`,
    )
    .action(async (file: string, paths: string[], options: RehearseOptions) => {
      const stopping = new AbortController();
      // The second time nobody is to be kept waiting.
      process.once('SIGINT', () => stopping.abort());
      const { rehearse } = await import('./rehearse.ts');
      process.exitCode = STATUS[await rehearse(file, paths, options, streams, stopping.signal)];
    });
}
