import type { OPS as Operators, PDFPageProxy } from 'unpdf/pdfjs';
import { type GreyPicture, greyOf, greyOfBits, pngFile } from './grey-picture.ts';

/** A page with fewer letters than this may still be a picture with a heading typed over it, such as a stamped scan. */
const FEW_LETTERS = 200;
/** A smaller picture is a logo, a line or a bullet. */
const MIN_PICTURE_SIDE = 200;
/** A gap wider than the letters are high stands between the columns of a table. */
const COLUMN_GAP = 1;
/** Drawn lines make frames and tables; more of them on a page without a word are letters drawn as shapes. */
const MANY_SHAPES = 150;
/** Letters that a font maps to no character: more than this share of them and nobody knows what the page says. */
const MAX_UNKNOWN_SHARE = 0.2;

/** What one page says. */
export interface PdfPage {
  readonly text: string;
  /** A page that is a picture, as a file for the reader of pictures. */
  readonly scan: Uint8Array | null;
  /** Whether something on it says what nobody can read: shapes, unknown letters, a picture of an unknown sort. */
  readonly unreadable: boolean;
}

/** Reads one page: its text in the order it is drawn, which is how writers put it, its annotations and filled fields. */
export async function readPdfPage(page: PDFPageProxy, ops: typeof Operators): Promise<PdfPage> {
  const written = await pageText(page);
  const text = [written, await annotationText(page)].filter((part) => part !== '').join('\n');
  const unknown = unknownLetters(written) > written.length * MAX_UNKNOWN_SHARE;
  if (!unknown && letters(written) >= FEW_LETTERS) return { text, scan: null, unreadable: false };
  const drawn = await drawnOn(page, ops).catch(() => NOT_DRAWN);
  return {
    text,
    scan: drawn.pictures.length === 0 ? null : pngFile(drawn.pictures.reduce(below)),
    unreadable: unknown || drawn.unknown || (letters(written) === 0 && drawn.shapes > MANY_SHAPES),
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

/** Filled fields as "name: value", and what comments, stamps and links say. */
async function annotationText(page: PDFPageProxy): Promise<string> {
  const lines: string[] = [];
  for (const annotation of await page.getAnnotations()) {
    const { fieldName, alternativeText, fieldValue, contentsObj, titleObj: _author, richText, url } = annotation;
    const value = [fieldValue].flat().filter((part) => typeof part === 'string' && part !== '' && part !== 'Off');
    const label = alternativeText || fieldName;
    if (value.length > 0) lines.push(label ? `${label}: ${value.join(' ')}` : value.join(' '));
    if (contentsObj?.str) lines.push(contentsObj.str);
    else if (richText?.str) lines.push(richText.str);
    if (typeof url === 'string') lines.push(url);
  }
  return lines.join('\n');
}

interface Drawn {
  readonly pictures: GreyPicture[];
  shapes: number;
  unknown: boolean;
}

/** A drawing that breaks down on its way leaves open what it would have shown. */
const NOT_DRAWN: Drawn = { pictures: [], shapes: 0, unknown: true };

async function drawnOn(page: PDFPageProxy, ops: typeof Operators): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawn: Drawn = { pictures: [], shapes: 0, unknown: false };
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i];
    if (operator === ops.constructPath || operator === ops.showText) drawn.shapes++;
    else if (operator === ops.paintImageXObject) add(drawn, await pictureNamed(page, args[0]));
    else if (operator === ops.paintInlineImageXObject) add(drawn, args[0]);
    else if (operator === ops.paintImageMaskXObject) drawn.unknown ||= isLarge(args[0]);
    else if (operator === ops.paintImageXObjectRepeat || operator === ops.paintInlineImageXObjectGroup) drawn.shapes++;
  }
  return drawn;
}

/** A picture as the library decoded it; `kind` 1 is one bit a dot, 2 is RGB, 3 is RGBA. */
interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data?: Uint8Array | Uint8ClampedArray;
}

function pictureNamed(page: PDFPageProxy, name: string): Promise<DecodedPicture | null> {
  return new Promise((resolve) => (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, resolve));
}

function add(drawn: Drawn, picture: DecodedPicture | null): void {
  if (picture === null) drawn.unknown = true;
  else if (isLarge(picture)) {
    const grey = greyPicture(picture);
    if (grey === null) drawn.unknown = true;
    else drawn.pictures.push(grey);
  }
}

function isLarge({ width, height }: { readonly width: number; readonly height: number }): boolean {
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

function letters(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** Private use characters and replacement characters, which stand where a font does not say what its letters are. */
function unknownLetters(text: string): number {
  return text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
}
