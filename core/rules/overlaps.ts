import {
  type Category,
  CONFIDENCE_RANK,
  COUNTER_SIGN_CATEGORIES,
  type Finding,
  HEALTH_CATEGORIES,
} from '../finding.ts';

const COUNTER_SIGNS: ReadonlySet<Category> = new Set(COUNTER_SIGN_CATEGORIES);
const HEALTH: ReadonlySet<Category> = new Set(HEALTH_CATEGORIES);

/**
 * One finding for one stretch of text: where several rules claim it, the surest, then the longest, then the earliest
 * listed. Counter-signs are kept beside what they speak about, and words of care beside the place in whose name they stand.
 * The result is in reading order.
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
    // Of those kept, only the last two can reach so far: a place and what is said of care within its name.
    const rival = [kept.length - 1, kept.length - 2].find((at) => {
      const earlier = kept[at];
      return earlier !== undefined && finding.start < earlier.end && contend(earlier, finding);
    });
    if (rival === undefined) kept.push(finding);
    else if (CONFIDENCE_RANK[finding.confidence] > CONFIDENCE_RANK[kept[rival]?.confidence ?? 'high'])
      kept[rival] = finding;
  }
  return [...kept, ...counterSigns].sort((a, b) => a.start - b.start);
}

/** A clinic's name is a place and tells of care; everything else is one thing or the other. */
function contend(a: Finding, b: Finding): boolean {
  return !(
    (a.category === 'address' && HEALTH.has(b.category)) ||
    (b.category === 'address' && HEALTH.has(a.category))
  );
}
