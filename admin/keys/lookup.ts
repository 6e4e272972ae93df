import * as openpgp from 'openpgp';
import { type JudgedEntry, keyringEntry, lookUpKey, readPublicKey, type WkdFetch, wkdUrls } from '../../core/index.ts';
import { InputError } from '../input-error.ts';
import type { Streams } from '../scan.ts';
import { linesOf } from './add.ts';
import { withKnown } from './key-files.ts';
import { keyJson, keyTable } from './key-table.ts';
import {
  entryOf,
  type KeyringOnDisk,
  type KeyringOptions,
  policyAndKeyring,
  readKeyringFile,
  writeKeyringFile,
} from './keyring-file.ts';

export interface LookupOptions extends KeyringOptions {
  readonly add?: true;
}

/**
 * Asks an address's own domain for its key by Web Key Directory and prints it; with `add` a usable one goes into the keyring, for
 * this address alone, since the domain vouches for no other; a key that an administrator gave stays theirs. Throws an InputError when nobody could be asked.
 */
export async function lookup(
  address: string,
  options: LookupOptions,
  { stdout }: Streams,
  fetch: WkdFetch,
  now: number,
): Promise<'fine' | 'unusable-key'> {
  if (wkdUrls(address) === null)
    throw new InputError('option', `${address}: is not an address such as lee@partner.example`);
  const { file } = policyAndKeyring(options);
  const keyring = options.add ? await readKeyringFile(file) : { keys: [] };
  const { found, failed } = await lookUpKey(openpgp, address, fetch, now);
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  if (failed) throw new InputError('unreadable', `${domain}: its key directory gave no answer; try again later`);
  const key = found === null ? null : await readPublicKey(openpgp, found.armored);
  const judged = key === null ? null : await entryBeside(key, address, keyring, now);
  if (judged === null) {
    const line = { address: address.trim().toLowerCase(), fingerprint: '', algorithm: '', expires: null, from: 'wkd' };
    const state = found === null ? 'no-key' : found.state === 'usable' ? 'key-unreadable' : found.state;
    stdout.write(options.json ? keyJson([{ ...line, state }]) : `${domain} publishes no key that names ${address}\n`);
    return 'unusable-key';
  }
  const lines = linesOf(judged);
  const usable = lines.every(({ state }) => state === 'usable');
  // What the domain says of a key that is there already, such as that it was withdrawn, must not be lost.
  const isKnown = entryOf(judged.entry.fingerprint, keyring) !== undefined;
  if (options.add && (usable || isKnown)) await writeKeyringFile(file, keyring, [judged.entry]);
  stdout.write(options.json ? keyJson(lines) : keyTable(lines));
  return usable ? 'fine' : 'unusable-key';
}

/** The entry of a found key, with what the keyring has of the same key already. */
async function entryBeside(
  key: openpgp.Key,
  address: string,
  keyring: KeyringOnDisk,
  now: number,
): Promise<JudgedEntry | null> {
  const known = entryOf(key.getFingerprint().toUpperCase(), keyring);
  const addresses = known?.from === 'keyring' ? null : [...(known?.addresses ?? []), address];
  return keyringEntry(openpgp, await withKnown(key, known), known?.from ?? 'wkd', now, addresses);
}
