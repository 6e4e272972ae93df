import { useEffect, useMemo, useRef, useState } from 'react';
import {
  draftDigest,
  type FailureCode,
  type HeavyReaders,
  isWorthKeeping,
  type Justification,
  keepAssessment,
  keepOverride,
} from '../../core/index.ts';
import type { Unsealed } from '../mailbox/seal.ts';
import { remembered } from '../readers/remembered.ts';
import type { DraftPort } from './draft-port.ts';
import { type Following, followDraft } from './follow-draft.ts';
import { type Deployed, type ReviewedDraft, reviewDraft, withoutWish } from './reviewed-draft.ts';
import { sealDraft } from './seal-draft.ts';

type Checked =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly code: FailureCode }
  | { readonly state: 'reviewed'; readonly reviewed: ReviewedDraft };

export interface LiveReview {
  readonly checked: Checked;
  /** A changed draft is being reviewed, and what is shown is still the last one. */
  readonly checking: boolean;
  /** Reads and reviews again now, even what has not changed since; resolves when the result is shown. */
  readonly check: () => Promise<void>;
  /**
   * Keeps the sender's word that a draft, exactly as it was reviewed, is not about a patient, takes back the portal if it
   * was asked for, and reviews again. Answers whether the client kept it. Rejects when the portal cannot be taken back.
   */
  readonly override: (seen: ReviewedDraft, justification: Justification | null) => Promise<boolean>;
  /** Takes that word back; answers whether the client let go of it. */
  readonly takeBack: () => Promise<boolean>;
  /** Encrypts the message as it was reviewed and reviews again. Rejects with a SealError. */
  readonly seal: (seen: ReviewedDraft) => Promise<void>;
  /** Puts back what was encrypted here, as long as this pane is open; null when nothing was. Rejects with a SealError. */
  readonly unseal: (() => Promise<void>) | null;
}

/** What the pane knows to lie beside the message. */
interface Kept {
  override: string | null;
  assessment: string | null;
  sealed: string | null;
}

/** The review of the draft as it is at this moment. */
export function useReviewedDraft(port: DraftPort, deployed: Deployed, fileReaders: HeavyReaders): LiveReview {
  const [checked, setChecked] = useState<Checked>({ state: 'loading' });
  const [checking, setChecking] = useState(false);
  const following = useRef<Following | null>(null);
  const kept = useRef<Kept | null>(null);
  const [unsealed, setUnsealed] = useState<Unsealed | null>(null);
  const readers = useMemo(() => remembered(fileReaders), [fileReaders]);

  useEffect(() => {
    const fail = (code: FailureCode) =>
      setChecked((last) => (last.state === 'failed' && last.code === code ? last : { state: 'failed', code }));
    const live = followDraft(port.readDraft, {
      changed: async (draft) => {
        setChecking(true);
        try {
          kept.current ??= { ...(await port.readNotes()) };
          const reviewed = await reviewDraft(draft, deployed, kept.current, readers);
          setChecked({ state: 'reviewed', reviewed });
          void keepWarm(port, kept.current, reviewed);
        } catch {
          fail('review');
        } finally {
          setChecking(false);
        }
      },
      unreadable: () => fail('read'),
    });
    following.current = live;
    const unsubscribe = port.onChange(live.check);
    return () => {
      unsubscribe();
      live.stop();
    };
  }, [port, deployed, readers]);

  const actions = useMemo(() => {
    const keep = async (override: string | null) => {
      if (!(await port.keepNote('override', override))) return false;
      if (kept.current !== null) kept.current.override = override;
      await following.current?.again();
      return true;
    };
    return {
      check: () => following.current?.again() ?? Promise.resolve(),
      override: async ({ draft, review }: ReviewedDraft, justification: Justification | null) => {
        const { policy } = deployed;
        if (review.decision.because.includes('asked-for')) await port.withdraw();
        // For the draft as the sender saw it: if it has changed in the meantime, the word does not count for it.
        return keep(keepOverride(justification, draftDigest(withoutWish(draft, policy), policy)));
      },
      takeBack: () => keep(null),
      seal: async (seen: ReviewedDraft) => {
        const sealed = await sealDraft(port, seen);
        if (kept.current !== null) kept.current.sealed = sealed.note;
        setUnsealed(sealed.unsealed);
        await following.current?.again();
      },
      putBack: async (before: Unsealed) => {
        await port.putBack(before);
        await port.keepNote('sealed', null);
        if (kept.current !== null) kept.current.sealed = null;
        setUnsealed(null);
        await following.current?.again();
      },
    };
  }, [port, deployed]);

  const { putBack, ...rest } = actions;
  return { checked, checking, ...rest, unseal: unsealed === null ? null : () => putBack(unsealed) };
}

/** Leaves the assessment where the send event looks for it, so that it need not review the same draft again. */
async function keepWarm(port: DraftPort, kept: Kept, { draft, review, setting, sealed }: ReviewedDraft): Promise<void> {
  if (sealed || !isWorthKeeping(draft)) return;
  const assessment = keepAssessment(review, draftDigest(draft, setting.policy), setting.files?.readers);
  if (assessment === null || assessment === kept.assessment) return;
  if (await port.keepNote('assessment', assessment)) kept.assessment = assessment;
}
