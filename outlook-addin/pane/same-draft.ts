import type { Draft } from '../../core/index.ts';
import { sameAttachments } from '../mailbox/same-attachments.ts';

/** Whether two readings gave the same message, bytes of attachments included, so that a review of one holds for both. */
export function sameDraft(a: Draft, b: Draft): boolean {
  return withoutAttachments(a) === withoutAttachments(b) && sameAttachments(a.attachments, b.attachments);
}

function withoutAttachments(draft: Draft): string {
  return JSON.stringify({ ...draft, attachments: null });
}
