import { zlibSync } from 'fflate';

/** One object of a PDF: a dictionary as it is written, and the bytes of its stream if it has one. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream?: Uint8Array;
}

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A PDF of the given objects, numbered from 1 on, the first being the catalogue. */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [latin1('%PDF-1.7\n')];
  let size = parts[0]?.length ?? 0;
  const write = (part: Uint8Array) => {
    parts.push(part);
    size += part.length;
  };
  const places: number[] = [];
  for (const [i, { dictionary, stream }] of objects.entries()) {
    places.push(size);
    const inner = stream === undefined ? dictionary : `${dictionary.slice(0, -2)} /Length ${stream.length} >>`;
    write(latin1(`${i + 1} 0 obj\n${inner}\n`));
    if (stream !== undefined) for (const part of [latin1('stream\n'), stream, latin1('\nendstream\n')]) write(part);
    write(latin1('endobj\n'));
  }
  const start = size;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  write(latin1(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  write(latin1(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return Uint8Array.from(Buffer.concat(parts));
}

/** What a page of a test holds besides its lines of text. */
export interface PageParts {
  readonly lines: readonly string[];
  /** What is drawn besides, such as `612 0 0 792 0 0 cm /I Do`. */
  readonly drawn?: string;
  /** More of the page's resources. */
  readonly resources?: string;
  /** More of the page's dictionary, such as `/Annots [5 0 R]`. */
  readonly page?: string;
  /** More of the catalogue's. */
  readonly catalogue?: string;
  /** Objects from number 6 on. */
  readonly more?: readonly PdfObject[];
  readonly trailer?: string;
}

/** A PDF of one page with a font of its own. */
export function onePage({
  lines,
  drawn = '',
  resources = '',
  page = '',
  catalogue = '',
  more = [],
  trailer = '',
}: PageParts): Uint8Array {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
  return pdfOf(
    [
      { dictionary: `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>` },
      { dictionary: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
      {
        dictionary: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
      },
      {
        dictionary: '<< /Filter /FlateDecode >>',
        stream: zlibSync(latin1(`BT /F1 12 Tf 14 TL 72 720 Td\n${shown}\nET\n${drawn}`)),
      },
      { dictionary: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>' },
      ...more,
    ],
    trailer,
  );
}
