import type { PDFPageProxy } from 'unpdf/pdfjs';

/** A file within a PDF as the library hands it over; without content where it could not be unpacked. */
export interface EmbeddedFile {
  readonly filename: string;
  readonly content?: Uint8Array;
}

/** What lies on a page (ISO 32000-1, 12.5). */
export interface PageAnnotations {
  /** Filled fields as "name: value", and what comments, stamps and links say. */
  readonly text: string;
  /** What a paperclip stands for. */
  readonly files: readonly EmbeddedFile[];
  /** Whether there is a field to fill in. */
  readonly hasFields: boolean;
  /** Those whose words may stand in their appearance alone, by the names they are drawn under. */
  readonly stamps: ReadonlySet<string>;
}

/** Drawn as whoever made them likes; all others draw their own lines, marks and fields. */
const STAMPS = new Set(['Stamp', 'Watermark']);

/** Reads the annotations of one page. */
export async function pageAnnotations(page: PDFPageProxy): Promise<PageAnnotations> {
  const lines: string[] = [];
  const files: EmbeddedFile[] = [];
  const stamps = new Set<string>();
  let hasFields = false;
  for (const annotation of await page.getAnnotations()) {
    const { fieldName, alternativeText, fieldValue, contentsObj, titleObj: _author, richText, url } = annotation;
    const value = [fieldValue].flat().filter((part) => typeof part === 'string' && part !== '' && part !== 'Off');
    const label = alternativeText || fieldName;
    if (value.length > 0) lines.push(label ? `${label}: ${value.join(' ')}` : value.join(' '));
    if (contentsObj?.str) lines.push(contentsObj.str);
    else if (richText?.str) lines.push(richText.str);
    else if (annotation.subtype === 'FreeText') lines.push(...(annotation.textContent ?? []));
    if (typeof url === 'string') lines.push(url);
    if (annotation.file) files.push(annotation.file);
    if (annotation.subtype === 'Widget') hasFields = true;
    if (annotation.hasAppearance && STAMPS.has(annotation.subtype)) stamps.add(annotation.id);
  }
  return { text: lines.join('\n'), files, hasFields, stamps };
}
