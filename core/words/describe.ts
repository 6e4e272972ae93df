import type { Draft } from '../draft.ts';
import type { Review, Setting } from '../review.ts';
import type { Description, Language } from './description.ts';

/** Says a review in a person's language. */
export function describe(_draft: Draft, _review: Review, _setting: Setting, _language: Language): Description {
  throw new Error('not yet');
}
