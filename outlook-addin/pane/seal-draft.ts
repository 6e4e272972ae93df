import { toBase64 } from '@exodus/bytes/base64.js';
import {
  type Attachment,
  encryptFor,
  keepSealed,
  looksSealed,
  sealedText,
  soleArmor,
  withLine,
} from '../../core/index.ts';
import { canSetBody } from '../mailbox/mask-html.ts';
import { BODY_LIMIT } from '../mailbox/replace-text.ts';
import { SealError, type SealedParts, type Unsealed } from '../mailbox/seal.ts';
import type { DraftPort } from './draft-port.ts';
import type { ReviewedDraft } from './reviewed-draft.ts';

/** Office takes this many characters of base64 as one attachment. */
const FILE_LIMIT = 34_865_152;

/** A message that was encrypted: what the send event knows it by, and what puts it back. */
export interface SealedDraft {
  readonly note: string;
  readonly unsealed: Unsealed;
}

type Port = Pick<DraftPort, 'readDraft' | 'readPlainText' | 'putSealed' | 'rollBack' | 'keepNote'>;

/**
 * Encrypts a reviewed message where it is written: the text as an armored message in its place, its formatting and every
 * attachment as files of their own. Nothing is touched before all is encrypted. Rejects with a SealError; unless that says
 * `halfway`, the message is as it was.
 */
export async function sealDraft(port: Port, reviewed: ReviewedDraft): Promise<SealedDraft> {
  const { draft, review, setting } = reviewed;
  const { html } = draft.body;
  if (draft.attachments.some(({ inline }) => inline) || (html !== null && !canSetBody(html)))
    throw new SealError('pictures');
  const parts = await encrypted(port, reviewed).catch((error: unknown) => {
    throw error instanceof SealError ? error : new SealError('as-it-was');
  });
  const unsealed = await port.putSealed(draft, parts);
  try {
    const sealed = await port.readDraft();
    const isWhole =
      looksSealed(sealed) &&
      sealedText(sealed) === soleArmor(parts.armored) &&
      holdsExactly(sealed.attachments, parts.files);
    // For those it was encrypted to: somebody who was added meanwhile cannot open it.
    const note = keepSealed({ ...sealed, recipients: draft.recipients }, review.exposure, setting.policy);
    if (!isWhole || !(await port.keepNote('sealed', note))) throw new SealError('as-it-was');
    return { note, unsealed };
  } catch (error) {
    await port.rollBack(unsealed);
    throw error instanceof SealError ? error : new SealError('as-it-was');
  }
}

async function encrypted(port: Port, { draft, review, keys, setting }: ReviewedDraft): Promise<SealedParts> {
  const { openpgp } = keys;
  if (openpgp === null) throw new SealError('as-it-was');
  const { subject, subjectLine } = review.decision;
  const text = draft.body.html === null ? (draft.body.text ?? '') : await port.readPlainText();
  const body = { html: draft.body.html, text };
  const written = subjectLine === null ? body : withLine(body, subjectLine);
  const names = draft.attachments.map(({ name }, index) => neutralName(name, index));
  const list = names.map((name, index) => `${name}: ${draft.attachments[index]?.name ?? ''}`);
  const encrypt = (bytes: Uint8Array) => encryptFor(openpgp, bytes, draft, keys, setting.now);
  const utf8 = (content: string) => new TextEncoder().encode(content);

  const armored = await encrypt(utf8([written.text, ...list].join('\n')));
  if (armored.length + '<pre></pre>'.length > BODY_LIMIT) throw new SealError('large');
  const files: { name: string; base64: string }[] = [];
  const add = async (name: string, bytes: Uint8Array) => {
    const base64 = toBase64(utf8(await encrypt(bytes)));
    if (base64.length > FILE_LIMIT) throw new SealError('large');
    files.push({ name: `${name}.pgp`, base64 });
  };
  if (written.html !== null) await add('message.html', utf8(written.html));
  for (const [index, { content }] of draft.attachments.entries()) {
    if (!(content instanceof Uint8Array)) throw new SealError('as-it-was');
    await add(names[index] ?? '', content);
  }
  return { subject, armored, files };
}

/** A file's name travels in the clear, and files are named after patients; the encrypted text lists the old names. */
function neutralName(name: string, index: number): string {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase();
  return `attachment-${index + 1}${extension === undefined ? '' : `.${extension}`}`;
}

function holdsExactly(attachments: readonly Attachment[], files: SealedParts['files']): boolean {
  return (
    attachments.length === files.length &&
    attachments.every(
      ({ name, content }, index) =>
        name === files[index]?.name && content instanceof Uint8Array && toBase64(content) === files[index]?.base64,
    )
  );
}
