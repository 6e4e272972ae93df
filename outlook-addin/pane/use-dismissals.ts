import { useMemo, useState } from 'react';
import { exposureWithout, type Justification, sameValueKey } from '../../core/index.ts';
import type { Remainder } from './override.tsx';
import type { ReviewedDraft } from './reviewed-draft.ts';

export interface Dismissals {
  /** Indexes in `review.findings` of what the sender says is not a patient's. */
  readonly dismissed: ReadonlySet<number>;
  readonly remainder: Remainder | null;
  readonly dismiss: (finding: number, justification: Justification) => void;
  readonly takeBack: (finding: number) => void;
}

const NOBODY_SAID: ReadonlyMap<string, Justification> = new Map();

/**
 * What the sender said of single findings. It holds for the same value wherever it stands, as long as the pane is open,
 * and is kept nowhere: it lowers nothing by itself.
 */
export function useDismissals(reviewed: ReviewedDraft | null): Dismissals {
  const [said, setSaid] = useState(NOBODY_SAID);
  const { dismissed, remainder } = useMemo(() => weigh(reviewed, said), [reviewed, said]);

  const change = (finding: number, justification: Justification | null) => {
    const place = reviewed?.review.findings[finding];
    if (reviewed === null || place === undefined) return;
    const key = sameValueKey(reviewed.review, place);
    const next = new Map(said);
    // Said last, it stands last.
    next.delete(key);
    if (justification !== null) next.set(key, justification);
    setSaid(next);
  };
  return {
    dismissed,
    remainder,
    dismiss: (finding, justification) => change(finding, justification),
    takeBack: (finding) => change(finding, null),
  };
}

function weigh(
  reviewed: ReviewedDraft | null,
  said: ReadonlyMap<string, Justification>,
): Pick<Dismissals, 'dismissed' | 'remainder'> {
  const dismissed = new Set<number>();
  if (reviewed === null || said.size === 0) return { dismissed, remainder: null };
  const { draft, review, setting } = reviewed;
  review.findings.forEach((finding, index) => {
    if (said.has(sameValueKey(review, finding))) dismissed.add(index);
  });
  // One reason is recorded for a message: of several, the one given last.
  const justification = [...said.values()].pop();
  if (dismissed.size === 0 || justification === undefined) return { dismissed, remainder: null };
  const { level } = exposureWithout(draft, review, dismissed, setting.policy);
  return { dismissed, remainder: { left: level === 'none' ? 'nothing' : 'something', justification } };
}
