import {
  type Description,
  describeFailure,
  describeSealFailure,
  type Language,
  type PaneLabels,
  sealLabels,
} from '../../core/index.ts';
import { SealError } from '../mailbox/seal.ts';
import type { Offer } from './main-button.tsx';
import { isStuck, type ReviewedDraft } from './reviewed-draft.ts';

/** What the main button can do to the draft. */
interface OfferedActs {
  readonly escalate: () => Promise<void>;
  readonly withdraw: () => Promise<void>;
  readonly seal: () => Promise<void>;
  /** null when nothing was encrypted by this pane. */
  readonly unseal: (() => Promise<void>) | null;
}

/** The one thing to do about a draft; null when nothing would change anything. */
export function offerFor(
  reviewed: ReviewedDraft,
  description: Description,
  { labels, language, familiar, sentHere }: Seen,
  acts: OfferedActs,
): Offer | null {
  const words = sealLabels(language);
  const sealFailure = (error: unknown) =>
    describeSealFailure(error instanceof SealError ? error.code : 'halfway', language, description.button !== null);
  if (reviewed.sealed) {
    return acts.unseal === null
      ? null
      : { words: words.undo, hint: words.canUndo, failure: sealFailure, urgent: false, act: acts.unseal };
  }
  const { action, protection } = reviewed.review.decision;
  if (protection === 'pgp' && (action === 'protect' || action === 'ask'))
    return { words: words.encrypt, hint: words.thenSend, failure: sealFailure, urgent: true, act: acts.seal };
  if (isStuck(reviewed)) return null;
  const failure = () => describeFailure('apply', language);
  if (reviewed.keysFailed)
    return { words: words.portal, hint: words.cannot, failure, urgent: true, act: acts.escalate };
  if (reviewed.withdrawable) return { words: labels.withdraw, hint: null, failure, urgent: false, act: acts.withdraw };
  if (description.button === null) return null;
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
