import { joinedBytes } from './unpack.ts';

/** Segments of a JPEG before its dots: marker and data (ITU-T T.81, annex B). */
export function* jpegParts(bytes: Uint8Array): Generator<readonly [marker: number, data: Uint8Array]> {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] as number;
    if (marker === 0xda) return;
    const length = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number);
    yield [marker, bytes.subarray(at + 4, at + 2 + length)];
    at += 2 + Math.max(length, 2);
  }
}

/** Chunks of a PNG: type and data (ISO/IEC 15948, 5.3). */
export function* pngChunks(bytes: Uint8Array): Generator<readonly [type: string, data: Uint8Array]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    yield [latin1(bytes.subarray(at + 4, at + 8)), bytes.subarray(at + 8, at + 8 + length)];
    at += 12 + length;
  }
}

/** Extensions of a GIF (GIF89a, 24 to 26): label, the data of its blocks, and the blocks as they stand. */
export function* gifExtensions(
  bytes: Uint8Array,
): Generator<readonly [label: number, data: Uint8Array, blocks: Uint8Array]> {
  let at = 13 + colours(bytes[10] ?? 0);
  while (at < bytes.length) {
    const sign = bytes[at];
    const label = bytes[at + 1] ?? 0;
    if (sign === 0x21) at += 2;
    else if (sign === 0x2c) at += 11 + colours(bytes[at + 9] ?? 0);
    else return;
    const blocks: Uint8Array[] = [];
    const start = at;
    for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) {
      blocks.push(bytes.subarray(at + 1, at + 1 + length));
      at += 1 + length;
    }
    if (sign === 0x21) yield [label, joinedBytes(blocks, at - start - blocks.length), bytes.subarray(start, at)];
    at++;
  }
}

/** How many bytes a table of colours takes, by the flags in front of it. */
function colours(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1);
}

/** Chunks of a WebP: type and data (WebP container specification), each padded to an even length. */
export function* webpChunks(bytes: Uint8Array): Generator<readonly [type: string, data: Uint8Array]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    yield [latin1(bytes.subarray(at, at + 4)), bytes.subarray(at + 8, at + 8 + length)];
    at += 8 + length + (length & 1);
  }
}

export function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
