import { toBase64 } from '@exodus/bytes/base64.js';
import {
  type Attachment,
  type Draft,
  draftDigest,
  holdsArmor,
  type Policy,
  type SealFailure,
  sealedText,
  soleArmor,
} from '../../core/index.ts';
import { askOffice, tellOffice } from './call.ts';
import { type ComposedItem, isOpen, mustBeOpen } from './item.ts';
import { listAttachments, readAttachment } from './read-attachments.ts';
import { readBody } from './read-draft.ts';
import { sameAttachments } from './same-attachments.ts';

/** What takes the place of a message's parts, encrypted; `base64` as Office takes attachments. */
export interface SealedParts {
  readonly subject: string;
  readonly armored: string;
  readonly files: readonly { readonly name: string; readonly base64: string }[];
}

/** A message as it was before it was encrypted, in memory only. */
export interface Unsealed {
  readonly draft: Draft;
  /** Office's ids of its attachments, in the order of the draft's. */
  readonly ids: readonly string[];
  readonly parts: SealedParts;
}

/** The message was not encrypted, or not put back; the code says how it stands now. */
export class SealError extends Error {
  readonly code: SealFailure;

  constructor(code: SealFailure) {
    super(code);
    this.name = 'SealError';
    this.code = code;
  }
}

/**
 * Puts encrypted parts in the place of a message's own: attachments are added before the plain ones go. Whatever goes wrong,
 * the message is put back as it was. Rejects with a SealError, whose code is `halfway` where even that did not work, as when
 * another item is open by then.
 * @param draft is the message that was encrypted; nothing is touched if it is another by now.
 */
export async function putSealed(
  item: ComposedItem,
  draft: Draft,
  parts: SealedParts,
  policy: Policy,
): Promise<Unsealed> {
  const listed = await listAttachments(item).catch(() => {
    throw new SealError('as-it-was');
  });
  // Read anew: an attachment edited in place keeps its name, and may keep its size.
  const attachments: Attachment[] = [];
  for (const details of listed) attachments.push(await readAttachment(item, details));
  if (!isOpen(item)) throw new SealError('moved-on');
  if (!sameAttachments(attachments, draft.attachments)) throw new SealError('changed');
  const unsealed: Unsealed = { draft, ids: listed.map(({ id }) => id), parts };
  try {
    for (const { name, base64 } of parts.files) await addFile(item, name, base64);
    if (!isSameBody(await readBody(item), draft, policy)) throw new SealError('changed');
    const armored = draft.body.html === null ? { text: parts.armored } : { html: `<pre>${parts.armored}</pre>` };
    await writeBody(item, 'setAsync', armored);
    if ((await readSubject(item)) !== draft.subject) throw new SealError('changed');
    await setSubject(item, parts.subject);
    for (const { id } of listed) await removeFile(item, id);
    return unsealed;
  } catch (error) {
    await rollBack(item, unsealed, policy);
    throw new SealError(error instanceof SealError ? error.code : 'as-it-was');
  }
}

/**
 * Puts a message back as it was before it was encrypted, because the sender wants that. Nothing is touched unless its text
 * is the encrypted one and nothing besides: what the sender wrote since would be lost. Rejects with a SealError:
 * `written-on` and `moved-on` for that, `halfway` when not all is back.
 */
export async function putBack(item: ComposedItem, unsealed: Unsealed, policy: Policy): Promise<void> {
  const body = await readBody(item).catch(() => {
    throw new SealError('halfway');
  });
  if (!isOpen(item)) throw new SealError('moved-on');
  if (!isOwnArmor(body, unsealed)) throw new SealError('written-on');
  await rollBack(item, unsealed, policy);
}

/**
 * Puts a message back from however far its encryption got. What the sender wrote meanwhile stays: only what is Mailward's
 * own work is replaced. Rejects with a SealError (`halfway`) unless all is back, and nothing besides.
 */
