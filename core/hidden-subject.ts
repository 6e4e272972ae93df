import { tellsInSubject } from './delivery/decide.ts';
import { sameValueKey } from './exposure-without.ts';
import type { Finding } from './finding.ts';
import type { Review } from './review.ts';

/**
 * Not initials: they are derived from the name and count as an identifier of their own (45 CFR 164.514(b)(2), guidance of
 * the Department of Health and Human Services).
 */
const HIDDEN = '…';

/**
 * The subject with an ellipsis in place of all that tells something about a patient; the subject itself when nothing does.
 * @param kept indexes in `review.findings` of what stays, because the sender says that it is not a patient's.
 */
export function hideInSubject(review: Pick<Review, 'segments' | 'findings'>, kept: ReadonlySet<number>): string {
  const subject = review.segments.find(({ id }) => id === 'subject')?.text ?? '';
  const isKnownName = knownNames(review);
  const told = review.findings
    .filter((finding, index) => !kept.has(index) && (tellsInSubject(finding) || isKnownName(finding)))
    .sort((a, b) => a.start - b.start);
  let hidden = '';
  let done = 0;
  for (const { start, end } of told) {
    if (start >= done) hidden += subject.slice(done, start) + HIDDEN;
    done = Math.max(done, end);
  }
  return hidden + subject.slice(done);
}

/** Two capitalised words alone may be anything; where the message says elsewhere that they are a name, they are one. */
function knownNames(review: Pick<Review, 'segments' | 'findings'>): (finding: Finding) => boolean {
  const value = (finding: Finding) => sameValueKey(review, { ...finding, rule: 'name' });
  const names = review.findings.filter(({ category }) => category === 'name');
  const subjects = names.filter(({ segment }) => segment === 'subject');
  if (subjects.length === 0) return () => false;
  const sure = new Set(names.filter(({ confidence }) => confidence !== 'low').map(value));
  return (finding) => subjects.includes(finding) && sure.has(value(finding));
}
