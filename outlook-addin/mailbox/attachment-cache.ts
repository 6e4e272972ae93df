import type { Attachment } from '../../core/index.ts';
import type { ReadAttachment } from './read-attachments.ts';

/** Classic Outlook lets an attachment be edited in place without a word; after this long its bytes are read again. */
const KEPT_MS = 30_000;

/**
 * Reads attachments and gives the same answer for a while as long as id, name and size stay the same, so that following a
 * draft does not read megabytes every two seconds. What could not be read is asked for again each time. Only the pane reads
 * this way: the send event reads everything itself.
 * @param clock milliseconds that only grow.
 */
export function cachedReading(read: ReadAttachment, clock: () => number): ReadAttachment {
  const kept = new Map<string, { readonly attachment: Attachment; readonly since: number }>();
  return async (item, details) => {
    const now = clock();
    for (const [key, { since }] of kept) if (now - since >= KEPT_MS) kept.delete(key);
    const key = JSON.stringify([details.id, details.name, details.size]);
    const known = kept.get(key);
    if (known !== undefined) return known.attachment;
    const attachment = await read(item, details);
    if (attachment.content instanceof Uint8Array) kept.set(key, { attachment, since: now });
    return attachment;
  };
}
