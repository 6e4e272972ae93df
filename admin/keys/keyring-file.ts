import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type KeyringEntry, type NewKeyringEntry, type Policy, readKeyring } from '../../core/index.ts';
import { InputError } from '../input-error.ts';
import { readPolicyFile, reason } from '../policy-file.ts';
import { readJson } from '../read-json.ts';
import { replaceFile } from '../replace-file.ts';

export interface KeyringOptions {
  readonly policy?: string;
  readonly keyring?: string;
  readonly json?: true;
}

/** keys.json as it lies, with whatever the administrator keeps in it besides. */
export interface KeyringOnDisk {
  readonly keys: readonly unknown[];
  readonly [key: string]: unknown;
}

/** The policy, and where its keyring lies: --keyring, else as the policy says, else keys.json in this folder. */
export function policyAndKeyring({ policy: file, keyring }: KeyringOptions): { policy: Policy; file: string } {
  const { policy } = readPolicyFile(file);
  const beside = file === undefined ? policy.pgp.keyring : resolve(dirname(file), policy.pgp.keyring);
  return { policy, file: keyring ?? beside };
}

/**
 * Reads keys.json for changing it; an empty one where there is none yet. Throws an InputError for a file that cannot be
 * read or is something else: writing over it would lose somebody's keys.
 */
export async function readKeyringFile(file: string): Promise<KeyringOnDisk> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { keys: [] };
    throw new InputError('keyring', `${file}: ${reason(error)}`);
  }
  const reading = readJson(text);
  if (!reading.ok) {
    throw new InputError('keyring', `${file}: ${reading.trouble}; mend or remove it, nothing was changed`);
  }
  const content = reading.json;
  if (typeof content === 'object' && content !== null && 'keys' in content && Array.isArray(content.keys))
    return { ...content, keys: content.keys };
  throw new InputError('keyring', `${file}: has no list "keys"; is it a keyring?`);
}

/** The keyring with these entries in the place of those with the same fingerprint, written as a whole or not at all. */
export async function writeKeyringFile(
  file: string,
  keyring: KeyringOnDisk,
  added: readonly NewKeyringEntry[],
): Promise<void> {
  const replaced = new Set(added.map(({ fingerprint }) => fingerprint));
  const kept = keyring.keys.filter((entry) => !replaced.has(fingerprintOf(entry)));
  await replaceFile(file, `${JSON.stringify({ ...keyring, keys: [...kept, ...added] }, null, 2)}\n`);
}

/** The entry that the file has for a fingerprint in upper case, where it is a whole one. */
export function entryOf(fingerprint: string, keyring: KeyringOnDisk): KeyringEntry | undefined {
  return readKeyring(keyring).keys.find((entry) => entry.fingerprint === fingerprint);
}

function fingerprintOf(entry: unknown): string {
  const { fingerprint } = Object(entry) as { fingerprint?: unknown };
  return typeof fingerprint === 'string' ? fingerprint.toUpperCase() : '';
}
