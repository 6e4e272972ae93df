import {
  type Description,
  type Draft,
  describe,
  type FailureCode,
  type Language,
  NO_WISH,
  type Review,
  type readDeployedSetting,
  review,
} from '../../core/index.ts';
import { composedItem } from '../mailbox/item.ts';
import { readDraft } from '../mailbox/read-draft.ts';
import { reviewId } from './review-id.ts';

type Deployed = Extract<ReturnType<typeof readDeployedSetting>, { readonly ok: true }>;

export interface Checked {
  readonly draft: Draft;
  readonly review: Review;
  readonly description: Description;
}

/** A step on the way to the answer failed; the code says which one, and nothing of what was read. */
export class CheckError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode) {
    super(code);
    this.name = 'CheckError';
    this.code = code;
  }
}

/** Does one step and turns whatever goes wrong in it into a CheckError with its code. */
export async function step<T>(code: FailureCode, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new CheckError(code);
  }
}

/** Reads the item that is being written and reviews it. Rejects with a CheckError (`read` or `review`). */
export async function checkItem({ policy, domains }: Deployed, language: Language): Promise<Checked> {
  const draft = await step('read', () => readDraft(composedItem(), policy));
  return step('review', async () => {
    // The wish stands in the subject as the portal's tag, where the review finds it.
    const setting = { policy, domains, now: Date.now(), id: reviewId(), wish: NO_WISH };
    const result = await review(draft, setting);
    return { draft, review: result, description: describe(draft, result, setting, language) };
  });
}
