import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../input-error.ts';
import { syncFolder } from '../replace-file.ts';
import { BEGINNING, fileOfDay, lineHash, lineText, type Note } from './chain.ts';
import { daysIn, type Step, walkDay } from './day-files.ts';
import { headFileOfDay, keyId, readHead, writeHead } from './head.ts';
import type { SigningKey } from './signing-key.ts';

/** Opens a file as node:fs does; another only in tests, to play a full disk. */
export type OpenFile = (path: string, flags: string, mode?: number) => Promise<FileHandle>;
export const OPEN_FILE: OpenFile = open;

/** The end of the chain: the file that is written to, and what its next line follows. */
export interface Tail {
  readonly day: string;
  readonly file: FileHandle;
  readonly bytes: number;
  readonly lines: number;
  readonly hash: string;
}

/** Where the chain ended when the collector started. `cut` are the bytes of a torn line that were removed. */
export interface FoundTail {
  readonly tail: Tail | null;
  readonly cut: number;
}

/** Only its owner and group may read what was recorded. */
const FILE_MODE = 0o640;

/**
 * Finds the end of the chain, and cuts off what a crash tore: bytes after the last line end, which were never acknowledged. A
 * file in which nothing but its opening was written is begun anew. Throws an InputError when a file and its signed head do
 * not agree, because going on would sign over what somebody changed.
 */
export async function findTail(dir: string, key: SigningKey, openFile: OpenFile): Promise<FoundTail> {
  for (const day of (await daysIn(dir)).reverse()) {
    const head = await readHead(dir, day, key.publicKey);
    let opening = true;
    let troubled: Step | null = null;
    let signedHash: string | null = null;
    const walk = await walkDay(dir, day, (step) => {
      if (step.trouble !== null) troubled ??= step;
      if (typeof head === 'object' && step.number === head.lines) signedHash = step.hash;
      opening &&= step.line !== null && 'note' in step.line && step.line.note.kind === 'opened';
    });
    const path = join(dir, fileOfDay(day));
    if (head === 'missing' && opening && walk.lines <= 1) {
      await unlink(path);
      continue;
    }
    if (typeof head !== 'object' || signedHash !== head.hash || troubled !== null) {
      throw new InputError(
        'records',
        `${path}: is not as it was signed; look with mailward report verify, then start with a new folder`,
      );
    }
    const file = await openFile(path, 'r+');
    if (walk.torn > 0) await file.truncate(walk.bytes);
    // Whole lines of a killed collector may not be on the disk yet; whoever sends one again is told that it is kept.
    await file.sync();
    return { tail: { day, file, bytes: walk.bytes, lines: walk.lines, hash: walk.hash }, cut: walk.torn };
  }
  return { tail: null, cut: 0 };
}

/**
 * Begins a day's file behind the one before. Its opening is on the disk and signed before any event is, so that a file with
 * events and without a head is one whose head was taken away.
 */
export async function beginDay(
  dir: string,
  day: string,
  before: Pick<Tail, 'day' | 'hash'> | null,
  now: number,
  key: SigningKey,
  openFile: OpenFile,
): Promise<Tail> {
  const path = join(dir, fileOfDay(day));
  const note: Note = { kind: 'opened', after: before?.day ?? null };
  const text = lineText({ previous: before?.hash ?? BEGINNING, received: now, note });
  const bytes = Buffer.from(`${text}\n`);
  // Never what somebody else put there, nor what a link leads to.
  const file = await openFile(path, 'wx+', FILE_MODE);
  try {
    await writeWhole(file, bytes, 0);
    await file.sync();
    const tail = { day, file, bytes: bytes.length, lines: 1, hash: lineHash(text) };
    await signTail(dir, tail, key);
    await syncFolder(dir);
    return tail;
  } catch (error) {
    await file.close();
    await unlink(path).catch(() => {});
    await unlink(join(dir, headFileOfDay(day))).catch(() => {});
    throw error;
  }
}

/** Signs what the file holds now. */
export async function signTail(dir: string, { day, lines, hash }: Tail, key: SigningKey): Promise<void> {
  await writeHead(dir, { day, lines, hash }, key.privateKey, keyId(key.publicKey));
}

/** Writes all bytes at a place; the system may take them in several parts. */
export async function writeWhole(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  }
}
