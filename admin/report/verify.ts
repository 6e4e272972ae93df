import { join } from 'node:path';
import { keyId, readHeadFile } from '../collect/head.ts';
import { publicKeyFile, readPublicKey } from '../collect/signing-key.ts';
import { InputError } from '../input-error.ts';
import type { Streams } from '../scan.ts';
import { type VerifiedFolder, verifyFolder } from './verify-folder.ts';

export interface VerifyOptions {
  readonly publicKey?: string;
  readonly keptHead?: string;
  readonly json?: true;
}

/** `fine` where the folder is as the collector left it. */
export type VerifyOutcome = 'fine' | 'changed';

/**
 * Verifies a collector's folder and prints what is wrong, a line each, or how far it reaches. Throws an InputError where there
 * is nothing to verify or no key to verify it with.
 */
export async function verify(dir: string, options: VerifyOptions, { stdout, stderr }: Streams): Promise<VerifyOutcome> {
  const publicKey = await readPublicKey(options.publicKey ?? publicKeyFile(join(dir, 'signing-key.pem')));
  const kept = options.keptHead === undefined ? null : await readHeadFile(options.keptHead, publicKey);
  if (typeof kept === 'string') {
    throw new InputError('option', `${options.keptHead}: is ${HEAD_WORDS[kept]}; give a copy of a .head.json file`);
  }
  const verified = await verifyFolder(dir, publicKey, kept);
  if (verified.days.length === 0 && verified.troubles.length === 0) {
    throw new InputError('not-found', `${dir}: holds no daily files; name the folder of mailward collect`);
  }
  const outcome = verified.troubles.length === 0 ? 'fine' : 'changed';
  for (const trouble of verified.troubles) {
    const { file, line, words } = trouble;
    stdout.write(
      options.json ? `${JSON.stringify(trouble)}\n` : `${file}${line === null ? '' : `:${line}`}: ${words}\n`,
    );
  }
  if (!options.json) stdout.write(summary(verified, keyId(publicKey)));
  if (options.publicKey === undefined) {
    stderr.write('The public key came from the same folder; who can change both is found only with --public-key.\n');
  }
  return outcome;
}

const HEAD_WORDS = { missing: 'not there', broken: 'no signed head', forged: 'not signed with this key' } as const;

function summary({ days, troubles }: VerifiedFolder, key: string): string {
  const last = days.at(-1);
  if (last === undefined) return '';
  const lines = days.reduce((sum, { walk }) => sum + walk.lines, 0);
  const found = troubles.length === 0 ? 'As it was written' : `Not as it was written (${troubles.length} found)`;
  const text = [`${found}: ${days.length} files, ${lines} lines, key ${key}.`];
  if (last.head !== null) text.push(`Signed to ${last.day}, line ${last.head.lines}, ${last.head.hash}.`);
  if (last.unsigned > 0)
    text.push(`${last.unsigned} lines behind it are not signed yet; a running collector signs every second.`);
  if (last.torn > 0)
    text.push(`The last line has no end yet; a crash may have torn it, and the next start cuts it off.`);
  return `${text.join('\n')}\n`;
}
