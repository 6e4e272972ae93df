import type { Attachment, Draft } from '../../core/index.ts';

/** Whether two readings gave the same message, bytes of attachments included, so that a review of one holds for both. */
export function sameDraft(a: Draft, b: Draft): boolean {
  return (
    withoutAttachments(a) === withoutAttachments(b) &&
    a.attachments.length === b.attachments.length &&
    a.attachments.every((attachment, index) => sameAttachment(attachment, b.attachments[index]))
  );
}

function withoutAttachments(draft: Draft): string {
  return JSON.stringify({ ...draft, attachments: null });
}

function sameAttachment(a: Attachment, b: Attachment | undefined): boolean {
  if (b === undefined || JSON.stringify({ ...a, content: null }) !== JSON.stringify({ ...b, content: null }))
    return false;
  if (a.content instanceof Uint8Array) return b.content instanceof Uint8Array && sameBytes(a.content, b.content);
  return !(b.content instanceof Uint8Array) && a.content.unread === b.content.unread;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  // Bytes that were not read again are the very same ones.
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] !== b[index]) return false;
  }
  return true;
}
