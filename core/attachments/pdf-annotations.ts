import type { PDFPageProxy } from 'unpdf/pdfjs';
import { decoded } from '../segments/web-address.ts';

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

/** These draw their own lines and marks, or their words are told; the others are drawn as whoever made them likes. */
const UNSTAMPED = new Set(
  'Widget FreeText Text Link Popup Highlight Underline Squiggly StrikeOut Ink Line Polygon PolyLine Caret FileAttachment'.split(
    ' ',
  ),
);

/** Reads the annotations of one page. */
export async function pageAnnotations(page: PDFPageProxy): Promise<PageAnnotations> {
  const lines: string[] = [];
  const files: EmbeddedFile[] = [];
  const stamps = new Set<string>();
  let hasFields = false;
  for (const annotation of await page.getAnnotations()) {
    const { fieldName, alternativeText, fieldValue, contentsObj, titleObj: _author, richText, unsafeUrl } = annotation;
    const value = [fieldValue]
      .flat()
      .filter((part) => typeof part === 'string' && part !== '' && part !== 'Off')
      .flatMap((part) => chosen(part, annotation.options));
    const label = alternativeText || fieldName;
    if (value.length > 0) lines.push(label ? `${label}: ${value.join(' ')}` : value.join(' '));
    const said = [contentsObj?.str, richText?.str].filter((part) => typeof part === 'string' && part !== '');
    if (said.length > 0) lines.push(...new Set<string>(said));
    // How it looks may say more than what it holds, or all.
    const shown: readonly string[] = annotation.textContent ?? [];
    lines.push(...shown.filter((line) => ![...said, ...value].includes(line.trim())));
    // A link that begins a message may hold all of its text.
    if (typeof unsafeUrl === 'string') lines.push(decoded(unsafeUrl));
    if (annotation.file) files.push(annotation.file);
    if (annotation.subtype === 'Widget') hasFields = true;
    if (annotation.hasAppearance && !UNSTAMPED.has(annotation.subtype)) stamps.add(annotation.id);
  }
  return { text: lines.join('\n'), files, hasFields, stamps };
}

interface Choice {
  readonly exportValue: string;
  readonly displayValue: string;
}

/** What is chosen from a list, as a program stores it and as a person sees it. */
function chosen(value: string, choices: readonly Choice[] = []): string[] {
  return [...new Set([value, ...choices.filter((one) => one.exportValue === value).map((one) => one.displayValue)])];
}
