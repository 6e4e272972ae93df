import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';

/** Text around a finding, cut from the reviewed text at display time and never stored. */
export interface Excerpt {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

const CONTEXT = 30;

/** Cuts the excerpt of one finding; line breaks become spaces so that it reads as one line. */
export function excerpt(review: Review, finding: Finding): Excerpt {
  const text = review.segments.find((segment) => segment.id === finding.segment)?.text ?? '';
  const line = (start: number, end: number) => text.slice(Math.max(0, start), end).replace(/\s/g, ' ');
  return {
    before: line(finding.start - CONTEXT, finding.start),
    found: line(finding.start, finding.end),
    after: line(finding.end, finding.end + CONTEXT),
  };
}
