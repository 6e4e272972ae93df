/** The fields of one directory of a TIFF file by their tags: text, or numbers (a fraction as its value). */
export type TiffDirectory = ReadonlyMap<number, string | readonly number[]>;

export interface TiffTags {
  /** One directory a page. */
  readonly pages: readonly TiffDirectory[];
  /** What the camera wrote, and where it was: the directories of Exif and of GPS. */
  readonly about: readonly TiffDirectory[];
}

/** A fax of 500 pages is sent now and then. */
const MAX_DIRECTORIES = 1000;
/** Directories below others: pages, their reduced copies, Exif, GPS. */
const MAX_DEPTH = 3;
const FIELD_BYTES = 12;
/** Bytes of one value by the type of its field (TIFF 6.0, section 2); index 0 is no type. */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const SUB_DIRECTORIES = 0x014a;
const EXIF = 0x8769;
const GPS = 0x8825;

/**
 * Every directory of a TIFF file or of the Exif data of another picture (TIFF 6.0; CIPA DC-008); null when it is broken. No
 * field reaches beyond the file and no directory is visited twice, so that a few bytes cannot ask for much. Linear.
 */
export function tiffTags(bytes: Uint8Array): TiffTags | null {
  try {
    return directories(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function directories(bytes: Uint8Array): TiffTags {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const littleEndian = bytes[0] === 0x49;
  if (view.getUint16(2, littleEndian) !== 42) throw new RangeError('no TIFF');
  const pages: TiffDirectory[] = [];
  const about: TiffDirectory[] = [];
  const seen = new Set<number>();
  const visit = (at: number, found: TiffDirectory[], depth: number): number => {
    if (seen.has(at) || seen.size === MAX_DIRECTORIES || depth > MAX_DEPTH) throw new RangeError('directories');
    seen.add(at);
    const count = view.getUint16(at, littleEndian);
    const directory = new Map<number, string | readonly number[]>();
    for (let i = 0; i < count; i++) {
      const [tag, value] = readField(view, at + 2 + i * FIELD_BYTES, littleEndian);
      if (value === null) continue;
      directory.set(tag, value);
      if (typeof value === 'string') continue;
      if (tag === SUB_DIRECTORIES) for (const place of value) visit(place, [], depth + 1);
      if (tag === EXIF || tag === GPS) visit(value[0] ?? 0, about, depth + 1);
    }
    found.push(directory);
    return view.getUint32(at + 2 + count * FIELD_BYTES, littleEndian);
  };
  for (let at = view.getUint32(4, littleEndian); at !== 0; ) at = visit(at, pages, 0);
  return { pages, about };
}

function readField(view: DataView, at: number, littleEndian: boolean): [number, string | readonly number[] | null] {
  const tag = view.getUint16(at, littleEndian);
  const type = view.getUint16(at + 2, littleEndian);
  const count = view.getUint32(at + 4, littleEndian);
  const size = TYPE_BYTES[type] ?? 0;
  if (size === 0) return [tag, null];
  const place = size * count <= 4 ? at + 8 : view.getUint32(at + 8, littleEndian);
  if (place + size * count > view.byteLength) throw new RangeError('field');
  // Bytes of an unnamed sort are text at times, and the makers' own notes otherwise.
  if (type === 2 || type === 7 || type === 1) return [tag, asText(view, place, count)];
  const values: number[] = [];
  for (let i = 0; i < count; i++) values.push(readValue(view, place + i * size, type, littleEndian));
  return [tag, values];
}

function asText(view: DataView, place: number, count: number): string {
  let text = '';
  for (let i = 0; i < count; i++) text += String.fromCharCode(view.getUint8(place + i));
  return text;
}

function readValue(view: DataView, at: number, type: number, littleEndian: boolean): number {
  switch (type) {
    case 3:
      return view.getUint16(at, littleEndian);
    case 5:
      return view.getUint32(at, littleEndian) / view.getUint32(at + 4, littleEndian);
    case 6:
      return view.getInt8(at);
    case 8:
      return view.getInt16(at, littleEndian);
    case 9:
      return view.getInt32(at, littleEndian);
    case 10:
      return view.getInt32(at, littleEndian) / view.getInt32(at + 4, littleEndian);
    case 11:
      return view.getFloat32(at, littleEndian);
    case 12:
      return view.getFloat64(at, littleEndian);
    default:
      return view.getUint32(at, littleEndian);
  }
}
