import { type Budget, budgetOf, type Clock, MAX_DEPTH } from '../attachments/budget.ts';
import { fileKinds } from '../attachments/file-kinds.ts';
import { logosAmong } from '../attachments/logo.ts';
import { readAttachment } from '../attachments/read.ts';
import { type HeavyReaders, type ReadingSign, textReading, unreadFile } from '../attachments/reading.ts';
import type { Attachment, Draft, Mailbox, Unread, UnreadReason } from '../draft.ts';
import type { Segment } from '../finding.ts';
import { holdsArmor } from '../pgp/armor.ts';
import type { Policy } from '../policy/schema.ts';
import { cloudLinks } from './cloud-links.ts';
import { embeddedFiles } from './embedded-files.ts';
import { fold } from './fold.ts';
import { htmlText } from './html-text.ts';
import { saysMore } from './says-more.ts';
import { wordsOf } from './words.ts';
import { NOBODY, zones } from './zones.ts';

/** What a runtime brings along for reading files: core itself has no clock, and carries the light readers only. */
export interface FileReading {
  readonly readers?: HeavyReaders;
  /** Without one, reading takes as long as it takes. */
  readonly clock?: Clock;
}

export interface Segments {
  readonly segments: Segment[];
  readonly unread: Unread[];
  /**
   * Pictures in documents and links to files, which nobody looked into: ordinary mail is full of both, so they count as
   * unread only where something speaks of a patient.
   */
  readonly unopened: Unread[];
}

/** What is the same for every part of a draft while it is divided. */
interface Collecting extends Segments {
  readonly budget: Budget;
  readonly readers: HeavyReaders;
}

/** Divides a draft into the plain texts it is made of, and names what could not be read. */
export async function segment(
  draft: Draft,
  policy: Policy,
  { readers = {}, clock }: FileReading = {},
): Promise<Segments> {
  const budget = budgetOf(policy.detection.attachments.maxBytes, clock ?? null);
  const found: Collecting = {
    segments: [],
    unread: [...draft.unread],
    unopened: cloudLinks(draft.body),
    budget,
    readers,
  };
  found.segments.push(wholly('subject', draft.subject));
  if (draft.location !== '') found.segments.push(wholly('location', draft.location));
  collectBody('body', draft.body, 'OpenPGP', found, draft.from);
  await collectFiles([...draft.attachments, ...embeddedFiles(draft.body.html)], 'attachment:', 0, found);
  return { segments: found.segments, unread: found.unread, unopened: found.unopened };
}

/** `path` is `attachment:` for the draft's own files and `attachment:NAME/` for those inside one of them. */
async function collectFiles(
  files: readonly Attachment[],
  path: string,
  depth: number,
  found: Collecting,
): Promise<void> {
  const logos = logosAmong(files);
  const taken = new Map<string, number>();
  const { budget, readers } = found;
  const parts = files.map((file) => {
    const own: Collecting = { segments: [], unread: [], unopened: [], budget, readers };
    return { file, id: unique(`${path}${file.name}`, taken), own };
  });
  for (const { file, id, own } of [...parts].sort((a, b) => byEffort(a.file, b.file)))
    await collectFile(file, logos.has(file), id, depth, own);
  for (const { own } of parts) {
    // One by one: arguments are laid on the stack, which has no room for a hundred thousand.
    for (const one of own.segments) found.segments.push(one);
    for (const one of own.unread) found.unread.push(one);
    for (const one of own.unopened) found.unopened.push(one);
  }
}

/**
 * The smallest first, so that a file which takes all the room and time leaves none of the others unread, and pictures last:
 * recognising the letters of one takes as long as reading a thousand pages.
 */
function byEffort(a: Attachment, b: Attachment): number {
  return Number(isPicture(a)) - Number(isPicture(b)) || sizeOf(a) - sizeOf(b);
}

function isPicture({ content }: Attachment): boolean {
  return content instanceof Uint8Array && fileKinds(content).includes('image');
}

function sizeOf({ content }: Attachment): number {
  return content instanceof Uint8Array ? content.length : 0;
}

