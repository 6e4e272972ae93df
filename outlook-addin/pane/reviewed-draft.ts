import {
  type Description,
  type Draft,
  describe,
  draftDigest,
  type HeavyReaders,
  type Language,
  NO_WISH,
  type Policy,
  type Review,
  recallOverride,
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
  /** Whether an override was kept, and whether it was for another state of this message. */
  readonly override: 'none' | 'holds' | 'outdated';
}

/** Reading scans takes its seconds, and nobody waits for the pane as they wait for a message to be sent. */
const READING_MS = 30_000;

/** What the organisation deployed for the pane to review by. */
export type Deployed = Pick<Setting, 'policy' | 'domains' | 'consents'>;

/**
 * Reviews a draft as it stands, with the sender's wish as it stands in the subject and an override as it was kept beside
 * the message, which is what the review at send goes by too. Anything thrown is a bug.
 */
export async function reviewDraft(
  draft: Draft,
  { policy, domains, consents }: Deployed,
  kept: string | null,
  readers: HeavyReaders = {},
): Promise<ReviewedDraft> {
  // A digest takes its time with large attachments; most messages need none.
  const override = kept === null || kept === '' ? null : recallOverride(kept, draftDigest(draft, policy));
  // The review at send makes the identifier that is recorded; what the pane reviews is recorded nowhere.
  const setting: Setting = {
    policy,
    domains,
    consents,
    now: Date.now(),
    id: crypto.randomUUID(),
    wish: { ...NO_WISH, override },
    files: { readers, clock: { now: Date.now, deadline: Date.now() + READING_MS } },
  };
  const reviewed = await review(draft, setting);
  return {
    draft,
    review: reviewed,
    setting,
    withdrawable: reviewed.decision.because.includes('asked-for') && (await leavesWithout(draft, policy, setting)),
    override: overrideOf(reviewed, kept),
  };
}

function overrideOf({ decision }: Review, kept: string | null): ReviewedDraft['override'] {
  if (decision.because.includes('overridden')) return 'holds';
  return kept !== null && kept !== '' && decision.overridable !== 'never' ? 'outdated' : 'none';
}

/** The draft without what asks for a way: the subject's tag, and the routes that a stopped send left. */
export function withoutWish(draft: Draft, policy: Policy): Draft {
  return { ...draft, subject: untagSubject(draft.subject, policy), headers: {} };
}

async function leavesWithout(draft: Draft, policy: Policy, setting: Setting): Promise<boolean> {
  const { decision } = await review(withoutWish(draft, policy), setting);
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
