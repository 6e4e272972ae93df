import { zlibSync } from 'fflate';

/** A grey picture, one byte a dot, 0 black, rows from the top. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What a chunk has besides its data: length, type and check. */
const CHUNK_BYTES = 12;
/** Pages go from one thread to another and no further, so that time counts and size does not. */
const LEVEL = 1;

/** A picture as a PNG file of 256 greys (ISO/IEC 15948), which every reader of pictures takes. */
export function pngFile({ width, height, grey }: GreyPicture): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 8;
  // Each row begins with the number of its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++) rows.set(grey.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: LEVEL })),
    chunk('IEND', new Uint8Array(0)),
  ];
  const file = new Uint8Array(chunks.reduce((size, { length }) => size + length, SIGNATURE.length));
  file.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const part of chunks) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(CHUNK_BYTES + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 0 ? crc >>> 1 : 0xedb88320 ^ (crc >>> 1);
  return crc;
});

/** The check of a chunk (ISO/IEC 15948, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = (CRC_TABLE[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Colour as grey by the weights of ITU-R BT.601, in whole numbers; `step` is 3 for RGB and 4 for RGBA. */
export function greyOf(colours: Uint8Array | Uint8ClampedArray, step: 3 | 4): Uint8Array {
  const grey = new Uint8Array(Math.floor(colours.length / step));
  for (let dot = 0, at = 0; dot < grey.length; dot++, at += step)
    grey[dot] =
      ((colours[at] as number) * 77 + (colours[at + 1] as number) * 150 + (colours[at + 2] as number) * 29) >> 8;
  return grey;
}

/** Dots of one bit, each row padded to a byte, 1 white, as grey. */
export function greyOfBits(bits: Uint8Array | Uint8ClampedArray, width: number, height: number): Uint8Array {
  const grey = new Uint8Array(width * height);
  const stride = (width + 7) >> 3;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      if (((bits[row * stride + (column >> 3)] as number) & (0x80 >> (column & 7))) !== 0)
        grey[row * width + column] = 255;
  return grey;
}
