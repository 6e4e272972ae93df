import {
  type Description,
  type Draft,
  describe,
  hasTag,
  type Language,
  NO_WISH,
  type Policy,
  type Review,
  review,
  type Setting,
  untagSubject,
} from '../../core/index.ts';

/** A draft with its review: all that the pane shows follows from it, in whatever language. */
export interface ReviewedDraft {
  readonly draft: Draft;
  readonly review: Review;
  readonly setting: Setting;
  /** Whether the sender asked for the portal and the message could leave by a weaker way if the sender had not. */
  readonly withdrawable: boolean;
}

/** What the organisation deployed for the pane to review by. */
export type Deployed = Pick<Setting, 'policy' | 'domains' | 'consents'>;

/** Reviews a draft as it stands, with the sender's wish as it stands in the subject. Anything thrown is a bug. */
export async function reviewDraft(draft: Draft, { policy, domains, consents }: Deployed): Promise<ReviewedDraft> {
  // The review at send makes the identifier that is recorded; what the pane reviews is recorded nowhere.
  const setting: Setting = { policy, domains, consents, now: Date.now(), id: crypto.randomUUID(), wish: NO_WISH };
  return {
    draft,
    review: await review(draft, setting),
    setting,
    withdrawable: hasTag(draft.subject, policy) && (await leavesWithout(draft, policy, setting)),
  };
}

async function leavesWithout(draft: Draft, policy: Policy, setting: Setting): Promise<boolean> {
  const { decision } = await review({ ...draft, subject: untagSubject(draft.subject, policy) }, setting);
  return (decision.action === 'send' || decision.action === 'protect') && decision.protection !== 'portal';
}

/** The review in words; null when saying it fails, which counts as a failed review. */
export function describeReviewed(reviewed: ReviewedDraft, language: Language): Description | null {
  try {
    return describe(reviewed.draft, reviewed.review, reviewed.setting, language);
  } catch {
    return null;
  }
}
