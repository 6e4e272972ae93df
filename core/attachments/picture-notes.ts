import { TextDecoder } from '@exodus/bytes/encoding-lite.js';
import { startsWith } from './file-kinds.ts';
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
/** Words of a picture take no more. */
const MAX_NOTE = 10_000;
/** A caption has at most so many bytes (IPTC-IIM 4.2, 2:120), and a segment has no room for more of them. */
const MAX_CAPTION = 2000;
const MAX_CAPTIONS = 500;

/** What a picture tells beside its dots: Exif, XMP, comments, as labelled lines; place and owner among them. Linear. */
export function pictureNotes(bytes: Uint8Array): string {
  const lines: string[] = [];
  if (startsWith(bytes, [0xff, 0xd8])) for (const part of jpegParts(bytes)) lines.push(...jpegNotes(part));
  else if (startsWith(bytes, [0x89, 0x50]))
    for (const [type, data] of pngChunks(bytes)) lines.push(...pngNotes(type, data));
  else lines.push(...exifNotes(bytes));
  return [...new Set(lines)].filter((line) => line !== '').join('\n');
}

/** Segments of a JPEG before its dots: marker and data (ITU-T T.81, annex B). */
function* jpegParts(bytes: Uint8Array): Generator<readonly [marker: number, data: Uint8Array]> {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] as number;
    if (marker === 0xda) return;
    const length = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number);
    yield [marker, bytes.subarray(at + 4, at + 2 + length)];
    at += 2 + Math.max(length, 2);
  }
}

function jpegNotes([marker, data]: readonly [number, Uint8Array]): string[] {
  if (marker === 0xfe) return [plain(data)];
  if (marker === 0xed) return captions(data);
  if (marker !== 0xe1) return [];
  if (startsWith(data, EXIF_MARK)) return exifNotes(data.subarray(EXIF_MARK.length));
  const start = latin1(data.subarray(0, XMP_MARK.length));
  return start === XMP_MARK ? [xmp(data.subarray(XMP_MARK.length))] : [];
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

/** Chunks of a PNG: type and data (ISO/IEC 15948, 5.3). */
function* pngChunks(bytes: Uint8Array): Generator<readonly [type: string, data: Uint8Array]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    yield [latin1(bytes.subarray(at + 4, at + 8)), bytes.subarray(at + 8, at + 8 + length)];
    at += 12 + length;
  }
}

function pngNotes(type: string, data: Uint8Array): string[] {
  if (type === 'eXIf') return exifNotes(data);
  if (type !== 'tEXt' && type !== 'iTXt') return [];
  const end = data.indexOf(0);
  const text = plain(data.subarray(end + (type === 'tEXt' ? 1 : 5)))
    .replace(/\0/g, ' ')
    .trim();
  return [`${latin1(data.subarray(0, end))}: ${text.startsWith('<') ? safeXmlText(text) : text}`];
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

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
