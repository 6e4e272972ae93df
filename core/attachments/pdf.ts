import '../runtime/array-buffer.ts';
import { getDocument, OPS, type PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Attachment } from '../draft.ts';
import type { Budget } from './budget.ts';
import { indexOf } from './file-kinds.ts';
import type { EmbeddedFile } from './pdf-annotations.ts';
import { cropping } from './pdf-boxes.ts';
import { furtherFiles } from './pdf-embedded.ts';
import { type PdfObjects, pdfObjects } from './pdf-objects.ts';
import { readPdfPage } from './pdf-page.ts';
import { checkPdfStreams, MAX_PICTURE_DOTS } from './pdf-streams.ts';
import { pdfStrings } from './pdf-strings.ts';
import { type Reading, type UnreadPart, unreadFile } from './reading.ts';

/** A chart of 1,000 pages is printed now and then; whoever attaches more sends an archive. */
export const MAX_PAGES = 2000;
/** Bookmarks may nest and repeat without end. */
const MAX_BOOKMARKS = 5000;
/** What programs say of themselves, of times, versions and colours, and who wrote it. */
const ABOUT_FILE =
  /^(?:(?:xmp\w{0,20}|pdf[aux]{1,2}\w{0,10}id|pdfaextension|exif|tiff|aux|photoshop|stevt|stref):|pdf:(?:producer|pdfversion|trapped)$|dc:(?!title|description|subject)|pdfx:(?:gts_|creation|sourcemodified|company))/i;
/** A whole file ends in its marker of the end, give or take what mail systems append (ISO 32000-1, 7.5.5). */
const END_WITHIN = 2048;
const END_OF_FILE = [0x25, 0x25, 0x45, 0x4f, 0x46];

/**
 * Reads a PDF: text of every page, filled fields, comments, stamps, title, subject, keywords and bookmarks; embedded files
 * and pages that are pictures stand in `inside`. The author is the sender's side and left out. A page that nobody can read, a damaged
 * part, a lock or a limit is unread beside what could be read.
 */
export async function readPdf(bytes: Uint8Array, budget: Budget): Promise<Reading> {
  const check = checkPdfStreams(bytes, budget.bytesLeft(), budget.isOver);
  if (check === 'bomb') return unreadFile('too-large');
  if (check === 'slow') return unreadFile('too-slow');
  const task = getDocument({
    // The library takes the bytes away from whoever gives them.
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    maxImageSize: MAX_PICTURE_DOTS,
    stopAtErrors: true,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const reading = await readDocument(pdf, budget, pdfObjects(bytes));
    const cut = indexOf(bytes, END_OF_FILE, Math.max(0, bytes.length - END_WITHIN), bytes.length) === -1;
    const { info } = await pdf.getMetadata();
    // What is encrypted only looks like broken data, and an empty password opened it.
    const damaged = check === 'damaged' && (info as { EncryptFilterName?: unknown }).EncryptFilterName === null;
    const unread = [...reading.unread];
    if (cut || damaged) unread.push({ name: '', reason: 'corrupt' });
    if (check === 'huge') unread.push({ name: '', reason: 'too-large' });
    return { ...reading, unread };
  } catch (error) {
    return unreadFile(error instanceof Error && error.name === 'PasswordException' ? 'password-protected' : 'corrupt');
  } finally {
    await task.destroy();
  }
}

async function readDocument(pdf: PDFDocumentProxy, budget: Budget, objects: PdfObjects): Promise<Reading> {
  const unread = new Map<UnreadPart['reason'], UnreadPart>();
  const skip = (reason: UnreadPart['reason']) => unread.set(reason, { name: '', reason });
  const attempt = async <T>(part: Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await part;
    } catch {
      skip('corrupt');
      return otherwise;
    }
  };
  const texts = [await attempt(aboutDocument(pdf), '')];
  const listed = (await attempt(pdf.getAttachments(), null)) as Readonly<Record<string, EmbeddedFile>> | null;
  const inside = filesWithin(Object.values(listed ?? {}), budget);
  const found = Object.values(listed ?? {});
  let isForm = false;
  const { IsXFAPresent, IsAcroFormPresent, EncryptFilterName } = (await pdf.getMetadata()).info as Readonly<
    Record<string, unknown>
  >;
  const isLocked = EncryptFilterName !== null;
  const isCropped = cropping(objects);
  if (pdf.numPages > MAX_PAGES) skip('too-large');
  for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number++) {
    if (budget.isOver()) {
      skip('too-slow');
      break;
    }
    try {
      const page = await pdf.getPage(number);
      const { text, scan, unreadable, files, hasFields } = await readPdfPage(page, OPS, isCropped);
      page.cleanup();
      if (!budget.takeBytes(text.length + (scan?.length ?? 0))) {
        skip('too-large');
        break;
      }
      texts.push(text);
      inside.push(...filesWithin(files, budget));
      found.push(...files);
      isForm ||= hasFields;
      if (scan !== null) inside.push(file(`page ${number}.png`, scan));
      if (unreadable) skip('unsupported');
    } catch {
      skip('corrupt');
    }
  }
  // A form that its program draws anew (XFA 3.3, dynamic), where the pages themselves only ask to wait, or fields on no page.
  if ((IsXFAPresent === true || IsAcroFormPresent === true) && !isForm) skip('unsupported');
  const further = furtherFiles(objects, found, !isLocked);
  inside.push(...filesWithin(further.files, budget));
  if (further.unread > 0) skip('unsupported');
  if (!isLocked) texts.push(unsaid(pdfStrings(objects), texts));
  return { text: texts.filter((text) => text !== '').join('\n'), inside, unread: [...unread.values()], signs: [] };
}

