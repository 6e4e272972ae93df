import { toBase64 } from '@exodus/bytes/base64.js';
import { type Draft, draftDigest, holdsArmor, type Policy, type SealFailure } from '../../core/index.ts';
import { askOffice, tellOffice } from './call.ts';
import { composedItem } from './item.ts';
import { aboutAttachment, listAttachments } from './read-attachments.ts';
import { readBody } from './read-draft.ts';

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
 * the message is put back as it was. Rejects with a SealError, whose code is `halfway` where even that did not work.
 * @param draft is the message that was encrypted; nothing is touched if it is another by now.
 */
export async function putSealed(draft: Draft, parts: SealedParts, policy: Policy): Promise<Unsealed> {
  const item = composedItem();
  const listed = await listAttachments(item).catch(() => {
    throw new SealError('as-it-was');
  });
  if (JSON.stringify(listed.map(aboutAttachment)) !== JSON.stringify(draft.attachments.map(about)))
    throw new SealError('changed');
  const unsealed: Unsealed = { draft, ids: listed.map(({ id }) => id), parts };
  try {
    for (const { name, base64 } of parts.files) await addFile(name, base64);
    if (!isSameBody(await readBody(item), draft, policy)) throw new SealError('changed');
    await setBody(draft.body.html === null ? { text: parts.armored } : { html: `<pre>${parts.armored}</pre>` });
    if ((await readSubject()) !== draft.subject) throw new SealError('changed');
    await setSubject(parts.subject);
    for (const { id } of listed)
      await tellOffice('removeAttachmentAsync', (done) => item.removeAttachmentAsync(id, done));
    return unsealed;
  } catch (error) {
    await putBack(unsealed, policy);
    throw new SealError(error instanceof SealError ? error.code : 'as-it-was');
  }
}

/**
 * Puts a message back as it was before it was encrypted. What the sender wrote since stays: only what is still Mailward's own
 * work is replaced. Rejects with a SealError (`halfway`) unless all is back.
 */
export async function putBack({ draft, ids, parts }: Unsealed, policy: Policy): Promise<void> {
  try {
    const item = composedItem();
    const own = new Set(parts.files.map(({ name }) => name));
    const listed = await listAttachments(item);
    for (const [index, { name, content }] of draft.attachments.entries()) {
      if (listed.some(({ id }) => id === ids[index])) continue;
      if (!(content instanceof Uint8Array)) throw new SealError('halfway');
      await addFile(name, toBase64(content));
    }
    if (isArmored(await readBody(item))) {
      await setBody(draft.body.html === null ? { text: draft.body.text ?? '' } : { html: draft.body.html });
      if (!isSameBody(await readBody(item), draft, policy)) throw new SealError('halfway');
    }
    if ((await readSubject()) === parts.subject && parts.subject !== draft.subject) await setSubject(draft.subject);
    for (const { id, name } of listed)
      if (own.has(name) && !ids.includes(id))
        await tellOffice('removeAttachmentAsync', (done) => item.removeAttachmentAsync(id, done));
    await mustBeBack(draft, parts);
  } catch {
    throw new SealError('halfway');
  }
}

/** All that was there has to be there again, once, and nothing encrypted besides. */
async function mustBeBack(draft: Draft, { subject }: SealedParts): Promise<void> {
  const names = (await listAttachments(composedItem())).map(({ name }) => name);
  const before = draft.attachments.map(({ name }) => name);
  const isNeutral = subject !== draft.subject && (await readSubject()) === subject;
  if (isNeutral || JSON.stringify(names.sort()) !== JSON.stringify(before.sort())) throw new SealError('halfway');
}

function isArmored({ html, text }: Draft['body']): boolean {
  return holdsArmor(html ?? text ?? '');
}

function isSameBody(body: Draft['body'], draft: Draft, policy: Policy): boolean {
  const digest = (one: Draft['body']) => draftDigest({ ...draft, attachments: [], body: one }, policy);
  return JSON.stringify(body) === JSON.stringify(draft.body) || digest(body) === digest(draft.body);
}

function about({ name, size, inline }: Draft['attachments'][number]) {
  return { name, size, inline };
}

async function addFile(name: string, base64: string): Promise<void> {
  const item = composedItem();
  await askOffice<string>('addFileAttachmentFromBase64Async', (done) =>
    item.addFileAttachmentFromBase64Async(base64, name, done),
  );
}

async function setBody(content: { readonly html: string } | { readonly text: string }): Promise<void> {
  const { body } = composedItem();
  const [written, coercionType] = 'html' in content ? [content.html, 'html'] : [content.text, 'text'];
  await tellOffice('body.setAsync', (done) => body.setAsync(written, { coercionType }, done));
}

function readSubject(): Promise<string> {
  const { subject } = composedItem();
  return askOffice<string>('subject.getAsync', (done) => subject.getAsync(done));
}

async function setSubject(wanted: string): Promise<void> {
  const { subject } = composedItem();
  await tellOffice('subject.setAsync', (done) => subject.setAsync(wanted, done));
}
