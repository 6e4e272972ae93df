import { TextDecoder } from '@exodus/bytes/encoding-lite.js';
import { Inflate } from 'fflate';
import { decoded } from '../segments/web-address.ts';
import { startsWith } from './file-kinds.ts';
import { gifExtensions, jpegParts, latin1, pngChunks, webpChunks } from './picture-parts.ts';
import { decodeText } from './text.ts';
import { type TiffDirectory, tiffTags } from './tiff-tags.ts';
import { xmlText } from './xml.ts';

/** Fields of Exif that people or their cameras fill with words, and the labels they stand behind. */
const NOTES: Readonly<Record<number, string>> = {
  269: 'Document',
  270: 'Description',
  285: 'Page',
  315: 'Artist',
  316: 'Host computer',
  33432: 'Copyright',
  37510: 'Comment',
  42032: 'Owner',
};
/** The same, as Windows writes them: in UTF-16. */
const WINDOWS_NOTES: Readonly<Record<number, string>> = {
  40091: 'Title',
  40092: 'Comment',
  40093: 'Author',
  40094: 'Keywords',
  40095: 'Subject',
};
const LATITUDE = 2;
const LONGITUDE = 4;
const EXIF_MARK = [0x45, 0x78, 0x69, 0x66, 0, 0];
const XMP_MARK = 'http://ns.adobe.com/xap/1.0/\0';
const MORE_XMP_MARK = 'http://ns.adobe.com/xmp/extension/\0';
/** In front of each piece of a long packet: whose it is, how long the whole is, and where it belongs (XMP part 3, 1.1.3.1). */
const MORE_XMP_HEADER = 40;
/** What begins the blocks of XMP in a GIF, a length and a name; so many bytes behind it only mark its end (XMP part 3, 1.1.2). */
const XMP_IN_GIF = '\x0bXMP DataXMP';
const XMP_TRAILER = 257;
const GIF_COMMENT = 0xfe;
const GIF_TEXT = 0x01;
const GIF_APPLICATION = 0xff;
/** Where and how letters are drawn. */
const GIF_GRID = 12;
/** Histories of a program for pictures take some ten thousand bytes, and a drawing kept within its picture more. */
const MAX_NOTE = 256 * 1024;
/** Packed bytes at a time, of which Deflate makes a megabyte at most. */
const STEP = 1024;
/** A caption has at most so many bytes (IPTC-IIM 4.2, 2:120), and a segment has no room for more of them. */
const MAX_CAPTION = 2000;
const MAX_CAPTIONS = 500;

/** What a picture tells beside its dots: Exif, XMP, comments, as labelled lines; place and owner among them. Linear. */
export function pictureNotes(bytes: Uint8Array): string {
  const lines: string[] = [];
  if (startsWith(bytes, [0xff, 0xd8])) for (const part of jpegParts(bytes)) lines.push(...jpegNotes(part));
  else if (startsWith(bytes, [0x89, 0x50]))
    for (const [type, data] of pngChunks(bytes)) lines.push(...pngNotes(type, data));
  else if (startsWith(bytes, [0x47, 0x49, 0x46]))
    for (const part of gifExtensions(bytes)) lines.push(...gifNotes(part));
  else if (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]))
    for (const part of webpChunks(bytes)) lines.push(...webpNotes(part));
  else lines.push(...exifNotes(bytes));
  return [...new Set(lines)].filter((line) => line !== '').join('\n');
}

function jpegNotes([marker, data]: readonly [number, Uint8Array]): string[] {
  if (marker === 0xfe) return [plain(data)];
  if (marker === 0xed) return captions(data);
  if (marker !== 0xe1) return [];
  if (startsWith(data, EXIF_MARK)) return exifNotes(data.subarray(EXIF_MARK.length));
  if (latin1(data.subarray(0, XMP_MARK.length)) === XMP_MARK) return [xmp(data.subarray(XMP_MARK.length))];
  return latin1(data.subarray(0, MORE_XMP_MARK.length)) === MORE_XMP_MARK
    ? [xmp(data.subarray(MORE_XMP_MARK.length + MORE_XMP_HEADER))]
    : [];
}

function gifNotes([label, data, blocks]: readonly [number, Uint8Array, Uint8Array]): string[] {
  if (label === GIF_COMMENT) return [plain(data)];
  if (label === GIF_TEXT) return [plain(data.subarray(GIF_GRID))];
  // It keeps to no blocks: what stands at their lengths is a letter of it.
  return label === GIF_APPLICATION && latin1(blocks.subarray(0, XMP_IN_GIF.length)) === XMP_IN_GIF
    ? [xmp(blocks.subarray(XMP_IN_GIF.length, -XMP_TRAILER))]
    : [];
}

