import { randomUUID } from 'node:crypto';
import {
  type Caution,
  cautionsOf,
  type Description,
  type Draft,
  describe,
  draftFromMessage,
  type Keyring,
  MessageError,
  NO_KEYS,
  NO_WISH,
  type Policy,
  type Review,
  review,
  type Setting,
} from '../core/index.ts';
import { InputError } from './input-error.ts';
import { keyStatesOf } from './keys/key-states-of.ts';
import { MESSAGE_ERRORS, type Source, sources } from './messages.ts';
import { readPolicyFile } from './policy-file.ts';
import { fileReaders } from './readers/file-readers.ts';
import { scanJson } from './scan-json.ts';
import { scanTable } from './scan-table.ts';

export interface ScanOptions {
  readonly policy?: string;
  readonly json?: true;
  readonly reveal?: true;
  readonly orgDomain?: string;
}

export interface Streams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** One reviewed message. */
export interface Scanned {
  readonly file: string;
  readonly draft: Draft;
  readonly review: Review;
  readonly description: Description;
  readonly cautions: readonly Caution[];
  /** Time of the review itself, in milliseconds. */
  readonly ms: number;
}

export type ScanOutcome = 'clean' | 'attention' | 'unusable';

/**
 * Reviews the named messages and prints the result. Throws an InputError before anything is printed when an argument is
 * unusable; a single unreadable message is told on stderr, the others are still reviewed, and the outcome is `unusable`.
 */
export async function scan(paths: readonly string[], options: ScanOptions, streams: Streams): Promise<ScanOutcome> {
  const { policy, domains, consents, keyring } = readPolicyFile(options.policy);
  const setting = { policy: withDomain(policy, options.orgDomain), domains, consents, keys: NO_KEYS, wish: NO_WISH };
  const messages = await sources(paths, streams.stdin);
  const print = options.json
    ? scanJson(streams.stdout, options.reveal === true)
    : scanTable(streams.stdout, options.reveal === true);
  const showProgress = !options.json && streams.stderr.isTTY === true && messages.length > 1;
  const readers = fileReaders(setting.policy);
  let outcome: ScanOutcome = 'clean';
  try {
    for (const [i, message] of messages.entries()) {
      if (showProgress) streams.stderr.write(`\r${i + 1} of ${messages.length}\x1b[K`);
      try {
        const reading = { ...setting, files: readers.files(), now: Date.now(), id: randomUUID() };
        const scanned = await scanOne(message, reading, keyring);
        if (showProgress) streams.stderr.write('\r\x1b[K');
        print(scanned);
        if (scanned.review.decision.action !== 'send' && outcome === 'clean') outcome = 'attention';
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        streams.stderr.write(`${showProgress ? '\r\x1b[K' : ''}mailward: ${error.message}\n`);
        outcome = 'unusable';
      }
    }
  } finally {
    readers.end();
  }
  return outcome;
}

async function scanOne(message: Source, settingWithoutKeys: Setting, keyring: Keyring): Promise<Scanned> {
  const bytes = await message.read();
  const draft = await draftFromMessage(bytes).catch((error: unknown) => {
    if (!(error instanceof MessageError)) throw error;
    throw new InputError(error.code, `${message.name}: ${MESSAGE_ERRORS[error.code]}`);
  });
  const setting = { ...settingWithoutKeys, keys: await keyStatesOf(draft, { ...settingWithoutKeys, keyring }) };
  const started = performance.now();
  const reviewed = await review(draft, setting);
  const ms = performance.now() - started;
  return {
    file: message.name,
    draft,
    review: reviewed,
    description: describe(draft, reviewed, setting, 'en'),
    cautions: cautionsOf(draft, reviewed, setting),
    ms,
  };
}

function withDomain(policy: Policy, domain: string | undefined): Policy {
  if (domain === undefined) return policy;
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(domain)) {
    throw new InputError('domain', `--org-domain ${domain}: is not a domain name such as clinic.example`);
  }
  const { organisation } = policy;
  return { ...policy, organisation: { ...organisation, domains: [...organisation.domains, domain.toLowerCase()] } };
}
