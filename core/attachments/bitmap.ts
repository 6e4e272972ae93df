/** A grey picture, one byte a dot, 0 black, rows from the top. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

const FILE_HEADER = 14;
const INFO_HEADER = 40;
const PALETTE = 256 * 4;

/** A picture as a BMP file of 256 greys (BITMAPINFOHEADER), which every reader of pictures takes and nobody has to pack. */
export function bitmapFile({ width, height, grey }: GreyPicture): Uint8Array {
  const stride = (width + 3) & ~3;
  const start = FILE_HEADER + INFO_HEADER + PALETTE;
  const file = new Uint8Array(start + stride * height);
  const view = new DataView(file.buffer);
  file.set([0x42, 0x4d]);
  view.setUint32(2, file.length, true);
  view.setUint32(10, start, true);
  view.setUint32(14, INFO_HEADER, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 8, true);
  for (let level = 0; level < 256; level++)
    file.fill(level, start - PALETTE + level * 4, start - PALETTE + level * 4 + 3);
  // Rows stand from the bottom up.
  for (let row = 0; row < height; row++)
    file.set(grey.subarray(row * width, (row + 1) * width), start + (height - 1 - row) * stride);
  return file;
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