async function collectFile(
  file: Attachment,
  isLogo: boolean,
  id: string,
  depth: number,
  found: Collecting,
): Promise<void> {
  const reading = isLogo
    ? textReading('')
    : depth > MAX_DEPTH
      ? unreadFile('too-deep')
      : await readAttachment(file, found.budget, found.readers);
  const path = id.slice('attachment:'.length);
  const unread = (name: string, reason: UnreadReason) =>
    found.unread.push({ part: 'attachment', name: name === '' ? path : `${path}/${name}`, reason });
  const fitting = (text: string) => fittingText(text, path, found);
  // The name goes out too, so it is read as the first line of what is attached.
  const name = file.name.replace(/[_+]/g, ' ');
  const { parties = [] } = reading.mail ?? {};
  const said = [...parties.map(({ name }) => name), reading.text === '' ? '' : fitting(reading.text)];
  const own = wholly(id, [name, ...said.filter((line) => line !== '')].join('\n'), reading.signs);
  found.segments.push(parties.length === 0 ? own : { ...own, parties: parties.map(({ address }) => address) });
  if (reading.mail !== undefined) {
    const { subject, body } = reading.mail;
    found.segments.push(wholly(`${id}/subject`, subject));
    const whole = {
      html: body.html === null ? null : fitting(body.html),
      text: body.text === null ? null : fitting(body.text),
    };
    collectBody(`${id}/body`, whole, path, found);
    found.unopened.push(...cloudLinks(whole));
  }
  for (const part of reading.unread) unread(part.name, part.reason);
  if (holdsArmor(reading.text)) unread('', 'password-protected');
  await collectPictures(reading.pictures ?? [], id, found);
  const embedded = embeddedFiles(reading.mail?.body.html ?? null);
  await collectFiles([...reading.inside, ...embedded], `${id}/`, depth + 1, found);
}

/** What is encrypted inside a body cannot be read here; `name` is what the sender knows it by. */
function collectBody(id: string, body: Draft['body'], name: string, found: Collecting, writer: Mailbox = NOBODY): void {
  const segment = bodySegment(id, body, writer);
  found.segments.push(segment);
  if (holdsArmor(segment.text)) found.unread.push({ part: 'attachment', name, reason: 'password-protected' });
}

/** As much of a text as there is room and time to judge; what is cut off is unread under the path of its file. */
function fittingText(text: string, path: string, found: Collecting): string {
  const { length, cut } = found.budget.takeText(text.length);
  if (cut === null) return text;
  found.unread.push({ part: 'attachment', name: path, reason: cut });
  return text.slice(0, length);
}

/** Pictures on the pages of the file with this id, as far as something can look at them. */
async function collectPictures(pictures: readonly Attachment[], id: string, found: Collecting): Promise<void> {
  const logos = logosAmong(pictures);
  const name = id.slice('attachment:'.length);
  const taken = new Map<string, number>();
  for (const picture of pictures) {
    if (logos.has(picture)) continue;
    const { text, unread, signs } = await readAttachment(picture, found.budget, found.readers);
    if (text !== '' || signs.length > 0) {
      const said = `${picture.name}\n${fittingText(text, name, found)}`;
      found.segments.push(wholly(unique(`${id}/${picture.name}`, taken), said, signs));
    }
    const [first] = unread;
    // A person knows the document, and hears of it once.
    if (first !== undefined && !found.unopened.some((other) => other.name === name))
      found.unopened.push({ part: 'attachment', name, reason: first.reason });
  }
}

/**
 * The body's text. The plain alternative is added where it says a word that the HTML does not: a recipient may see
 * either.
 */
function bodySegment(id: string, body: Draft['body'], writer: Mailbox): Segment {
  if (body.html === null) {
    const text = (body.text ?? '').replace(/\r\n?/g, '\n');
    return read(id, text, zones(text, [], writer));
  }
  const html = htmlText(body.html);
  const alternative = (body.text ?? '').replace(/\r\n?/g, '\n');
  const text = saysMore(alternative, html.text) ? `${html.text}\n${alternative}` : html.text;
  return read(id, text, zones(text, html.marks, writer));
}

/** A segment that is new text throughout. */
export function wholly(id: string, text: string, signs: readonly ReadingSign[] = []): Segment {
  return read(id, text, [{ zone: 'new', start: 0, end: text.length }], signs);
}

function read(id: string, text: string, zones: Segment['zones'], signs: readonly ReadingSign[] = []): Segment {
  const folded = fold(text);
  return { id, text, folded, words: wordsOf(folded.text), zones, signs };
}

/** `taken` holds how many times each id was asked for, so that a thousand of one name do not count up from the first. */
function unique(id: string, taken: Map<string, number>): string {
  let copy = (taken.get(id) ?? 0) + 1;
  let candidate = copy === 1 ? id : `${id} (${copy})`;
  while (taken.has(candidate)) candidate = `${id} (${++copy})`;
  taken.set(candidate, 1);
  taken.set(id, copy);
  return candidate;
}
