import type { OPS as Operators, PDFPageProxy } from 'unpdf/pdfjs';
import { type GreyPicture, greyOf, greyOfBits, pngFile } from './grey-picture.ts';
import { type EmbeddedFile, pageAnnotations } from './pdf-annotations.ts';
import { letters, mayBeScan } from './scan.ts';

/** A smaller picture is a logo, a line or a bullet. */
const MIN_PICTURE_SIDE = 200;
/** A gap wider than the letters are high stands between the columns of a table. */
const COLUMN_GAP = 1;
const WORD_GAP = 200;
/**
 * Drawn lines make frames and tables; more of them on a page without a word are letters drawn as shapes. So are more outlines
 * that are no frames on a page with few words: logos and diagrams have some dozens.
 */
const MANY_SHAPES = 150;
/** Letters that a font maps to no character: more than this share of them and nobody knows what the page says. */
const MAX_UNKNOWN_SHARE = 0.2;
/** Where a font says nothing of its letters their numbers stand for them; a few control characters are only ligatures. */
const MAX_CONTROL_SHARE = 0.05;

/** What one page says. */
export interface PdfPage {
  readonly text: string;
  /** A page that is a picture, as a file for the reader of pictures. */
  readonly scan: Uint8Array | null;
  /** Whether something on it says what nobody can read: shapes, unknown letters, a picture of an unknown sort. */
  readonly unreadable: boolean;
  readonly files: readonly EmbeddedFile[];
  readonly hasFields: boolean;
}

/** Reads one page: its text in the order it is drawn, which is how writers put it, its annotations and filled fields. */
export async function readPdfPage(
  page: PDFPageProxy,
  ops: typeof Operators,
  isCropped: (view: readonly number[]) => boolean,
): Promise<PdfPage> {
  const written = await pageText(page);
  const { text: noted, files, hasFields, stamps } = await pageAnnotations(page);
  const described = descriptions(await page.getStructTree());
  const unknown = isUnknown(written);
  const isText = !unknown && !mayBeScan(written);
  const cropped = isCropped(page.view);
  const drawn =
    isText && stamps.size === 0 && !cropped
      ? NOTHING
      : await drawnOn(page, ops, cropped ? 'all' : stamps, !isText).catch(() => NOT_DRAWN);
  // What lies within the crop was read as it stands on the page.
  const apart = cropped && letters(drawn.stamped) <= letters(written) ? '' : drawn.stamped;
  return {
    text: [written, noted, apart, ...described].filter((part) => part !== '').join('\n'),
    scan: drawn.pictures.length === 0 ? null : pngFile(drawn.pictures.reduce(below)),
    unreadable:
      unknown ||
      drawn.unknown ||
      isUnknown(drawn.stamped) ||
      (!isText && drawn.outlines > MANY_SHAPES) ||
      (letters(written) === 0 && drawn.shapes > MANY_SHAPES),
    files,
    hasFields,
  };
}

async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  let text = '';
  let height = 0;
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.height > 0) height = item.height;
    text += item.str.trim() === '' && item.width > height * COLUMN_GAP ? '\t' : item.str;
    if (item.hasEOL && !text.endsWith('\n')) text += '\n';
  }
  return text.trim();
}

/** What is said of pictures for those who cannot see them (ISO 32000-1, 14.9.3), each once. */
function descriptions(tree: Awaited<ReturnType<PDFPageProxy['getStructTree']>>): string[] {
  const found = new Set<string>();
  const waiting = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    // The library's types leave it out.
    const { alt } = node as { readonly alt?: string };
    if (alt) found.add(alt);
    for (const child of node.children) if ('children' in child) waiting.push(child);
  }
  return [...found];
}

interface Drawn {
  readonly pictures: GreyPicture[];
  /** What is written on stamps; on a page that was cropped, anywhere on it. */
  readonly stamped: string;
  readonly shapes: number;
  /** Of those the closed ones with corners or curves as letters have them. */
  readonly outlines: number;
  readonly unknown: boolean;
}

const NOTHING: Drawn = { pictures: [], stamped: '', shapes: 0, outlines: 0, unknown: false };

/** A drawing that breaks down on its way leaves open what it would have shown. */
const NOT_DRAWN: Drawn = { ...NOTHING, unknown: true };

