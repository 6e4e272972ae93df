import {
  type Attachment,
  bodyBelowLine,
  type Decision,
  type Draft,
  draftDigest,
  type Policy,
} from '../../core/index.ts';
import { isApplied } from './apply-decision.ts';
import type { ComposedItem } from './item.ts';
import { aboutAttachment, listAttachments } from './read-attachments.ts';
import { readWritten } from './read-draft.ts';

/**
 * Whether the item still is what was reviewed: the same sender, recipients, text and attachments, under the subject,
 * headers and label that were put on it; the sender's own subject may have moved to the top of the text. Attachments are
 * told by name and size, so that megabytes are not read twice. Rejects when the item cannot be read any more.
 */
export async function isUnchanged(
  item: ComposedItem,
  reviewed: Draft,
  decision: Pick<Decision, 'subject' | 'subjectLine' | 'protection' | 'headers'>,
  policy: Policy,
): Promise<boolean> {
  if (!(await isApplied(item, decision, policy))) return false;
  const { subject, subjectLine } = decision;
  const now = await readWritten(item);
  // Clients trim the ends of a subject; nothing else may differ.
  if (now.subject.trim() !== subject.trim()) return false;
  const listed = (await listAttachments(item)).map(aboutAttachment);
  if (JSON.stringify(listed) !== JSON.stringify(reviewed.attachments.map(about))) return false;
  const { attachments, headers, ...before } = { ...reviewed, subject: now.subject };
  if (subjectLine !== null) {
    const below = (draft: typeof now) => JSON.stringify({ ...draft, body: bodyBelowLine(draft.body, subjectLine) });
    return below(now) === below(before);
  }
  if (JSON.stringify(now) === JSON.stringify(before)) return true;
  // Some clients write the markup of the same text anew each time they are asked.
  const rest = (draft: typeof now) => draftDigest({ ...draft, attachments: [], headers: {} }, policy);
  return rest(now) === rest(before);
}

function about({ name, size, inline }: Attachment) {
  return { name, size, inline };
}
