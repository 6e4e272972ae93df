import { readAttachment } from '../attachments/read.ts';
import type { Attachment, Draft, Unread } from '../draft.ts';
import type { Segment } from '../finding.ts';
import { draftFromMessage, MessageError } from '../message.ts';
import { holdsArmor } from '../pgp/armor.ts';
import type { Policy } from '../policy/schema.ts';
import { fold } from './fold.ts';
import { htmlText } from './html-text.ts';
import { wordsOf } from './words.ts';
import { zones } from './zones.ts';

/** A forwarded message within a forwarded message within a forwarded message; real mail does not go deeper. */
const MAX_DEPTH = 3;

export interface Segments {
  readonly segments: Segment[];
  readonly unread: Unread[];
}

/** Divides a draft into the plain texts it is made of, and names what could not be read. */
export async function segment(draft: Draft, policy: Policy): Promise<Segments> {
  const found: Segments = { segments: [], unread: [] };
  await collect(draft, policy, '', 0, found);
  return found;
}

/** `path` is '' for the draft itself and `attachment:NAME/` for a message inside it. */
async function collect(draft: Draft, policy: Policy, path: string, depth: number, found: Segments): Promise<void> {
  found.unread.push(...draft.unread);
  found.segments.push(wholly(`${path}subject`, draft.subject));
  if (draft.location !== '') found.segments.push(wholly(`${path}location`, draft.location));
  const body = bodySegment(`${path}body`, draft.body);
  found.segments.push(body);
  if (holdsArmor(body.text)) found.unread.push({ part: 'attachment', name: 'OpenPGP', reason: 'password-protected' });
  const taken = new Set<string>();
  for (const attachment of draft.attachments) {
    const id = unique(`${path}${path === '' ? 'attachment:' : ''}${attachment.name}`, taken);
    await collectAttachment(attachment, policy, id, depth, found);
  }
}

async function collectAttachment(
  attachment: Attachment,
  policy: Policy,
  id: string,
  depth: number,
  found: Segments,
): Promise<void> {
  const reading = readAttachment(attachment, policy.detection.attachments.maxBytes);
  const unread = (reason: Unread['reason']) => found.unread.push({ part: 'attachment', name: attachment.name, reason });
  // The name goes out too, so it is read as the first line of what is attached.
  const name = attachment.name.replace(/[_+]/g, ' ');
  if ('text' in reading) found.segments.push(wholly(id, `${name}\n${reading.text}`));
  else {
    found.segments.push(wholly(id, name));
    if ('unread' in reading) unread(reading.unread);
    else if (depth >= MAX_DEPTH) unread('too-deep');
    else {
      try {
        await collect(await draftFromMessage(reading.message), policy, `${id}/`, depth + 1, found);
      } catch (error) {
        if (!(error instanceof MessageError)) throw error;
        unread('corrupt');
      }
    }
  }
}

/**
 * The body's text. The plain alternative is added where it says a word that the HTML does not: a recipient may see
 * either.
 */
function bodySegment(id: string, body: Draft['body']): Segment {
  if (body.html === null) {
    const text = (body.text ?? '').replace(/\r\n?/g, '\n');
    return read(id, text, zones(text));
  }
  const html = htmlText(body.html);
  const alternative = (body.text ?? '').replace(/\r\n?/g, '\n');
  const text = saysMore(alternative, html.text) ? `${html.text}\n${alternative}` : html.text;
  return read(id, text, zones(text, html.marks));
}

function saysMore(alternative: string, html: string): boolean {
  const words = new Set(html.toLowerCase().match(WORD) ?? []);
  return (alternative.toLowerCase().match(WORD) ?? []).some((word) => !words.has(word));
}

const WORD = /[^\s<>|*_()[\]"',;:.!?=-]{2,100}/g;

/** A segment that is new text throughout. */
export function wholly(id: string, text: string): Segment {
  return read(id, text, [{ zone: 'new', start: 0, end: text.length }]);
}

function read(id: string, text: string, zones: Segment['zones']): Segment {
  const folded = fold(text);
  return { id, text, folded, words: wordsOf(folded.text), zones };
}

function unique(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let copy = 2; taken.has(candidate); copy++) candidate = `${id} (${copy})`;
  taken.add(candidate);
  return candidate;
}
