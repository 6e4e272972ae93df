import { type Command, InvalidArgumentError } from 'commander';
import { gathered } from '../gathered.ts';
import type { Streams } from '../scan.ts';
import { wholeNumber } from '../whole-number.ts';
import type { CollectOptions } from './setting.ts';

/** A hundred years; who wants to keep everything has the legal hold. */
const MOST_DAYS = 36_500;

/** Adds `mailward collect` to the program. */
export function addCollectCommand(program: Command, streams: Streams): void {
  program
    .command('collect')
    .description('Run the audit collector: take events over OTLP/HTTP, keep them in chained, signed daily files.')
    .option('--config <file>', 'a JSON file with these options by their long names in camelCase')
    .option('--dir <folder>', 'where the daily files go')
    .option('--host <address>', 'the address to listen on (default: 127.0.0.1, behind a proxy with TLS)')
    .option('--port <n>', 'the port to listen on (default: 4318)', portNumber)
    .option('--issuer <name>', 'whose tokens may write: entra:TENANT-ID or google:DOMAIN; may be given again', gathered)
    .option('--audience <id>', 'the application that tokens must be for; may be given again', gathered)
    .option('--static-token-file <file>', 'a file with one token that all clients of a pilot share')
    .option('--origin <origin>', 'a web page that may write, such as https://addin.clinic.example', gathered)
    .option('--keep-days <n>', 'remove files after so many days (default: 2192, six years)', wholeNumber(MOST_DAYS))
    .option('--key <file>', 'the signing key (default: signing-key.pem in the folder, made at the first start)')
    .addHelpText(
      'after',
      `
Examples:
  mailward collect --dir audit --issuer entra:TENANT-ID --audience APP-ID \\
    --origin https://addin.clinic.example
  mailward collect --dir audit --static-token-file pilot-token.txt

Ends by SIGTERM or Ctrl+C with 0; 2 for bad arguments or a folder it cannot go on with.`,
    )
    .action(async (options: CollectOptions) => {
      const { collect } = await import('./collect.ts');
      await collect(options, streams);
    });
}

function portNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new InvalidArgumentError('Give a whole number up to 65535.');
  return port;
}
