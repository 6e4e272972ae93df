import { unzlibSync } from 'fflate';
import { type PdfStream, pdfStreams } from './pdf-streams.ts';

/** What a PDF is made of besides its pages, which the library that draws them does not tell. */
export interface PdfObjects {
  /** All dictionaries, arrays and strings as they are written, one character a byte; a locked file's strings are in cipher. */
  readonly source: string;
  /** The numbers of objects that are streams of a type, such as `EmbeddedFile`. */
  readonly ofType: (type: string) => number[];
  /** What a stream holds, by the number of its object; null where there is none, or it is packed in another way than Flate. */
  readonly stream: (number: number) => Uint8Array | null;
}

const FILTERS = /\/Filter\s{0,9}(\[[^\]]{0,200}\]|\/\w{1,30})/;
/** Letters of a name may be written as numbers (ISO 32000-1, 7.3.5). */
const CODED_LETTER = /#([0-9A-Fa-f]{2})/g;

/**
 * The objects of a PDF (ISO 32000-1, 7.3 and 7.5), those packed in object streams among them, of earlier versions too that the
 * file still holds. For a file whose streams were found to unpack to no more than they may. Linear.
 */
export function pdfObjects(bytes: Uint8Array): PdfObjects {
  const streams = new Map<number, PdfStream>();
  const types = new Map<number, string>();
  const parts: string[] = [];
  let from = 0;
  for (const stream of pdfStreams(bytes)) {
    parts.push(latin1(bytes.subarray(from, stream.start)));
    from = stream.end;
    streams.set(stream.number, stream);
    const type = /\/Type\s{0,9}\/([\w#]{1,60})/.exec(stream.dictionary)?.[1] ?? '';
    const name = type.replace(CODED_LETTER, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    types.set(stream.number, name);
    if (name === 'ObjStm') parts.push(latin1(unpacked(stream) ?? new Uint8Array(0)));
  }
  parts.push(latin1(bytes.subarray(from)));
  return {
    source: parts.join('\n'),
    ofType: (type) => [...types].filter(([, other]) => other === type).map(([number]) => number),
    stream: (number) => {
      const stream = streams.get(number);
      return stream === undefined ? null : unpacked(stream);
    },
  };
}

function unpacked({ dictionary, data }: PdfStream): Uint8Array | null {
  const filters = FILTERS.exec(dictionary)?.[1]?.match(/\w+/g) ?? [];
  if (filters.length === 0 && !/\/Filter\b/.test(dictionary)) return withoutLineEnd(dictionary, data);
  if (!/^Fl(?:ateDecode)?$/.test(filters.join()) || /\/DecodeParms\b/.test(dictionary)) return null;
  try {
    return unzlibSync(data);
  } catch {
    return null;
  }
}

/** The line end in front of the keyword is none of the data, where its length does not say otherwise. */
function withoutLineEnd(dictionary: string, data: Uint8Array): Uint8Array {
  const length = /\/Length\s{0,9}(\d{1,9})(?!\s{1,9}\d{1,5}\s{1,9}R)/.exec(dictionary)?.[1];
  if (length !== undefined && Number(length) <= data.length) return data.subarray(0, Number(length));
  const last = data[data.length - 1];
  const ended = last === 0x0a ? (data[data.length - 2] === 0x0d ? 2 : 1) : last === 0x0d ? 1 : 0;
  return data.subarray(0, data.length - ended);
}

/** Piece by piece, since arguments are laid on the stack. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
}

const PIECE = 8192;
