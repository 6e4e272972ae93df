/** What the dictionary holds before the first byte ([MS-OXRTFCP] 2.1.2.1). */
const DICTIONARY =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript ' +
  '\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par ' +
  '\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const DICTIONARY_BYTES = 4096;
const HEADER_BYTES = 16;
const COMPRESSED = 0x75465a4c;
const PLAIN = 0x414c454d;

/** A message's formatted body unpacked to RTF; null when it is no such data. Two bytes become 17 at most. */
export function uncompressedRtf(data: Uint8Array): Uint8Array | null {
  if (data.length < HEADER_BYTES) return null;
  const kind = new DataView(data.buffer, data.byteOffset, data.length).getUint32(8, true);
  if (kind === PLAIN) return data.subarray(HEADER_BYTES);
  return kind === COMPRESSED ? uncompressed(data) : null;
}

function uncompressed(data: Uint8Array): Uint8Array {
  const dictionary = new Uint8Array(DICTIONARY_BYTES);
  for (let i = 0; i < DICTIONARY.length; i++) dictionary[i] = DICTIONARY.charCodeAt(i);
  let end = DICTIONARY.length;
  const text: number[] = [];
  const write = (byte: number) => {
    text.push(byte);
    dictionary[end] = byte;
    end = (end + 1) % DICTIONARY_BYTES;
  };
  for (let at = HEADER_BYTES; at < data.length; ) {
    const flags = data[at++] as number;
    for (let bit = 0; bit < 8 && at < data.length; bit++) {
      if ((flags & (1 << bit)) === 0) {
        write(data[at++] as number);
        continue;
      }
      const reference = ((data[at] as number) << 8) | (data[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      // A reference to the place that is written next ends the data.
      if (from === end) return Uint8Array.from(text);
      for (let i = 0; i < (reference & 0x0f) + 2; i++) write(dictionary[(from + i) % DICTIONARY_BYTES] as number);
    }
  }
  return Uint8Array.from(text);
}