function webpNotes([type, data]: readonly [string, Uint8Array]): string[] {
  if (type === 'XMP ') return [xmp(data)];
  if (type !== 'EXIF') return [];
  return exifNotes(startsWith(data, EXIF_MARK) ? data.subarray(EXIF_MARK.length) : data);
}

/** Texts that a program for pictures adds (IPTC-IIM 4.2, 1.6): a tag marker, its record and number, a length, itself. */
function captions(data: Uint8Array): string[] {
  const texts: string[] = [];
  for (let at = data.indexOf(0x1c); at !== -1 && texts.length < MAX_CAPTIONS; at = data.indexOf(0x1c, at + 1)) {
    if (data[at + 1] !== 2) continue;
    const length = ((data[at + 3] ?? 0) << 8) | (data[at + 4] ?? 0);
    texts.push(decodeText(data.subarray(at + 5, at + 5 + Math.min(length, MAX_CAPTION))) ?? '');
  }
  return texts;
}

function pngNotes(type: string, data: Uint8Array): string[] {
  if (type === 'eXIf') return exifNotes(data);
  if (type !== 'tEXt' && type !== 'iTXt' && type !== 'zTXt') return [];
  const end = data.indexOf(0);
  const keyword = latin1(data.subarray(0, end));
  const rest = data.subarray(end + 1);
  if (type === 'tEXt') return [labelled(keyword, plain(rest))];
  if (type === 'zTXt') return [labelled(keyword, plain(unpacked(rest.subarray(1))))];
  // A flag and a method, a language and the keyword in it.
  const translated = rest.indexOf(0, rest.indexOf(0, 2) + 1);
  const text = rest.subarray(translated + 1);
  return [
    latin1(rest.subarray(2, translated)).replace(/\0/g, ' ').trim(),
    labelled(keyword, plain(rest[0] === 1 ? unpacked(text) : text)),
  ];
}

function labelled(keyword: string, note: string): string {
  const text = decoded(note.replace(/\0/g, ' ').trim());
  return `${keyword}: ${text.startsWith('<') ? safeXmlText(text) : text}`;
}

/** Packed by zlib (RFC 1950), as far as a note may go; what is damaged as far as it was not. */
function unpacked(data: Uint8Array): Uint8Array {
  const note = new Uint8Array(MAX_NOTE);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    const fitting = chunk.subarray(0, MAX_NOTE - length);
    note.set(fitting, length);
    length += fitting.length;
  });
  try {
    for (let at = 2; at < data.length && length < MAX_NOTE; at += STEP)
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch {
    return note.subarray(0, length);
  }
  return note.subarray(0, length);
}

function exifNotes(bytes: Uint8Array): string[] {
  const tags = tiffTags(bytes);
  if (tags === null) return [];
  return [...tags.pages, ...tags.about].flatMap((directory) => [...namedNotes(directory), ...place(directory)]);
}

function namedNotes(directory: TiffDirectory): string[] {
  return [...directory].flatMap(([tag, value]) => {
    if (typeof value !== 'string') return [];
    const label = NOTES[tag] ?? WINDOWS_NOTES[tag];
    if (label === undefined) return [];
    const bytes = Uint8Array.from(value.slice(0, MAX_NOTE), (character) => character.charCodeAt(0));
    const text = tag in WINDOWS_NOTES ? new TextDecoder('utf-16le').decode(bytes) : withoutCharset(plain(bytes));
    const clean = text.replace(/\0/g, '').trim();
    return clean === '' ? [] : [`${label}: ${clean}`];
  });
}

/** A comment of Exif names its charset in its first eight bytes. */
function withoutCharset(text: string): string {
  return text.replace(/^(?:ASCII|UNICODE|JIS)\0{0,5}/, '');
}

/** Where the picture was taken, in degrees: an address, in effect. */
function place(directory: TiffDirectory): string[] {
  const [latitude, longitude] = [directory.get(LATITUDE), directory.get(LONGITUDE)].map((value) =>
    Array.isArray(value) && value.length === 3 ? value[0] + value[1] / 60 + value[2] / 3600 : Number.NaN,
  );
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return [];
  const sign = (tag: number, negative: string) => (String(directory.get(tag) ?? '').startsWith(negative) ? -1 : 1);
  return [
    `GPS location: ${((latitude as number) * sign(1, 'S')).toFixed(5)}, ${((longitude as number) * sign(3, 'W')).toFixed(5)}`,
  ];
}

function xmp(data: Uint8Array): string {
  return safeXmlText(plain(data));
}

function safeXmlText(text: string): string {
  try {
    return xmlText(text);
  } catch {
    return text;
  }
}

function plain(data: Uint8Array): string {
  const note = data.subarray(0, MAX_NOTE);
  return decodeText(note) ?? latin1(note);
}
