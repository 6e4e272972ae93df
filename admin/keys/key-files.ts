import { readFile } from 'node:fs/promises';
import * as openpgp from 'openpgp';
import { InputError } from '../input-error.ts';
import { reason } from '../policy-file.ts';

/** A file of keys is some kilobytes; one of megabytes is something else, or a key that somebody has filled with rubbish. */
const MAX_FILE = 4 * 1024 * 1024;

/**
 * The public keys in a file, armored or not. Throws an InputError that says what is wrong with it: above all a private key
 * has no place where mail is written.
 */
export async function keysIn(file: string): Promise<openpgp.Key[]> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new InputError('not-found', `${file}: ${reason(error)}`);
  }
  if (bytes.length > MAX_FILE) throw new InputError('too-large', `${file}: is larger than 4 MB, which no key is`);
  const blocks = armoredBlocks(bytes.toString('latin1'));
  const keys: openpgp.Key[] = [];
  try {
    if (blocks.length === 0) keys.push(...(await openpgp.readKeys({ binaryKeys: new Uint8Array(bytes) })));
    else for (const armoredKeys of blocks) keys.push(...(await openpgp.readKeys({ armoredKeys })));
  } catch {
    throw new InputError('unreadable', `${file}: holds no OpenPGP key; write one with gpg --armor --export ADDRESS`);
  }
  if (keys.some((key) => key.isPrivate())) {
    throw new InputError(
      'unreadable',
      `${file}: holds a private key, which belongs to its owner alone; write the public one with gpg --armor --export ADDRESS`,
    );
  }
  return keys;
}

/** Every armored key block in a text, with whatever stands between them left out. */
function armoredBlocks(text: string): string[] {
  const blocks: string[] = [];
  for (const part of text.split('-----BEGIN PGP ').slice(1)) {
    const [kind = ''] = part.split(' KEY BLOCK-----', 1);
    const end = `-----END PGP ${kind} KEY BLOCK-----`;
    const at = kind === 'PUBLIC' || kind === 'PRIVATE' ? part.indexOf(end) : -1;
    if (at !== -1) blocks.push(`-----BEGIN PGP ${part.slice(0, at)}${end}\n`);
  }
  return blocks;
}
