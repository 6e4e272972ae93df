import * as openpgp from 'openpgp';
import { keyringEntry, lookUpKey, readPublicKey, type WkdFetch, wkdUrls } from '../../core/index.ts';
import { InputError } from '../input-error.ts';
import type { Streams } from '../scan.ts';
import { linesOf } from './add.ts';
import { keyJson, keyTable } from './key-table.ts';
import { type KeyringOptions, policyAndKeyring, readKeyringFile, writeKeyringFile } from './keyring-file.ts';

export interface LookupOptions extends KeyringOptions {
  readonly add?: true;
}

/**
 * Asks an address's own domain for its key by Web Key Directory and prints it; with `add` a usable one goes into the keyring, for
 * this address alone, since the domain vouches for no other. Throws an InputError when nobody could be asked.
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
  const keyring = options.add ? await readKeyringFile(file) : null;
  const { found, failed } = await lookUpKey(openpgp, address, fetch, now);
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  if (failed) throw new InputError('unreadable', `${domain}: its key directory gave no answer; try again later`);
  const key = found === null ? null : await readPublicKey(openpgp, found.armored);
  const judged = key === null ? null : await keyringEntry(openpgp, key, 'wkd', now, address);
  if (judged === null) {
    const line = { address: address.trim().toLowerCase(), fingerprint: '', algorithm: '', expires: null, from: 'wkd' };
    const state = found === null ? 'no-key' : found.state === 'usable' ? 'key-unreadable' : found.state;
    stdout.write(options.json ? keyJson([{ ...line, state }]) : `${domain} publishes no key that names ${address}\n`);
    return 'unusable-key';
  }
  const lines = linesOf(judged);
  const usable = lines.every(({ state }) => state === 'usable');
  if (keyring !== null && usable) await writeKeyringFile(file, keyring, [judged.entry]);
  stdout.write(options.json ? keyJson(lines) : keyTable(lines));
  return usable ? 'fine' : 'unusable-key';
}
