import { Inflate } from 'fflate';
import { indexOf } from './file-kinds.ts';

/** LZW packs up to 1,400 to 1 and stands in old files only; so many packed bytes cannot become more than 128 MB. */
const MAX_LZW_BYTES = 96 * 1024;
/** One filter upon another is how a bomb gets past a limit on ratios; no writer stacks more. */
const MAX_LAYERS = 3;
/** Unpacked at a time: becomes 16 MB at most before the limits are looked at. */
const PIECE_BYTES = 16 * 1024;
/** A stream's dictionary ends right before it; colours written out in it take the most room. */
const DICTIONARY_WITHIN = 4096;
/** Dots of one picture that is decoded: A4 at 600 dots an inch has 35 million. */
export const MAX_PICTURE_DOTS = 36_000_000;

const STREAM = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d];
const END_STREAM = [0x65, 0x6e, 0x64, ...STREAM];
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Whether a PDF's compressed streams can be unpacked as a whole: `bomb` when they hold more than they may, `huge` when a
 * picture has more dots than are decoded, which the library leaves out in silence.
 */
export type StreamCheck = 'sound' | 'damaged' | 'huge' | 'bomb' | 'slow';

/**
 * Unpacks every compressed stream of a PDF once and keeps nothing of it, because the library that reads PDFs takes whatever
 * memory a stream asks for and passes over broken ones in silence (ISO 32000-1, 7.3.8 and 7.4). Linear in what comes out.
 */
export function checkPdfStreams(bytes: Uint8Array, maxBytes: number, isOver: () => boolean): StreamCheck {
  let left = maxBytes;
  let lzw = 0;
  let trouble: StreamCheck = 'sound';
  for (const { dictionary, data } of pdfStreams(bytes)) {
    if (/\/LZW/.test(dictionary)) lzw += data.length;
    if (isHuge(dictionary)) trouble = 'huge';
    const unpacked = unpackedBytes(data, left, isOver, MAX_LAYERS);
    if (unpacked === 'bomb' || unpacked === 'slow') return unpacked;
    if (lzw > MAX_LZW_BYTES) return 'bomb';
    if (typeof unpacked === 'number') left -= unpacked;
    else if (trouble === 'sound') trouble = unpacked;
  }
  return trouble;
}

/** A stream as it lies in the file. */
export interface PdfStream {
  /** The number of its object; 0 where it does not say. */
  readonly number: number;
  /** What describes it, as it is written. */
  readonly dictionary: string;
  /** As it is packed. */
  readonly data: Uint8Array;
  /** Where the keyword in front of it begins, and the one behind it ends. */
  readonly start: number;
  readonly end: number;
}

/** Every stream of a PDF, in the order of the file. Linear. */
export function* pdfStreams(bytes: Uint8Array): Generator<PdfStream> {
  let at = indexOf(bytes, STREAM, 0, bytes.length);
  while (at !== -1) {
    const start = dataStart(bytes, at + STREAM.length);
    let end = at + STREAM.length;
    if (start !== -1) {
      const found = indexOf(bytes, END_STREAM, start, bytes.length);
      end = found === -1 ? bytes.length : found + END_STREAM.length;
      const data = bytes.subarray(start, found === -1 ? bytes.length : found);
      yield { ...objectBefore(bytes, at), data, start: at, end };
    }
    at = indexOf(bytes, STREAM, end, bytes.length);
  }
}

/** Where the data behind the keyword that ends at `at` begins; -1 when no line ends there, so that it is no keyword. */
function dataStart(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LINE_FEED) return at + 1;
  if (bytes[at] !== CARRIAGE_RETURN) return -1;
  return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
}

function objectBefore(bytes: Uint8Array, keyword: number): Pick<PdfStream, 'number' | 'dictionary'> {
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, keyword - DICTIONARY_WITHIN), keyword));
  const object = before.lastIndexOf(' obj');
  const number = /(\d{1,9})\s{1,9}\d{1,5}$/.exec(before.slice(Math.max(0, object - 30), Math.max(0, object)))?.[1];
  return { number: Number(number ?? 0), dictionary: before.slice(object + 1) };
}

/** A side that is written elsewhere in the file is none that any writer of pictures makes. */
function isHuge(dictionary: string): boolean {
  const [width, height] = [
    /\/Width\s{0,9}(\d{1,9})(\s{1,9}\d{1,9}\s{1,9}R)?/,
    /\/Height\s{0,9}(\d{1,9})(\s{1,9}\d{1,9}\s{1,9}R)?/,
  ].map((side) => side.exec(dictionary));
  if (width === null || height === null || width === undefined || height === undefined) return false;
  return width[2] !== undefined || height[2] !== undefined || Number(width[1]) * Number(height[1]) > MAX_PICTURE_DOTS;
}

/** How many bytes come out of zlib data (RFC 1950), all layers together; 0 for data of another sort. */
function unpackedBytes(
  data: Uint8Array,
  limit: number,
  isOver: () => boolean,
  layers: number,
): number | 'damaged' | 'bomb' | 'slow' {
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
