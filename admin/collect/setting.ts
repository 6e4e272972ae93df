import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { InputError } from '../input-error.ts';
import { readJsonFile, reason } from '../policy-file.ts';
import type { Issuer } from './issuer.ts';

/** What the command line gives; every one of them can stand in the configuration file under the same name. */
export interface CollectOptions {
  readonly config?: string;
  readonly dir?: string;
  readonly host?: string;
  readonly port?: number;
  readonly issuer?: readonly string[];
  readonly audience?: readonly string[];
  readonly staticTokenFile?: string;
  readonly origin?: readonly string[];
  readonly keepDays?: number;
  readonly key?: string;
}

/** How a collector is set up. */
export interface Collecting {
  readonly dir: string;
  readonly host: string;
  readonly port: number;
  readonly issuers: readonly Issuer[];
  readonly staticToken: string | null;
  readonly origins: readonly string[];
  readonly keepDays: number;
  readonly key: string;
  readonly requestsPerSecond: number;
}

/** OTLP/HTTP's own port. */
const DEFAULT_PORT = 4318;
/** Six years and the leap days in them (45 CFR 164.316(b)(2)(i)); the policy's default too. */
const DEFAULT_KEEP_DAYS = 2192;
/** A client sends one request every few seconds; a pilot's many clients under one token are one writer. */
const DEFAULT_REQUESTS_PER_SECOND = 100;
/** 32 characters of a random token are more than anybody can guess. */
const TOKEN = /^[\x21-\x7e]{32,8192}$/;

const domain = v.pipe(v.string(), v.toLowerCase(), v.regex(/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10}$/, 'a domain'));
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const FileSchema = v.strictObject({
  dir: v.optional(v.string()),
  host: v.optional(v.string()),
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535))),
  issuer: v.optional(v.array(v.string())),
  audience: v.optional(v.array(v.string())),
  staticTokenFile: v.optional(v.string()),
  origin: v.optional(v.array(v.string())),
  keepDays: v.optional(whole(36_500)),
  key: v.optional(v.string()),
  requestsPerSecond: v.optional(whole(100_000)),
});

/** The setting from the command line over the configuration file. Throws an InputError for what does not make one. */
export function collecting(options: CollectOptions): Collecting {
  const { config, ...given } = options;
  const file = config === undefined ? NO_CONFIG : readConfig(config);
  const { dir, host, port, issuer, audience, staticTokenFile, origin, keepDays, key } = {
    ...file,
    ...given,
  };
  if (dir === undefined) throw new InputError('option', '--dir: name the folder for the daily files');
  const issuers = (issuer ?? []).map((text) => knownIssuer(text, audience ?? []));
  const staticToken = staticTokenFile === undefined ? null : readToken(staticTokenFile);
  if (issuers.length === 0 && staticToken === null) {
    throw new InputError(
      'option',
      'nobody could write: give --issuer with --audience, or --static-token-file for a pilot',
    );
  }
  return {
    dir,
    host: host ?? '127.0.0.1',
    port: port ?? DEFAULT_PORT,
    issuers,
    staticToken,
    origins: (origin ?? []).map(knownOrigin),
    keepDays: keepDays ?? DEFAULT_KEEP_DAYS,
    key: key ?? join(dir, 'signing-key.pem'),
    requestsPerSecond: file.requestsPerSecond ?? DEFAULT_REQUESTS_PER_SECOND,
  };
}

type Config = v.InferOutput<typeof FileSchema>;
const NO_CONFIG: Config = {};

function readConfig(file: string): Config {
  const reading = v.safeParse(FileSchema, readJsonFile(file));
  if (reading.success) return reading.output;
  const [issue] = reading.issues;
  const unknown = issue.expected === 'never' ? 'is not known' : `must be ${issue.expected}`;
  throw new InputError('option', `${file}: "${v.getDotPath(issue) ?? ''}" ${unknown}`);
}

const TENANT = /^entra:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;
const WORKSPACE = /^google:(.{1,253})$/;

/** `entra:TENANT-ID` or `google:DOMAIN`, with their documented addresses. */
function knownIssuer(text: string, audiences: readonly string[]): Issuer {
  if (audiences.length === 0) {
    throw new InputError('option', `--issuer ${text}: needs --audience, the id of the application its tokens are for`);
  }
  const tenant = TENANT.exec(text)?.[1]?.toLowerCase();
  if (tenant !== undefined) {
    const authority = `https://login.microsoftonline.com/${tenant}`;
    return {
      name: 'entra',
      issuer: [`${authority}/v2.0`],
      jwks: `${authority}/discovery/v2.0/keys`,
      audiences,
      organisation: { claim: 'tid', values: [tenant] },
    };
  }
  const workspace = v.safeParse(domain, WORKSPACE.exec(text)?.[1]);
  if (workspace.success) {
    return {
      name: 'google',
      issuer: ['https://accounts.google.com', 'accounts.google.com'],
      jwks: 'https://www.googleapis.com/oauth2/v3/certs',
      audiences,
      organisation: { claim: 'hd', values: [workspace.output] },
    };
  }
  throw new InputError('option', `--issuer ${text}: is neither entra:TENANT-ID nor google:DOMAIN`);
}

function readToken(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new InputError('not-found', `${file}: ${reason(error)}`);
  }
  if (TOKEN.test(text)) return text;
  throw new InputError(
    'option',
    `${file}: needs one token of at least 32 characters without spaces; openssl rand -hex 32`,
  );
}

function knownOrigin(text: string): string {
  // Anything but scheme, host and port never equals what a browser sends.
  if (URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text)) return text;
  throw new InputError('option', `--origin ${text}: is no origin such as https://addin.clinic.example`);
}
