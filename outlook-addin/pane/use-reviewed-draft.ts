import { useEffect, useMemo, useRef, useState } from 'react';
import type { FailureCode } from '../../core/index.ts';
import type { DraftPort } from './draft-port.ts';
import { type Following, followDraft } from './follow-draft.ts';
import { type Deployed, type ReviewedDraft, reviewDraft } from './reviewed-draft.ts';

type Checked =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly code: FailureCode }
  | { readonly state: 'reviewed'; readonly reviewed: ReviewedDraft };

export interface LiveReview {
  readonly checked: Checked;
  /** A changed draft is being reviewed, and what is shown is still the last one. */
  readonly checking: boolean;
  /** Reads again now; resolves when the result is shown. */
  readonly check: () => Promise<void>;
}

/** The review of the draft as it is at this moment. */
export function useReviewedDraft(port: DraftPort, deployed: Deployed): LiveReview {
  const [checked, setChecked] = useState<Checked>({ state: 'loading' });
  const [checking, setChecking] = useState(false);
  const following = useRef<Following | null>(null);

  useEffect(() => {
    const fail = (code: FailureCode) =>
      setChecked((last) => (last.state === 'failed' && last.code === code ? last : { state: 'failed', code }));
    const live = followDraft(port.readDraft, {
      changed: async (draft) => {
        setChecking(true);
        try {
          setChecked({ state: 'reviewed', reviewed: await reviewDraft(draft, deployed) });
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
  }, [port, deployed]);

  const check = useMemo(() => () => following.current?.check() ?? Promise.resolve(), []);
  return { checked, checking, check };
}
