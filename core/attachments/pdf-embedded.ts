import type { EmbeddedFile } from './pdf-annotations.ts';
import type { PdfObjects } from './pdf-objects.ts';

/** What a specification of a file (ISO 32000-1, 7.11.3) leads to, with what stands in front of it: its name, mostly. */
const SPECIFIED =
  /\/(?:UF|F)\s{0,9}\(((?:[^()\\]|\\.){1,300})\)[^<>()]{0,300}\/EF\s{0,9}<<([^<>]{0,400})>>|\/EF\s{0,9}<<([^<>]{0,400})>>/g;
const REFERENCE = /(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R/g;

/** Files that hang on a document in ways its library does not follow, and how many could not be unpacked. */
export interface FurtherFiles {
  readonly files: readonly EmbeddedFile[];
  readonly unread: number;
}

/**
 * The files embedded anywhere in a PDF, such as those associated with it or a page (ISO 32000-2, 14.13), besides those
 * that were found. What is `readable` says whether their bytes are what they are: those of a locked file are in cipher.
 */
export function furtherFiles(
  { source, ofType, stream }: PdfObjects,
  found: readonly EmbeddedFile[],
  readable: boolean,
): FurtherFiles {
  const names = new Map(ofType('EmbeddedFile').map((number) => [number, 'attachment']));
  for (const [, name = 'attachment', named, unnamed] of source.matchAll(SPECIFIED))
    for (const [, number] of (named ?? unnamed ?? '').matchAll(REFERENCE)) names.set(Number(number), name);
  const others = [...found];
  const files: EmbeddedFile[] = [];
  let unknown = 0;
  for (const [number, filename] of names) {
    const content = readable ? stream(number) : null;
    const known = content === null ? -1 : others.findIndex((file) => isSame(file.content, content));
    if (known !== -1) others.splice(known, 1);
    else if (content === null) unknown++;
    else if (!found.some((file) => isSame(file.content, content))) files.push({ filename, content });
  }
  return { files, unread: Math.max(0, unknown - others.length) };
}

function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i]);
}
