import type { UnreadReason } from '../draft.ts';
import type { Budget } from './budget.ts';
import { startsWith } from './file-kinds.ts';
import { greyOf, pngFile } from './grey-picture.ts';
import { pictureNotes } from './picture-notes.ts';
import { pictureSize } from './picture-size.ts';
import { type TiffDirectory, tiffTags } from './tiff-tags.ts';

/** A4 at 600 dots an inch; more takes more memory than a mail client has to spare. */
const MAX_DOTS = 36_000_000;
const MAX_PICTURE_BYTES = 160 * 1024 * 1024;
/** A smaller picture has no room for a line of letters. */
const MIN_WIDTH = 24;
const MIN_HEIGHT = 8;
/** A fax or a scanned chart; further pages are unread. */
const MAX_PAGES = 100;
const WIDTH = 256;
const HEIGHT = 257;
/** Where strips or tiles begin, and how many bytes each has. */
const PIECES: readonly (readonly [place: number, bytes: number])[] = [
  [273, 279],
  [324, 325],
];

/** A picture made ready for recognising letters in it: what it tells beside its dots, and its pages one by one. */
export interface PreparedPicture {
  readonly text: string;
  readonly pages: readonly Uint8Array[];
  readonly unread: readonly UnreadReason[];
}

/**
 * Reads what stands beside a picture's dots and hands on what has to be looked at: the file itself, or each page of a TIFF. A
 * picture that is cut off, larger than it may be or of a kind that nobody here unpacks is unread.
 */
export async function preparePicture(bytes: Uint8Array, budget: Budget): Promise<PreparedPicture> {
  if (startsWith(bytes, [0x49, 0x49]) || startsWith(bytes, [0x4d, 0x4d])) return prepareTiff(bytes, budget);
  const { width, height, dotBytes, whole } = pictureSize(bytes);
  const text = pictureNotes(bytes);
  if (width === 0 || height === 0) return { text, pages: [], unread: ['unsupported'] };
  if (isTooLarge(width, height, dotBytes)) return { text, pages: [], unread: ['too-large'] };
  if (!whole) return { text, pages: [], unread: ['corrupt'] };
  return { text, pages: hasRoom(width, height) ? [bytes] : [], unread: [] };
}

async function prepareTiff(bytes: Uint8Array, budget: Budget): Promise<PreparedPicture> {
  const tags = tiffTags(bytes);
  if (tags === null) return { text: '', pages: [], unread: ['corrupt'] };
  const text = pictureNotes(bytes);
  const unread = new Set<UnreadReason>(tags.pages.length > MAX_PAGES ? ['too-large'] : []);
  const pages: Uint8Array[] = [];
  for (const [index, directory] of tags.pages.slice(0, MAX_PAGES).entries()) {
    const [width, height] = [number(directory, WIDTH), number(directory, HEIGHT)];
    if (!isWhole(directory, bytes.length)) unread.add('corrupt');
    else if (isTooLarge(width, height, 4) || !budget.takeBytes(width * height)) unread.add('too-large');
    else if (budget.isOver()) unread.add('too-slow');
    else if (hasRoom(width, height)) {
      const page = await tiffPage(bytes, index);
      if (page === null) unread.add('unsupported');
      else pages.push(page);
    }
  }
  return { text, pages, unread: [...unread] };
}

/** One page unpacked; null when it is packed in a way the library does not know. */
async function tiffPage(bytes: Uint8Array, index: number): Promise<Uint8Array | null> {
  const { default: UTIF } = await import('utif2');
  try {
    const file = bytes.slice().buffer;
    const page = UTIF.decode(file)[index];
    if (page === undefined) return null;
    UTIF.decodeImage(file, page);
    const { width, height } = page;
    return pngFile({ width, height, grey: greyOf(UTIF.toRGBA8(page), 4) });
  } catch {
    return null;
  }
}

/** Whether every strip or tile lies within the file; the library fills what is missing with nothing. */
function isWhole(directory: TiffDirectory, fileBytes: number): boolean {
  return PIECES.some(([place, length]) => {
    const places = directory.get(place);
    const lengths = directory.get(length);
    if (!Array.isArray(places) || !Array.isArray(lengths) || places.length !== lengths.length) return false;
    return places.length > 0 && places.every((at, i) => at + lengths[i] <= fileBytes);
  });
}

function number(directory: TiffDirectory, tag: number): number {
  const value = directory.get(tag);
  return Array.isArray(value) ? (value[0] ?? 0) : 0;
}

function isTooLarge(width: number, height: number, dotBytes: number): boolean {
  return width * height > MAX_DOTS || width * height * dotBytes > MAX_PICTURE_BYTES;
}

function hasRoom(width: number, height: number): boolean {
  return width >= MIN_WIDTH && height >= MIN_HEIGHT;
}
