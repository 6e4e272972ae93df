import { type Category, COUNTER_SIGN_CATEGORIES, type Confidence, type Finding } from '../finding.ts';

const RANK: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };
const COUNTER_SIGNS: ReadonlySet<Category> = new Set(COUNTER_SIGN_CATEGORIES);

/**
 * One finding for one stretch of text: where several rules claim it, the surest, then the longest, then the earliest
 * listed. Counter-signs are kept beside what they speak about. The result is in reading order.
 */
export function withoutOverlaps(found: readonly Finding[]): Finding[] {
  const counterSigns = found.filter((finding) => COUNTER_SIGNS.has(finding.category));
  const claims = found.filter((finding) => !COUNTER_SIGNS.has(finding.category));
  const ordered = claims
    .map((finding, listed) => ({ finding, listed }))
    .sort((a, b) => a.finding.start - b.finding.start || b.finding.end - a.finding.end || a.listed - b.listed)
    .map(({ finding }) => finding);
  const kept: Finding[] = [];
  for (const finding of ordered) {
    const previous = kept[kept.length - 1];
    if (previous === undefined || finding.start >= previous.end) kept.push(finding);
    else if (RANK[finding.confidence] > RANK[previous.confidence]) kept[kept.length - 1] = finding;
  }
  return [...kept, ...counterSigns].sort((a, b) => a.start - b.start);
}
