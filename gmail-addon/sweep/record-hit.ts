import type { Assessment, Category, Policy } from '../../core/index.ts';

/** A sent message in the terms that may be written down. */
export interface RecordedHit {
  readonly kind: 'unprotected' | 'unchecked';
  readonly messageId: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

/**
 * Records what the hourly look found: one line of JSON in the script's log, with levels, rule and category counts and
 * reasons, and no word of the message, no address and no file name.
 */
export function recordSweepHit(hit: RecordedHit, assessment: Assessment, policy: Policy): void {
  const categories: Partial<Record<Category, number>> = {};
  for (const { category } of assessment.findings) categories[category] = (categories[category] ?? 0) + 1;
  console.warn(
    JSON.stringify({
      event: 'mailward.sweep',
      ...hit,
      exposure: assessment.exposure.level,
      reasons: assessment.exposure.reasons.map(({ id }) => id),
      categories,
      unread: assessment.unread.map(({ reason }) => reason),
      policy: policy.version,
    }),
  );
}
