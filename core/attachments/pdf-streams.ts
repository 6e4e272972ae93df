import { Inflate } from 'fflate';
import { indexOf } from './file-kinds.ts';

/** What one stream may unpack to: a page of 600 dots an inch in colour is 100 MB, and nobody reads text out of more. */
const MAX_STREAM_BYTES = 128 * 1024 * 1024;
/** LZW packs up to 1,400 to 1 and stands in old files only; so many packed bytes cannot become more than the limit above. */
const MAX_LZW_BYTES = 96 * 1024;
/** One filter upon another is how a bomb gets past a limit on ratios; no writer stacks more. */
const MAX_LAYERS = 3;
/** Unpacked at a time: becomes 16 MB at most before the limits are looked at. */
const PIECE_BYTES = 16 * 1024;
/** A stream's dictionary ends right before it; one that names its filters further ahead is unusual. */
const DICTIONARY_WITHIN = 512;

const STREAM = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d];
const END_STREAM = [0x65, 0x6e, 0x64, ...STREAM];
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Whether a PDF's compressed streams can be unpacked as a whole: `bomb` when they hold more than they may. */
export type StreamCheck = 'sound' | 'damaged' | 'bomb' | 'slow';

/**
 * Unpacks every compressed stream of a PDF once and keeps nothing of it, because the library that reads PDFs takes whatever
 * memory a stream asks for and passes over broken ones in silence (ISO 32000-1, 7.3.8 and 7.4). Linear in what comes out.
 */
export function checkPdfStreams(bytes: Uint8Array, maxBytes: number, isOver: () => boolean): StreamCheck {
  let left = maxBytes;
  let lzw = 0;
  let damaged = false;
  let at = indexOf(bytes, STREAM, 0, bytes.length);
  while (at !== -1) {
    const start = dataStart(bytes, at + STREAM.length);
    let next = at + STREAM.length;
    if (start !== -1) {
      const found = indexOf(bytes, END_STREAM, start, bytes.length);
      const data = bytes.subarray(start, found === -1 ? bytes.length : found);
      next = found === -1 ? bytes.length : found + END_STREAM.length;
      if (namesLzw(bytes, at)) lzw += data.length;
      const unpacked = unpackedBytes(data, Math.min(left, MAX_STREAM_BYTES), isOver, MAX_LAYERS);
      if (unpacked === 'bomb' || unpacked === 'slow') return unpacked;
      if (lzw > MAX_LZW_BYTES) return 'bomb';
      if (unpacked === 'damaged') damaged = true;
      else left -= unpacked;
    }
    at = indexOf(bytes, STREAM, next, bytes.length);
  }
  return damaged ? 'damaged' : 'sound';
}

/** Where the data behind the keyword that ends at `at` begins; -1 when no line ends there, so that it is no keyword. */
function dataStart(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LINE_FEED) return at + 1;
  if (bytes[at] !== CARRIAGE_RETURN) return -1;
  return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
}

function namesLzw(bytes: Uint8Array, keyword: number): boolean {
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, keyword - DICTIONARY_WITHIN), keyword));
  return /\/LZW/.test(before.slice(before.lastIndexOf(' obj') + 1));
}

/** How many bytes come out of zlib data (RFC 1950), all layers together; 0 for data of another sort. */
function unpackedBytes(
  data: Uint8Array,
  limit: number,
  isOver: () => boolean,
  layers: number,
): number | Exclude<StreamCheck, 'sound'> {
  if (layers === 0) return 'bomb';
  if (!isZlib(data)) return 0;
  let bytes = 0;
  const inner: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => {
    bytes += chunk.length;
    if (inner.length > 0 || (bytes === chunk.length && isZlib(chunk))) inner.push(chunk.slice());
  });
  try {
    for (let at = 2; at < data.length; at += PIECE_BYTES) {
      inflate.push(data.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= data.length);
      if (bytes > limit) return 'bomb';
      if (isOver()) return 'slow';
    }
  } catch {
    return 'damaged';
  }
  if (inner.length === 0) return bytes;
  const further = unpackedBytes(joined(inner, bytes), limit - bytes, isOver, layers - 1);
  // What merely looks like another layer is no damage.
  return typeof further === 'number' ? bytes + further : further === 'damaged' ? bytes : further;
}

/** The two bytes that begin zlib data: deflate with a window of at most 32 KB, and a check of both. */
function isZlib(data: Uint8Array): boolean {
  const [method = 0, flags = 0] = data;
  return (method & 0x0f) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
