import { createReadStream } from 'node:fs';

const LINE_END = 0x0a;
/** An event has at most 16 KB; what is longer is no line of ours, and memory need not hold it. */
const MAX_LINE_BYTES = 64 * 1024;
const READ_BYTES = 256 * 1024;

/** What of a file stands between two line ends, as bytes; `whole` is false for a last one that has no end. */
export interface RawLine {
  readonly bytes: Buffer;
  readonly whole: boolean;
}

/** The lines of a file in their order, whatever is in them. A line that is too long comes cut, in several that are not whole. */
export async function* linesOf(path: string): AsyncGenerator<RawLine> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: READ_BYTES })) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
      yield { bytes: bytes.subarray(start, end), whole: true };
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > MAX_LINE_BYTES) {
      yield { bytes: rest, whole: false };
      rest = Buffer.alloc(0);
    }
  }
  if (rest.length > 0) yield { bytes: rest, whole: false };
}
