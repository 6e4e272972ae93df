import * as openpgp from 'openpgp';
import { type JudgedEntry, keyringEntry } from '../../core/index.ts';
import { InputError } from '../input-error.ts';
import type { Streams } from '../scan.ts';
import { keysIn } from './key-files.ts';
import { type KeyLine, keyJson, keyTable } from './key-table.ts';
import {
  armoredOf,
  type KeyringOnDisk,
  type KeyringOptions,
  policyAndKeyring,
  readKeyringFile,
  writeKeyringFile,
} from './keyring-file.ts';

/**
 * Adds the keys of files to the keyring and prints which can be used. A key that is there already gets what is new, so
 * that a withdrawal is never lost. Throws an InputError before anything is written when a file is unusable.
 */
export async function add(
  files: readonly string[],
  options: KeyringOptions,
  { stdout }: Streams,
  now: number,
): Promise<'fine' | 'unusable-key'> {
  const { file } = policyAndKeyring(options);
  const keyring = await readKeyringFile(file);
  const entries = new Map<string, JudgedEntry>();
  for (const name of files) {
    for (const key of await keysIn(name)) {
      const known = entries.get(key.getFingerprint().toUpperCase())?.entry.armored;
      const whole = await withKnown(key, known ?? armoredOf(key.getFingerprint().toUpperCase(), keyring));
      const judged = await keyringEntry(openpgp, whole, 'keyring', now);
      if (judged === null)
        throw new InputError(
          'unreadable',
          `${name}: holds a key that names no address of its owner, so nobody can be written to with it`,
        );
      entries.set(judged.entry.fingerprint, judged);
    }
  }
  await writeKeyringFile(
    file,
    keyring,
    [...entries.values()].map(({ entry }) => entry),
  );
  const lines = [...entries.values()].flatMap(linesOf);
  stdout.write(options.json ? keyJson(lines) : keyTable(lines));
  return lines.every(({ state }) => state === 'usable') ? 'fine' : 'unusable-key';
}

/** One line for each address of a key. */
export function linesOf({ entry, states }: JudgedEntry): KeyLine[] {
  const { fingerprint, algorithm, expires, from } = entry;
  return [...states].map(([address, state]) => ({ address, fingerprint, algorithm, expires, from, state }));
}

/** The key with what is known of it already, such as that it was withdrawn. */
async function withKnown(key: openpgp.Key, armored: KeyringOnDisk['armored'] | undefined): Promise<openpgp.Key> {
  if (typeof armored !== 'string') return key;
  try {
    const known = await openpgp.readKey({ armoredKey: armored });
    return await known.update(key);
  } catch {
    // What is there cannot be read, so nothing of it is lost.
    return key;
  }
}
