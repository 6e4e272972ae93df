import { TextDecoder } from '@exodus/bytes/encoding-lite.js';

/** Longer paths than any file system takes say nothing that a name has to. */
const MAX_NAME = 1000;
/** Control characters, and those that turn the direction of writing so that an ending reads like another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out
const UNPRINTABLE = /[\0-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** The name of a file within a file, as text: UTF-8, else Windows-1252, which older packers come near to. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A path within an archive as it may be shown and put together: no control characters, drives, `..` or empty steps. */
export function memberName(path: string): string {
  return path
    .slice(0, MAX_NAME)
    .replace(UNPRINTABLE, ' ')
    .split(/[/\\]/)
    .filter((step) => !/^(?:\s{0,9}|\.{1,2}|[A-Za-z]:)$/.test(step))
    .join('/');
}
