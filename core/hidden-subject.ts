import { tellsInSubject } from './delivery/decide.ts';
import type { Draft } from './draft.ts';
import type { Review } from './review.ts';

/**
 * Not initials: they are derived from the name and count as an identifier of their own (45 CFR 164.514(b)(2), guidance of
 * the Department of Health and Human Services).
 */
const HIDDEN = '…';

/**
 * The subject with an ellipsis in place of all that tells something about a patient; the subject itself when nothing does, or
 * when it was not looked at, as in a message that is encrypted.
 * @param kept indexes in `review.findings` of what stays, because the sender says that it is not a patient's.
 */
export function hideInSubject(
  draft: Pick<Draft, 'subject'>,
  review: Pick<Review, 'segments' | 'findings'>,
  kept: ReadonlySet<number>,
): string {
  const subject = review.segments.find(({ id }) => id === 'subject')?.text ?? draft.subject;
  const told = review.findings
    .filter((finding, index) => !kept.has(index) && tellsInSubject(finding))
    .sort((a, b) => a.start - b.start);
  let hidden = '';
  let done = 0;
  for (const { start, end } of told) {
    if (start >= done) hidden += subject.slice(done, start) + HIDDEN;
    done = Math.max(done, end);
  }
  return hidden + subject.slice(done);
}
