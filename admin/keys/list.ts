import * as openpgp from 'openpgp';
import { checkKey, type KeyringEntry, readKeyring } from '../../core/index.ts';
import { InputError } from '../input-error.ts';
import type { Streams } from '../scan.ts';
import { type KeyLine, keyJson, keyTable } from './key-table.ts';
import { type KeyringOptions, policyAndKeyring, readKeyringFile } from './keyring-file.ts';

/** Prints the keys of the keyring, by address, and whether each can be used or why not. */
export async function list(
  addresses: readonly string[],
  options: KeyringOptions,
  { stdout, stderr }: Streams,
  now: number,
): Promise<'fine' | 'unusable-key'> {
  const { file } = policyAndKeyring(options);
  const onDisk = await readKeyringFile(file);
  const { keys } = readKeyring(onDisk);
  const broken = onDisk.keys.length - keys.length;
  if (broken > 0) stderr.write(`mailward: ${file}: ${broken} of its entries cannot be read and count for nothing\n`);
  const wanted = new Set(addresses.map((address) => address.trim().toLowerCase()));
  const lines: KeyLine[] = [];
  for (const entry of keys) lines.push(...(await linesFor(entry, wanted, now)));
  const missing = [...wanted].find((address) => !lines.some((line) => line.address === address));
  if (missing !== undefined) throw new InputError('keyring', `${missing}: has no key in ${file}`);
  if (lines.length === 0) throw new InputError('keyring', `${file}: holds no keys; mailward keys add takes some in`);
  lines.sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  stdout.write(options.json ? keyJson(lines) : keyTable(lines));
  return lines.every(({ state }) => state === 'usable') && broken === 0 ? 'fine' : 'unusable-key';
}

async function linesFor(entry: KeyringEntry, wanted: ReadonlySet<string>, now: number): Promise<KeyLine[]> {
  const { addresses, fingerprint, algorithm, from, armored } = entry;
  const expires = entry.expires === null ? null : new Date(entry.expires).toISOString();
  const lines: KeyLine[] = [];
  for (const address of addresses.filter((one) => wanted.size === 0 || wanted.has(one))) {
    const { state } = await checkKey(openpgp, armored, address, now);
    lines.push({ address, fingerprint, algorithm, expires, from, state });
  }
  return lines;
}
