import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { InputError } from '../input-error.ts';
import { reason } from '../policy-file.ts';
import { replaceFile } from '../replace-file.ts';

/** The key that signs the heads. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** The public half lies beside the key: signing-key.pem has signing-key.pub.pem. */
export function publicKeyFile(file: string): string {
  return file.replace(/(?:\.pem)?$/, '.pub.pem');
}

/**
 * Reads the Ed25519 key, or makes one at the first start: PKCS #8 in PEM that only its owner may read, and the public key
 * (SPKI) beside it. Throws an InputError for a file that is none, or that others may read.
 */
export async function signingKey(file: string): Promise<SigningKey> {
  const pem = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new InputError('unreadable', `${file}: ${reason(error)}`);
  });
  if (pem === null) return await newKey(file);
  if (process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0) {
    throw new InputError('option', `${file}: others may read this key; chmod 600 it`);
  }
  const privateKey = parsed(() => createPrivateKey(pem), file);
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

async function newKey(file: string): Promise<SigningKey> {
  const pair = generateKeyPairSync('ed25519');
  try {
    await writeFile(file, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    await replaceFile(publicKeyFile(file), publicPem, 0o644, 'replace');
  } catch (error) {
    throw new InputError('unreadable', `${file}: the key cannot be written there (${codeOf(error)})`);
  }
  return pair;
}

/** Reads a public key in PEM. Throws an InputError for what is none. */
export async function readPublicKey(file: string): Promise<KeyObject> {
  const pem = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new InputError('not-found', `${file}: ${reason(error)}; name the collector's public key with --public-key`);
  });
  return parsed(() => createPublicKey(pem), file);
}

function parsed(read: () => KeyObject, file: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = read();
  } catch {
    // Told below: what the file holds must not be repeated.
  }
  if (key?.asymmetricKeyType !== 'ed25519') throw new InputError('option', `${file}: is no Ed25519 key in PEM`);
  return key;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
}
