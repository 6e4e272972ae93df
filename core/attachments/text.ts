import { TextDecoder } from '@exodus/bytes/encoding-lite.js';

/** A control character that no text file holds, NUL among them; tab, line ends, form feed and escape occur in real ones. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const BINARY = /[\0-\x06\x0e-\x1a\x1c-\x1f]/;
/** Enough of a file to tell text from binary. */
const SAMPLE = 4096;

/**
 * Decodes a text file of unknown charset: by its byte order mark, else as UTF-8, else as Windows-1252, which is what
 * older clinical systems write and which every byte sequence decodes in. Null when it is not text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  return BINARY.test(text.slice(0, SAMPLE)) || BINARY.test(text.slice(-SAMPLE)) ? null : text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
