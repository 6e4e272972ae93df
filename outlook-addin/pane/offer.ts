import { type Description, describeFailure, type Language, type PaneLabels } from '../../core/index.ts';
import type { Offer } from './main-button.tsx';
import type { ReviewedDraft } from './reviewed-draft.ts';

/** What the main button can do to the draft. */
interface OfferedActs {
  readonly escalate: () => Promise<void>;
  readonly withdraw: () => Promise<void>;
}

/** The one thing to do about a draft; null when nothing would change anything. */
export function offerFor(
  reviewed: ReviewedDraft,
  description: Description,
  { labels, language, familiar, sentHere }: Seen,
  acts: OfferedActs,
): Offer | null {
  const failure = describeFailure('apply', language);
  if (reviewed.withdrawable) return { words: labels.withdraw, hint: null, failure, urgent: false, act: acts.withdraw };
  if (description.button === null) return null;
  const { action } = reviewed.review.decision;
  return {
    words: description.button,
    hint: familiar ? null : labels.stillSend,
    failure,
    urgent: sentHere || action === 'ask' || action === 'block',
    act: acts.escalate,
  };
}

interface Seen {
  readonly labels: PaneLabels;
  readonly language: Language;
  readonly familiar: boolean;
  /** The dialog at send sent the person here, to do just this. */
  readonly sentHere: boolean;
}
