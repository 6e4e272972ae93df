import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type DomainRecords,
  defaultPolicy,
  NO_DOMAIN_RECORDS,
  type Policy,
  readDomainRecords,
  readPolicy,
} from '../core/index.ts';
import { InputError } from './input-error.ts';

export interface PolicyOnDisk {
  readonly policy: Policy;
  readonly domains: DomainRecords;
}

/** Reads a policy file and the domain records beside it; the default policy when no file is named. */
export function readPolicyFile(file: string | undefined): PolicyOnDisk {
  if (file === undefined) return { policy: defaultPolicy(), domains: NO_DOMAIN_RECORDS };
  const reading = readPolicy(parse(file, readText(file)));
  if (!reading.ok) {
    const [first, ...more] = reading.errors;
    const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
    throw new InputError(
      'policy',
      `${file}: ${first?.path === '' ? 'the policy' : `"${first?.path}"`} ${first?.message}${rest}`,
    );
  }
  return { policy: reading.policy, domains: readRecords(resolve(dirname(file), reading.policy.tls.records)) };
}

/** Without records nothing gets TLS, which is the safe side; so a missing file is no error. */
function readRecords(file: string): DomainRecords {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return NO_DOMAIN_RECORDS;
  }
  return readDomainRecords(parse(file, text));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError('not-found', `${file}: ${reason(error)}`);
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(
      'policy',
      `${file}: is not JSON (${error instanceof Error ? error.message.split('\n')[0] : 'unreadable'})`,
    );
  }
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
