import { createReadStream } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MessageError } from '../core/index.ts';
import { InputError } from './input-error.ts';
import { reason } from './policy-file.ts';

/** Above what mail systems accept by default (Gmail 25 MB, Exchange Online 35 MB): such a file is no message. */
export const MAX_MESSAGE_BYTES = 50 * 1024 * 1024;

/** What is wrong with bytes that are no whole message, and how to mend it. */
export const MESSAGE_ERRORS: Record<MessageError['code'], string> = {
  'not-a-message': 'is not a mail message; save it as .eml (RFC 5322) and try again',
  truncated: 'was cut off: its last MIME part does not end; save the whole message and try again',
};

/** A message to review: its name, and its bytes once asked for. */
export interface Source {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/**
 * Finds the messages that the command line names: files as they are, folders by their .eml files at any depth in the
 * order of their names, and `-` for standard input. Throws an InputError before anything is reviewed when one is missing.
 */
export async function sources(paths: readonly string[], stdin: NodeJS.ReadableStream): Promise<Source[]> {
  const found: Source[] = [];
  for (const path of paths) {
    if (path === '-') found.push({ name: '-', read: () => readStream(stdin, 'standard input') });
    else if (await isFolder(path)) {
      const files = await emlFiles(path);
      if (files.length === 0) throw new InputError('no-mail', `${path}: holds no .eml files`);
      found.push(...files.map(fileSource));
    } else found.push(fileSource(path));
  }
  return found;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new InputError('not-found', `${path}: ${reason(error)}`);
  }
}

async function emlFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  try {
    for await (const entry of await opendir(folder, { recursive: true })) {
      if (entry.isFile() && entry.name.toLowerCase().endsWith('.eml')) files.push(join(entry.parentPath, entry.name));
    }
  } catch (error) {
    throw new InputError('unreadable', `${folder}: ${reason(error)}`);
  }
  return files.sort();
}

function fileSource(path: string): Source {
  return { name: path, read: () => readMessageFile(path) };
}

/** The bytes of a message file. Throws an InputError that begins with its name when it cannot be read or is no mail's size. */
export async function readMessageFile(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_MESSAGE_BYTES) throw tooLarge(path, size);
    // A pipe or a device states no size, and need not come to an end.
    return await readStream(createReadStream(path), path);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError('unreadable', `${path}: ${reason(error)}`);
  }
}

async function readStream(stream: NodeJS.ReadableStream, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_MESSAGE_BYTES) throw tooLarge(name, size);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string, size: number): InputError {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
  return new InputError(
    'too-large',
    `${name}: ${megabytes(size)} MB is more than a mail can have (${megabytes(MAX_MESSAGE_BYTES)} MB); is it a mailbox? Split it into .eml files`,
  );
}
