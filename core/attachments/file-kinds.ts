/** What the first bytes of a file say it is. `archive` is one of the packers nobody here can unpack. */
export type FileKind = 'zip' | 'gzip' | 'pdf' | 'compound' | 'image' | 'dicom' | 'rtf' | 'archive' | 'text';

/** Readers of PDF take a header anywhere in so many bytes (ISO 32000-1, implementation note 13). */
const PDF_HEADER_WITHIN = 1024;
/** The end record of a ZIP file stands before a comment of at most 65,535 bytes (PKWARE APPNOTE 4.3.16). */
const ZIP_END_WITHIN = 22 + 65_535;
const ZIP_END = [0x50, 0x4b, 0x05, 0x06];
const RTF_WITHIN = 8;

/**
 * Everything a file is by its bytes, whatever its name says; a file may be made to be two things to two programs (a
 * polyglot), and then it is read as each. `text` when it is nothing else.
 */
export function fileKinds(bytes: Uint8Array): FileKind[] {
  const kinds: FileKind[] = [];
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) kinds.push('zip');
  // Whatever stands before an archive is shown by the programs that read from the front.
  else if (hasZipEnd(bytes)) kinds.push('zip', ...(startsWith(bytes, ZIP_END) ? [] : (['text'] as const)));
  if (startsWith(bytes, [0x1f, 0x8b, 0x08])) kinds.push('gzip');
  const pdf = indexOf(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d], 0, PDF_HEADER_WITHIN);
  // Behind words, it may as well be a text about such files.
  if (pdf !== -1) kinds.push('pdf', ...(isBlank(bytes.subarray(0, pdf)) ? [] : (['text'] as const)));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) kinds.push('compound');
  if (startsWith(bytes, [0x44, 0x49, 0x43, 0x4d], 128)) kinds.push('dicom');
  if (isImage(bytes)) kinds.push('image');
  if (indexOf(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66], 0, RTF_WITHIN) !== -1) kinds.push('rtf');
  if (ARCHIVES.some((signature) => startsWith(bytes, signature))) kinds.push('archive');
  // PostScript is a program, which may say its words in pieces.
  if (startsWith(bytes, [0x25, 0x21, 0x50, 0x53])) kinds.push('archive', 'text');
  if (kinds.length === 0) return ['text'];
  // A picture or a document in front of an archive is what stands there, and no text.
  return kinds.some((kind) => kind !== 'zip' && kind !== 'text') && kinds.includes('zip')
    ? kinds.filter((kind) => kind !== 'text')
    : kinds;
}

/** 7-Zip, RAR, xz, Zstandard, bzip2 and Microsoft's cabinet. */
const ARCHIVES: readonly (readonly number[])[] = [
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x42, 0x5a, 0x68],
  [0x4d, 0x53, 0x43, 0x46, 0x00],
];

/** PNG, JPEG, GIF, TIFF in both byte orders. */
const IMAGES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];
const FTYP = [0x66, 0x74, 0x79, 0x70];
const BMP = [0x42, 0x4d];

function isImage(bytes: Uint8Array): boolean {
  if (IMAGES.some((signature) => startsWith(bytes, signature))) return true;
  // HEIC, AVIF and, harmlessly, films: nobody here looks at those either.
  if (startsWith(bytes, FTYP, 4)) return true;
  if (startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8)) return true;
  // Two letters begin many a text, so a bitmap's reserved zeros have to follow (bytes 6 to 9).
  return startsWith(bytes, BMP) && startsWith(bytes, [0, 0, 0, 0], 6);
}

/** White space and a byte order mark. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf);
}

function hasZipEnd(bytes: Uint8Array): boolean {
  return indexOf(bytes, ZIP_END, Math.max(0, bytes.length - ZIP_END_WITHIN), bytes.length) !== -1;
}

/** Whether the bytes of a signature stand at a place. */
export function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, i) => bytes[at + i] === byte);
}

/** Where `signature` stands for the first time in [from, to); -1 if nowhere. */
export function indexOf(bytes: Uint8Array, signature: readonly number[], from: number, to: number): number {
  const first = signature[0] ?? 0;
  const last = Math.min(to, bytes.length) - signature.length;
  for (let at = bytes.indexOf(first, from); at !== -1 && at <= last; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, signature, at)) return at;
  return -1;
}
