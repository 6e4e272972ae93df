import { startsWith } from './file-kinds.ts';
import { decodeName } from './member-name.ts';

/** One file in a ZIP archive, as the central directory and its own local header agree on it. */
export interface ZipEntry {
  readonly name: string;
  /** Another name that some programs show instead (Info-ZIP's Unicode path), or ''. */
  readonly otherName: string;
  /** What somebody wrote about the file, or ''. */
  readonly comment: string;
  readonly isFolder: boolean;
  readonly encrypted: boolean;
  /** 0 stored, 8 Deflate; the others are rare. */
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
}

const LOCAL = [0x50, 0x4b, 0x03, 0x04];
const CENTRAL = [0x50, 0x4b, 0x01, 0x02];
const END = [0x50, 0x4b, 0x05, 0x06];
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
/** Sizes and places that did not fit into 32 bits stand in an extra field of this kind (APPNOTE 4.5.3). */
const ZIP64 = 0x0001;
const UNICODE_PATH = 0x7075;
const IN_ZIP64 = 0xffffffff;
/** Encrypted, strongly encrypted, or with masked headers (APPNOTE 4.4.4). */
const ENCRYPTED_FLAGS = 0x2041;

/**
 * The entries of a ZIP archive (PKWARE APPNOTE 6.3). null when the archive is damaged or says two things: programs go by
 * the central directory or by the local headers, so every difference between them, every overlap of two entries and every
 * further local header between them could show a recipient what nobody read.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(bytes, view);
  if (end === -1) return null;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  // A program may stand before the archive, and all offsets count from where that ends.
  const shift = end - size - offset;
  if (count === 0xffff || shift < 0) return null;
  const places: { readonly start: number; readonly end: number }[] = [];
  const entries: ZipEntry[] = [];
  let at = offset + shift;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > end || !startsWith(bytes, CENTRAL, at)) return null;
    const next =
      at + CENTRAL_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    const found = entryAt(bytes, view, at, shift);
    if (found === null) return null;
    entries.push(found.entry);
    places.push(found.place);
    at = next;
  }
  return at === end && areWholeAndApart(bytes, places, offset + shift) ? entries : null;
}

/** What somebody wrote about the archive whose entries were read. */
export function zipComment(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return decodeName(bytes.subarray(endRecord(bytes, view) + END_SIZE));
}

/** The last end record whose comment ends with the file; -1 when there is none. */
function endRecord(bytes: Uint8Array, view: DataView): number {
  const least = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= least; at--)
    if (startsWith(bytes, END, at) && at + END_SIZE + view.getUint16(at + 20, true) === bytes.length) return at;
  return -1;
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  shift: number,
): { entry: ZipEntry; place: { start: number; end: number } } | null {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
  const comment = at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true);
  const extras = extraFields(bytes, view, at + CENTRAL_SIZE + nameLength, view.getUint16(at + 30, true));
  const wide = [...wideNumbers(extras.get(ZIP64))];
  const number = (place: number) => {
    const value = view.getUint32(place, true);
    return value === IN_ZIP64 ? (wide.shift() ?? -1) : value;
  };
  number(at + 24);
  const packedSize = number(at + 20);
  const start = number(at + 42) + shift;
  if (packedSize < 0 || start < shift || start + LOCAL_SIZE > bytes.length || !startsWith(bytes, LOCAL, start))
    return null;
  const localName = view.getUint16(start + 26, true);
  const data = start + LOCAL_SIZE + localName + view.getUint16(start + 28, true);
  if (data + packedSize > bytes.length) return null;
  const localFlags = view.getUint16(start + 6, true);
  const localSize = view.getUint32(start + 18, true);
  const isLater = (localFlags & 8) !== 0;
  if (
    view.getUint16(start + 8, true) !== method ||
    ((flags ^ localFlags) & ENCRYPTED_FLAGS) !== 0 ||
    localName !== nameLength ||
    !startsWith(bytes, [...nameBytes], start + LOCAL_SIZE) ||
    !(localSize === packedSize || localSize === IN_ZIP64 || (isLater && localSize === 0))
  )
    return null;
  const name = decodeName(nameBytes);
  const other = extras.get(UNICODE_PATH);
  const entry: ZipEntry = {
    name,
    comment: decodeName(bytes.subarray(comment, comment + view.getUint16(at + 32, true))),
    otherName: other === undefined ? '' : decodeName(other.subarray(5)),
    isFolder: /[/\\]$/.test(name) && packedSize === 0,
    encrypted: (flags & ENCRYPTED_FLAGS) !== 0,
    method,
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(data, data + packedSize),
  };
  return { entry, place: { start, end: data + packedSize } };
}

/** Extra fields by their id (APPNOTE 4.5.1); broken ones are left out. */
function extraFields(bytes: Uint8Array, view: DataView, from: number, length: number): Map<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  for (let at = from; at + 4 <= from + length; ) {
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > from + length) break;
    fields.set(view.getUint16(at, true), bytes.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return fields;
}

/** 64-bit numbers, of which an attachment needs the lower half; one beyond that is no place in it. */
function* wideNumbers(field: Uint8Array | undefined): Iterable<number> {
  if (field === undefined) return;
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength);
  for (let at = 0; at + 8 <= field.length; at += 8)
    yield view.getUint32(at + 4, true) === 0 ? view.getUint32(at, true) : -1;
}

/** Whether no two entries share bytes and no local header hides before, between or behind them. */
function areWholeAndApart(
  bytes: Uint8Array,
  places: readonly { readonly start: number; readonly end: number }[],
  directory: number,
): boolean {
  let at = 0;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (start < at || holdsLocalHeader(bytes, at, start)) return false;
    at = end;
  }
  return at <= directory && !holdsLocalHeader(bytes, at, directory);
}

function holdsLocalHeader(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at + LOCAL.length <= to; at++) if (startsWith(bytes, LOCAL, at)) return true;
  return false;
}
