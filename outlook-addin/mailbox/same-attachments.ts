import type { Attachment } from '../../core/index.ts';

/** Whether two readings gave the same attachments, bytes included, in the same order. */
export function sameAttachments(a: readonly Attachment[], b: readonly Attachment[]): boolean {
  return a.length === b.length && a.every((attachment, index) => sameAttachment(attachment, b[index]));
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
