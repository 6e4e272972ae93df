import type { Draft } from '../draft.ts';
import type { Review } from '../review.ts';
import type { AttachmentLine } from './description.ts';
import type { Sentences } from './sentences.ts';

/**
 * What was read and what was not, and why; the unread first, then what nobody looked into though nothing speaks of a
 * patient. Inline pictures that were taken for logos are left out.
 */
export function attachmentLines(draft: Draft, review: Review, words: Sentences): AttachmentLine[] {
  const unread = new Map(
    [...review.unread, ...review.unopened]
      .filter(({ part }) => part === 'attachment')
      .map(({ name, reason }) => [name, reason]),
  );
  const lines: AttachmentLine[] = [];
  for (const [name, reason] of unread) lines.push({ name, read: false, sentence: words.unread(name, reason) });
  for (const { name, inline } of draft.attachments) {
    if (!unread.has(name) && !inline) lines.push({ name, read: true, sentence: words.attachmentRead });
  }
  return lines;
}
