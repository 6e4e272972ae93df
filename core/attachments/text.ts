import { TextDecoder } from '@exodus/bytes/encoding-lite.js';

/**
 * A control character that no text file holds, NUL among them; tab, line ends, form feed and escape occur in real ones, and
 * the separators from 1C to 1F in those of pharmacies and interfaces.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const BINARY = /[\0-\x06\x0e-\x1a]/;
/** What becomes of letters in another charset than those known here, such as EBCDIC. */
const FOREIGN = /[^\x80-\u0192]+/g;
/** Enough of a file to tell text from binary. */
const SAMPLE = 4096;
/** Of text in UTF-16 without a mark, at least this part of every second byte is zero: most of it is ASCII. */
const ZEROS = 0.7;

/**
 * Decodes a text file of unknown charset: by its byte order mark, as UTF-16 where every second byte is zero, else as
 * UTF-8, else as Windows-1252, which is what older clinical systems write and which every byte sequence decodes in. Null
 * when it is not text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  const start = text.slice(0, SAMPLE);
  const isForeign = start.replace(FOREIGN, '').length > start.length / 2;
  return isForeign || BINARY.test(start) || BINARY.test(text.slice(-SAMPLE)) ? null : text;
}

/** The same for what is text whatever stands in it. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (hasZeros(bytes, 1)) return new TextDecoder('utf-16le').decode(bytes);
  if (hasZeros(bytes, 0)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether the bytes at even or odd places are mostly zero, and hardly any of the others. */
function hasZeros(bytes: Uint8Array, odd: 0 | 1): boolean {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  return length >= 8 && (zeros[odd] ?? 0) >= (ZEROS * length) / 2 && zeros[1 - odd] === 0;
}
