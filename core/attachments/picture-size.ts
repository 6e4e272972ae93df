import { indexOf, startsWith } from './file-kinds.ts';

/** What a picture's header states. `whole` is whether the file has an end; 0 by 0 for what is not known here. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Bytes of one dot once it is unpacked. */
  readonly dotBytes: number;
  readonly whole: boolean;
}

const UNKNOWN: PictureSize = { width: 0, height: 0, dotBytes: 4, whole: false };
/** Channels of a PNG by its colour type. */
const PNG_CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Frame headers of JPEG, C4, C8 and CC being tables (ITU-T T.81, table B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Width and height of a PNG, JPEG, GIF, BMP or WebP by its header, before anything is unpacked. */
export function pictureSize(bytes: Uint8Array): PictureSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return pngSize(bytes, view);
    if (startsWith(bytes, [0xff, 0xd8])) return jpegSize(bytes, view);
    if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38]))
      return {
        width: view.getUint16(6, true),
        height: view.getUint16(8, true),
        dotBytes: 4,
        whole: bytes[bytes.length - 1] === 0x3b,
      };
    if (startsWith(bytes, [0x42, 0x4d])) return bitmapSize(bytes, view);
    if (startsWith(bytes, [0x52, 0x49, 0x46, 0x46])) return webpSize(bytes, view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return UNKNOWN;
}

function pngSize(bytes: Uint8Array, view: DataView): PictureSize {
  const dotBytes = Math.ceil(((PNG_CHANNELS[view.getUint8(25)] ?? 4) * view.getUint8(24)) / 8);
  const whole = indexOf(bytes, [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82], 33, bytes.length) !== -1;
  return { width: view.getUint32(16), height: view.getUint32(20), dotBytes, whole };
}

function jpegSize(bytes: Uint8Array, view: DataView): PictureSize {
  let size = UNKNOWN;
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker))
      size = {
        ...UNKNOWN,
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        dotBytes: view.getUint8(at + 9),
      };
    // Within the dots this pair of bytes stands only at their end.
    if (marker === 0xda) return { ...size, whole: indexOf(bytes, [0xff, 0xd9], at, bytes.length) !== -1 };
  }
  return size;
}

function bitmapSize(bytes: Uint8Array, view: DataView): PictureSize {
  const [width, height] = [Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true))];
  const stride = Math.ceil((width * view.getUint16(28, true)) / 32) * 4;
  const packed = view.getUint32(30, true) !== 0;
  return { width, height, dotBytes: 4, whole: packed || view.getUint32(10, true) + stride * height <= bytes.length };
}

function webpSize(bytes: Uint8Array, view: DataView): PictureSize {
  const whole = view.getUint32(4, true) + 8 <= bytes.length;
  const kind = view.getUint8(15);
  if (kind === 0x20)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, dotBytes: 4, whole };
  if (kind === 0x4c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1, dotBytes: 4, whole };
  }
  const side = (at: number) => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1;
  return { width: side(24), height: side(27), dotBytes: 4, whole };
}
