import type { Gunzip, Inflate } from 'fflate';
import type { Budget } from './budget.ts';

/**
 * Packed bytes handed over at a time. Deflate makes at most 1,032 bytes of one, so a limit is passed by 16 MB at most
 * before that is noticed; smaller steps take longer.
 */
export const STEP = 16 * 1024;
/** Charts and tables pack to a fifth or a fiftieth; what packs better than this is made to fill memory. */
const MAX_RATIO = 200;
/** Up to here nothing is a bomb whatever its ratio: an empty sheet of a workbook packs to nearly nothing. */
const RATIO_COUNTS_FROM = 4 * 1024 * 1024;

interface Unpackers {
  readonly Inflate: typeof Inflate;
  readonly Gunzip: typeof Gunzip;
}

let loaded: Unpackers | null = null;

/**
 * Loads what undoes Deflate, once and before anything is unpacked: it works out its tables when it is loaded, which a message
 * without an archive need not wait for.
 */
export async function loadUnpackers(): Promise<void> {
  loaded ??= await import(/* webpackMode: "eager", webpackExports: ["Gunzip", "Inflate"] */ 'fflate');
}

/** What was loaded; throws where nobody did. */
export function unpackers(): Unpackers {
  if (loaded === null) throw new Error('nothing to unpack with was loaded');
  return loaded;
}

/** What came of packed bytes: all of it, or what came before it proved damaged or more than allowed. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly trouble: null | 'corrupt' | 'too-large';
}

/** How many bytes a packed file may unpack to: by its own size, the limit for one file, and what is left of the budget. */
export function mostUnpacked(packed: number, { maxFileBytes, bytesLeft }: Budget): number {
  return Math.min(maxFileBytes, bytesLeft(), Math.max(RATIO_COUNTS_FROM, packed * MAX_RATIO));
}

/** Undoes Deflate (RFC 1951) up to `most` bytes, trusting no size that somebody wrote down. */
export function inflated(packed: Uint8Array, most: number): Unpacked {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const { Inflate } = unpackers();
  const inflate = new Inflate((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    ended = final;
  });
  const result = (trouble: Unpacked['trouble']) => ({ bytes: joinedBytes(chunks, length).subarray(0, most), trouble });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (length > most) return result('too-large');
    }
  } catch {
    return result('corrupt');
  }
  return result(ended ? null : 'corrupt');
}

/** Chunks that together have `length` bytes as one array; the chunk itself where there is one only. */
export function joinedBytes(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

let table: Int32Array | null = null;

/** CRC-32 as ZIP and gzip write it (ISO 3309), as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  table ??= crcTable();
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) crc = (table[(crc ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function crcTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, n) => {
    let crc = n;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ -306_674_912 : crc >>> 1;
    return crc;
  });
}
