import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { replaceFile } from '../replace-file.ts';

/** What a daily file held when it was signed: so many lines, the last of which has this hash. */
export interface Head {
  readonly day: string;
  readonly lines: number;
  readonly hash: string;
}

const SignedHeadSchema = v.strictObject({
  day: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  lines: v.pipe(v.number(), v.integer(), v.minValue(1)),
  hash: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
  key: v.string(),
  signature: v.string(),
});

export function headFileOfDay(day: string): string {
  return `${day}.head.json`;
}

const HEAD_FILE = /^(\d{4}-\d{2}-\d{2})\.head\.json$/;

/** The day of a signed head by its file's name; null for any other file. */
export function dayOfHeadFile(name: string): string | null {
  return HEAD_FILE.exec(name)?.[1] ?? null;
}

/** What is signed: the head's parts a line each behind a name of the form, so that no other text can pass for one. */
function signedText({ day, lines, hash }: Head): Buffer {
  return Buffer.from(`mailward audit head 1\n${day}\n${lines}\n${hash}\n`);
}

/** The first 128 bits of the SHA-256 of a public key (its SPKI, as RFC 7469 does it), to tell keys apart. */
export function keyId(key: KeyObject): string {
  const spki = key.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('hex').slice(0, 32);
}

/** Writes the signed head (Ed25519, RFC 8032) beside its daily file, as a whole or not at all. */
export async function writeHead(dir: string, head: Head, privateKey: KeyObject, id: string): Promise<void> {
  const signature = sign(null, signedText(head), privateKey).toString('base64');
  const text = `${JSON.stringify({ ...head, key: id, signature })}\n`;
  await replaceFile(join(dir, headFileOfDay(head.day)), text, HEAD_MODE, 'replace');
}

/** As the daily files: for their owner and group. */
const HEAD_MODE = 0o640;

/** `missing`, `broken` (no head at all, or of another day) or `forged` (not signed with this key), where it is not a head. */
export type ReadHead = Head | 'missing' | 'broken' | 'forged';

export async function readHead(dir: string, day: string, publicKey: KeyObject): Promise<ReadHead> {
  const head = await readHeadFile(join(dir, headFileOfDay(day)), publicKey);
  return typeof head === 'object' && head.day !== day ? 'broken' : head;
}

/** A head wherever it lies, such as a copy that was kept elsewhere. */
export async function readHeadFile(file: string, publicKey: KeyObject): Promise<ReadHead> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'broken';
  }
  const head = v.safeParse(SignedHeadSchema, json);
  if (!head.success) return 'broken';
  const { signature, key: _key, ...rest } = head.output;
  return verify(null, signedText(rest), publicKey, Buffer.from(signature, 'base64')) ? rest : 'forged';
}
