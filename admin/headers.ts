import {
  describeTransport,
  type TransportDescription,
  type TransportReport,
  type TransportSetting,
  transportReport,
} from '../core/index.ts';
import { headersJson } from './headers-json.ts';
import { headersTable } from './headers-table.ts';
import { InputError } from './input-error.ts';
import { MESSAGE_ERRORS, type Source, sources } from './messages.ts';
import { readPolicyFile } from './policy-file.ts';
import type { ScanOutcome, Streams } from './scan.ts';

export interface HeadersOptions {
  readonly policy?: string;
  readonly json?: true;
}

/** One message's way. */
export interface Travelled {
  readonly file: string;
  readonly report: TransportReport;
  readonly description: TransportDescription;
}

/** Far more than servers accept (Exchange 256 KB, Postfix 100 KB): beyond it there is no header block. */
const MAX_HEADER_BYTES = 2 * 1024 * 1024;

/**
 * Reports how the named messages travelled. `clean` when all hops outside one mail system were recorded as encrypted;
 * errors are told as `mailward scan` tells them.
 */
export async function headers(
  paths: readonly string[],
  options: HeadersOptions,
  streams: Streams,
): Promise<ScanOutcome> {
  const setting = { ...readPolicyFile(options.policy), now: Date.now() };
  const messages = await sources(paths, streams.stdin);
  const print = options.json ? headersJson(streams.stdout) : headersTable(streams.stdout);
  let outcome: ScanOutcome = 'clean';
  for (const message of messages) {
    try {
      const travelled = await readOne(message, setting);
      print(travelled);
      if (travelled.report.verdict !== 'encrypted' && outcome === 'clean') outcome = 'attention';
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      streams.stderr.write(`mailward: ${error.message}\n`);
      outcome = 'unusable';
    }
  }
  return outcome;
}

async function readOne({ name, read }: Source, setting: TransportSetting): Promise<Travelled> {
  const block = headerBlock(await read());
  if (!/^(?:From |[!-9;-~]{1,100}[ \t]{0,10}:)/.test(block)) {
    throw new InputError('not-a-message', `${name}: ${MESSAGE_ERRORS['not-a-message']}`);
  }
  const report = transportReport(block, setting);
  return { file: name, report, description: describeTransport(report, 'en') };
}

/** Everything before the first empty line, as text. */
function headerBlock(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, MAX_HEADER_BYTES)).replace(/^\s{1,20}/, '');
  const end = /\r?\n\r?\n/.exec(start);
  return end === null ? start : start.slice(0, end.index);
}
