import type { Command } from 'commander';
import type { Streams } from '../scan.ts';
import type { KeyringOptions } from './keyring-file.ts';
import type { LookupOptions } from './lookup.ts';

const STATUS = { fine: 0, 'unusable-key': 1 } as const;

/** Adds `mailward keys add | list | lookup` to the program. */
export function addKeyCommands(program: Command, streams: Streams): void {
  const keys = program
    .command('keys')
    .description('Keep the OpenPGP public keys of the people you write to, and your own.')
    .addHelpText(
      'after',
      '\nA message goes by OpenPGP only when every recipient and the sender have a key that can be used:\nit names their address, is neither expired nor withdrawn, and is strong enough.',
    );

  kept(keys.command('add'))
    .description('Take public keys from files into the keyring.')
    .argument('<file...>', 'files of public keys, armored or not')
    .addHelpText(
      'after',
      '\nExamples:\n  gpg --armor --export lee@partner.example > lee.asc\n  mailward keys add lee.asc --keyring keys.json\n\nExit status: 0 all can be used; 1 one cannot, and the table says why; 2 bad arguments or unreadable input.',
    )
    .action(async (files: string[], options: KeyringOptions) => {
      const { add } = await import('./add.ts');
      process.exitCode = STATUS[await add(files, options, streams, Date.now())];
    });

  kept(keys.command('list'))
    .description('Print the keys, and whether each can be used or why not.')
    .argument('[address...]', 'only the keys of these')
    .addHelpText('after', '\nExit status: 0 all can be used; 1 one cannot; 2 bad arguments or unreadable input.')
    .action(async (addresses: string[], options: KeyringOptions) => {
      const { list } = await import('./list.ts');
      process.exitCode = STATUS[await list(addresses, options, streams, Date.now())];
    });

  kept(keys.command('lookup'))
    .description('Ask the domain of an address for its key (Web Key Directory).')
    .argument('<address>', 'such as lee@partner.example')
    .option('--add', 'take a key that can be used into the keyring')
    .addHelpText(
      'after',
      '\nExit status: 0 there is one that can be used; 1 there is none; 2 bad arguments, or the domain gave no answer.',
    )
    .action(async (address: string, options: LookupOptions) => {
      const { lookup } = await import('./lookup.ts');
      const { wkdFetch } = await import('./wkd-fetch.ts');
      process.exitCode = STATUS[await lookup(address, options, streams, wkdFetch(), Date.now())];
    });
}

function kept(command: Command): Command {
  return command
    .option('--policy <file>', 'the policy; its "pgp.keyring" names the keyring')
    .option('--keyring <file>', 'the keyring (default: what the policy names, or keys.json)')
    .option('--json', 'print one JSON object a line');
}
