import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type AuditSecrets,
  type Consents,
  type DomainRecords,
  defaultPolicy,
  type Keyring,
  NO_CONSENTS,
  NO_DOMAIN_RECORDS,
  NO_KEYRING,
  type Policy,
  readAuditSecrets,
  readConsents,
  readDomainRecords,
  readKeyring,
} from '../core/index.ts';
import { InputError } from './input-error.ts';
import { readForServers } from './policy/read-for-servers.ts';
import { readJson } from './read-json.ts';

export interface PolicyOnDisk {
  readonly policy: Policy;
  readonly domains: DomainRecords;
  readonly consents: Consents;
  readonly keyring: Keyring;
  readonly audit: AuditSecrets;
}

/** Reads a policy file and the files it names, which lie beside it; the default policy when no file is named. */
export function readPolicyFile(file: string | undefined): PolicyOnDisk {
  if (file === undefined)
    return {
      policy: defaultPolicy(),
      domains: NO_DOMAIN_RECORDS,
      consents: NO_CONSENTS,
      keyring: NO_KEYRING,
      audit: readAuditSecrets(null),
    };
  const reading = readForServers(readJsonFile(file));
  if (!reading.ok) {
    const [first, ...more] = reading.errors;
    const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
    throw new InputError(
      'policy',
      `${file}: ${first?.path === '' ? 'the policy' : `"${first?.path}"`} ${first?.message}${rest}`,
    );
  }
  const { policy } = reading;
  const beside = (name: string) => readBeside(resolve(dirname(file), name));
  return {
    policy,
    domains: readDomainRecords(beside(policy.tls.records)),
    consents: readConsents(beside(policy.consents)),
    keyring: readKeyring(beside(policy.pgp.keyring)),
    audit: readAuditSecrets(beside(policy.audit.secrets)),
  };
}

/** A JSON file that only ever lets something pass: one that is not there is no error, since nothing passes without it. */
function readBeside(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  return parse(file, text);
}

/** What a JSON file holds. Throws an InputError when it cannot be read, is not JSON or has a key twice. */
export function readJsonFile(file: string): unknown {
  return parse(file, readText(file));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError('not-found', `${file}: ${reason(error)}`);
  }
}

function parse(file: string, text: string): unknown {
  const reading = readJson(text);
  if (reading.ok) return reading.json;
  throw new InputError('policy', `${file}: ${reading.trouble}`);
}

/** A system error in words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'may not be read by you',
    EISDIR: 'is a folder, not a file',
    ENOTDIR: 'is not a folder',
  };
  return words[code] ?? `cannot be read (${code || 'unknown reason'})`;
}
