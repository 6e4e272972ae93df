import type { Command } from 'commander';
import type { Streams } from '../scan.ts';
import { wholeNumber } from '../whole-number.ts';
import type { ProbeOptions, RecordOptions } from './options.ts';
import type { RefreshOptions } from './refresh.ts';
import { resolverOption } from './resolver-address.ts';

/** A greeting may come late on purpose, to unmask spammers; who waits half a minute gets one from every real server. */
const DEFAULT_TIMEOUT = 30;
const MAX_TIMEOUT = 600;
/** Enough for a thousand domains in some minutes, and no burden on anybody. */
const DEFAULT_CONCURRENCY = 8;
const MAX_CONCURRENCY = 64;

const STATUS = { fine: 0, worse: 1, unusable: 2 } as const;

/** Adds `mailward domains refresh | show | check` to the program. */
export function addDomainCommands(program: Command, streams: Streams): void {
  const domains = program
    .command('domains')
    .description('Keep the records of which recipient domains take TLS.')
    .addHelpText(
      'after',
      '\nPHI goes by TLS only to a domain whose record is fresh and verified, and that you have set to\n"enforced": true in domains.json because your own connector or gateway requires TLS for it.',
    );

  probing(domains.command('refresh'))
    .description('Probe domains and write what was learned to domains.json.')
    .argument('[domain...]', 'only these; without any, those of the policy, the records, --list and --mail')
    .option('--list <file>', 'domains, one a line')
    .option('--mail <folder>', 'the domains of all recipients of the messages in it')
    .option('--concurrency <n>', 'domains at a time', wholeNumber(MAX_CONCURRENCY), DEFAULT_CONCURRENCY)
    .addHelpText(
      'after',
      `
Examples:
  mailward domains refresh --policy policy.json --mail sent/
  mailward domains refresh --policy policy.json --resolver 127.0.0.1
  mailward domains refresh --records domains.json partner.example lakeside.example

Exit status: 0 fine; 1 a domain that the policy relies on got worse or could not be checked;
2 bad arguments or unreadable input. A run that was cut off goes on where it stopped.`,
    )
    .action(async (names: string[], options: RefreshOptions) => {
      const { refresh } = await import('./refresh.ts');
      process.exitCode = STATUS[await refresh(names, options, streams)];
    });

  recorded(domains.command('show'))
    .description('Print the records, and whether PHI may go by TLS.')
    .argument('[domain...]', 'only these')
    .addHelpText('after', '\nExample:\n  mailward domains show --policy policy.json partner.example')
    .action(async (names: string[], options: RecordOptions) => {
      const { show } = await import('./show.ts');
      await show(names, options, streams, Date.now());
    });

  probing(domains.command('check'))
    .description('Probe domains now, print what they can do, and write nothing.')
    .argument('<domain...>', 'domains such as partner.example')
    .addHelpText(
      'after',
      '\nExample:\n  mailward domains check partner.example\n\nExit status: 0 all could take PHI by TLS; 1 one could not; 2 bad arguments.',
    )
    .action(async (names: string[], options: ProbeOptions) => {
      const { check } = await import('./check.ts');
      process.exitCode = STATUS[await check(names, options, streams)];
    });
}

function recorded(command: Command): Command {
  return command
    .option('--policy <file>', 'the policy; its "tls.records" names the record file')
    .option('--records <file>', 'the record file (default: what the policy names, or domains.json)')
    .option('--json', 'print one JSON object a line');
}

function probing(command: Command): Command {
  return recorded(command)
    .option('--resolver <ip[:port]>', "the DNS resolver to ask (default: this system's)", resolverOption)
    .option('--trust-ad', 'believe its word on DNSSEC: it validates, and nobody sits on the way to it')
    .option('--timeout <seconds>', 'for one conversation', wholeNumber(MAX_TIMEOUT), DEFAULT_TIMEOUT);
}