/** What is drawn on a page; of a page of text only what is written on its stamps, as most of their pictures are signatures. */
async function drawnOn(
  page: PDFPageProxy,
  ops: typeof Operators,
  stamps: ReadonlySet<string> | 'all',
  wholePage: boolean,
): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures: GreyPicture[] = [];
  let stamped = '';
  let shapes = 0;
  let outlines = 0;
  let unknown = false;
  let onStamp = stamps === 'all';
  const add = (picture: DecodedPicture | null) => {
    if (picture !== null && !isLarge(picture)) return;
    const grey = picture === null ? null : greyPicture(picture);
    if (grey === null) unknown = true;
    else pictures.push(grey);
  };
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i];
    if (operator === ops.beginAnnotation) onStamp = stamps === 'all' || stamps.has(args[0]);
    else if (operator === ops.endAnnotation) onStamp = stamps === 'all';
    if (onStamp && operator === ops.showText) stamped += shownText(args[0]);
    else if (onStamp && (operator === ops.endText || operator === ops.nextLine)) stamped += '\n';
    if (!wholePage) continue;
    if (operator === ops.constructPath || operator === ops.showText) shapes++;
    if (operator === ops.constructPath) outlines += outlinesOf(args[1]?.[0] ?? []);
    else if (operator === ops.paintImageXObject) add(await pictureNamed(page, args[0]));
    else if (operator === ops.paintInlineImageXObject) add(args[0]);
    else if (operator === ops.paintImageMaskXObject) unknown ||= isLarge(args[0]);
    else if (operator === ops.paintImageXObjectRepeat || operator === ops.paintInlineImageXObjectGroup) shapes++;
  }
  return { pictures, stamped: stamped.trim(), shapes, outlines, unknown };
}

/** How many numbers follow each sign of a path as the library gives it: move, line, curve, quadratic curve, close. */
const PATH_NUMBERS = [2, 2, 6, 4, 0];

/** The outlines of a path that are neither single lines nor frames, which have three lines and a closed end. */
function outlinesOf(path: ArrayLike<number>): number {
  let outlines = 0;
  let lines = 0;
  let curves = 0;
  for (let at = 0; at <= path.length; at += 1 + (PATH_NUMBERS[path[at] ?? 0] ?? 0)) {
    const sign = path[at] ?? 0;
    if (sign === 0) {
      if (curves > 0 || lines === 2 || lines > 4) outlines++;
      lines = 0;
      curves = 0;
    } else if (sign === 1) lines++;
    else if (sign < 4) curves++;
  }
  return outlines;
}

/** The letters of one piece of text, which a space ends; numbers between them move them, in thousandths of their height. */
function shownText(glyphs: readonly (number | { readonly unicode?: string })[]): string {
  return `${glyphs.map((glyph) => (typeof glyph === 'number' ? (glyph < -WORD_GAP ? ' ' : '') : (glyph.unicode ?? ''))).join('')} `;
}

interface Sides {
  readonly width: number;
  readonly height: number;
}

/** A picture as the library decoded it; `kind` 1 is one bit a dot, 2 is RGB, 3 is RGBA. */
interface DecodedPicture extends Sides {
  readonly kind?: number;
  readonly data?: Uint8Array | Uint8ClampedArray;
}

function pictureNamed(page: PDFPageProxy, name: string): Promise<DecodedPicture | null> {
  return new Promise((resolve) => (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, resolve));
}

function isLarge({ width, height }: Sides): boolean {
  return width >= MIN_PICTURE_SIDE && height >= MIN_PICTURE_SIDE / 4;
}

function greyPicture({ width, height, kind, data }: DecodedPicture): GreyPicture | null {
  if (data === undefined) return null;
  if (kind === 1) return { width, height, grey: greyOfBits(data, width, height) };
  if (kind === 2 || kind === 3) return { width, height, grey: greyOf(data, kind === 2 ? 3 : 4) };
  return null;
}

/** Scanners cut a page into strips; one below the other they make the page again. */
function below(upper: GreyPicture, lower: GreyPicture): GreyPicture {
  const width = Math.max(upper.width, lower.width);
  const grey = new Uint8Array(width * (upper.height + lower.height)).fill(255);
  for (const [part, from] of [[upper, 0] as const, [lower, upper.height] as const])
    for (let row = 0; row < part.height; row++)
      grey.set(part.grey.subarray(row * part.width, (row + 1) * part.width), (from + row) * width);
  return { width, height: upper.height + lower.height, grey };
}

/** Private use, replacement and control characters stand where a font does not say what its letters are. */
function isUnknown(text: string): boolean {
  const unknown = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  const controls = text.match(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g)?.length ?? 0;
  return unknown > text.length * MAX_UNKNOWN_SHARE || controls > text.length * MAX_CONTROL_SHARE;
}