/** Of strings those that are not said yet. */
function unsaid(strings: readonly string[], texts: readonly string[]): string {
  const said = new Set<string>();
  for (const text of texts)
    for (const line of text.split('\n'))
      for (const part of [line, line.slice(line.indexOf(': ') + 2), ...line.split(/\s+/)]) said.add(part.trim());
  return strings.filter((one) => !said.has(one) && !said.has(one.slice(one.indexOf(': ') + 2))).join('\n');
}

/** Title, subject, keywords, what the organisation added, and the bookmarks. */
async function aboutDocument(pdf: PDFDocumentProxy): Promise<string> {
  const { info, metadata } = await pdf.getMetadata();
  const { Title, Subject, Keywords, Custom } = info as Record<string, unknown>;
  const packet = [...(metadata ?? [])].flatMap(([name, value]): unknown => (ABOUT_FILE.test(name) ? [] : value));
  const described = [Title, Subject, Keywords, ...packet];
  const custom = typeof Custom === 'object' && Custom !== null ? Object.entries(Custom) : [];
  const lines = [
    ...new Set(described.filter((value): value is string => typeof value === 'string' && value.trim() !== '')),
    ...custom.map(([name, value]) => `${name}: ${String(value)}`),
  ];
  const waiting = [...((await pdf.getOutline()) ?? [])];
  for (let entry = waiting.shift(); entry !== undefined && lines.length < MAX_BOOKMARKS; entry = waiting.shift()) {
    lines.push(entry.title);
    waiting.unshift(...entry.items);
  }
  return lines.join('\n');
}

function filesWithin(embedded: readonly EmbeddedFile[], budget: Budget): Attachment[] {
  const files: Attachment[] = [];
  for (const { filename, content } of embedded) {
    if (!budget.takeMember() || !budget.takeBytes(content?.length ?? 0)) {
      files.push({ ...file(filename, new Uint8Array(0)), content: { unread: 'too-large' } });
      break;
    }
    files.push(content === undefined ? { ...file(filename, new Uint8Array(0)), size: 1 } : file(filename, content));
  }
  return files;
}

function file(name: string, content: Uint8Array): Attachment {
  return { name, contentType: '', size: content.length, inline: false, content };
}