export async function rollBack(item: ComposedItem, unsealed: Unsealed, policy: Policy): Promise<void> {
  const { draft, ids, parts } = unsealed;
  try {
    const own = new Set(parts.files.map(({ name }) => name));
    const listed = await listAttachments(item);
    mustBeOpen(item);
    for (const [index, { name, content }] of draft.attachments.entries()) {
      if (listed.some(({ id }) => id === ids[index])) continue;
      if (!(content instanceof Uint8Array)) throw new SealError('halfway');
      await addFile(item, name, toBase64(content));
    }
    const isBack = await bringBackBody(item, unsealed, policy);
    if ((await readSubject(item)) === parts.subject && parts.subject !== draft.subject)
      await setSubject(item, draft.subject);
    for (const { id, name } of listed) if (own.has(name) && !ids.includes(id)) await removeFile(item, id);
    await mustBeBack(item, unsealed);
    if (!isBack) throw new SealError('halfway');
  } catch {
    throw new SealError('halfway');
  }
}

/** Answers whether the text is as it was. */
async function bringBackBody(item: ComposedItem, unsealed: Unsealed, policy: Policy): Promise<boolean> {
  const { draft } = unsealed;
  const content = draft.body.html === null ? { text: draft.body.text ?? '' } : { html: draft.body.html };
  const body = await readBody(item);
  if (isOwnArmor(body, unsealed)) {
    await writeBody(item, 'setAsync', content);
    return isSameBody(await readBody(item), draft, policy);
  }
  if (!holdsArmor(body.html ?? body.text ?? '')) return true;
  // Words stand beside the armor, or it is not whole: the text comes back above all that, and the sender is told to look.
  await writeBody(item, 'prependAsync', content);
  return false;
}

/** All that was there has to be there again, once, and nothing encrypted besides. */
async function mustBeBack(item: ComposedItem, { draft, parts: { subject } }: Unsealed): Promise<void> {
  const names = (await listAttachments(item)).map(({ name }) => name);
  const before = draft.attachments.map(({ name }) => name);
  const isNeutral = subject !== draft.subject && (await readSubject(item)) === subject;
  mustBeOpen(item);
  if (isNeutral || JSON.stringify(names.sort()) !== JSON.stringify(before.sort())) throw new SealError('halfway');
}

/** Whether a text is what stands in the place of the message's own, and nothing besides. */
function isOwnArmor(body: Draft['body'], { draft, parts }: Unsealed): boolean {
  const armor = soleArmor(parts.armored);
  return armor !== null && sealedText({ ...draft, body }) === armor;
}

function isSameBody(body: Draft['body'], draft: Draft, policy: Policy): boolean {
  const digest = (one: Draft['body']) => draftDigest({ ...draft, attachments: [], body: one }, policy);
  return JSON.stringify(body) === JSON.stringify(draft.body) || digest(body) === digest(draft.body);
}

type Content = { readonly html: string } | { readonly text: string };

async function addFile(item: ComposedItem, name: string, base64: string): Promise<void> {
  mustBeOpen(item);
  await askOffice<string>('addFileAttachmentFromBase64Async', (done) =>
    item.addFileAttachmentFromBase64Async(base64, name, done),
  );
}

async function removeFile(item: ComposedItem, id: string): Promise<void> {
  mustBeOpen(item);
  await tellOffice('removeAttachmentAsync', (done) => item.removeAttachmentAsync(id, done));
}

async function writeBody(item: ComposedItem, how: 'setAsync' | 'prependAsync', content: Content): Promise<void> {
  const [written, coercionType] = 'html' in content ? [content.html, 'html'] : [content.text, 'text'];
  mustBeOpen(item);
  await tellOffice(`body.${how}`, (done) => item.body[how](written, { coercionType }, done));
}

function readSubject(item: ComposedItem): Promise<string> {
  return askOffice<string>('subject.getAsync', (done) => item.subject.getAsync(done));
}

async function setSubject(item: ComposedItem, wanted: string): Promise<void> {
  mustBeOpen(item);
  await tellOffice('subject.setAsync', (done) => item.subject.setAsync(wanted, done));
}
