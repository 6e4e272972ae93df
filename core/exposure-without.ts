import type { Draft } from './draft.ts';
import { expose } from './exposure/expose.ts';
import type { Exposure } from './exposure/exposure.ts';
import { type Category, COUNTER_SIGN_CATEGORIES, type Finding } from './finding.ts';
import type { Policy } from './policy/schema.ts';
import type { Review } from './review.ts';
import { fold } from './segments/fold.ts';

const COUNTER_SIGNS: ReadonlySet<Category> = new Set(COUNTER_SIGN_CATEGORIES);

/**
 * What a reviewed draft would tell if some findings were not about a patient, as the sender says. It lowers nothing: the
 * decision goes by the whole exposure, and only an override that the policy permits changes that. What speaks against a
 * patient cannot be left out, and what could not be read counts as before. Linear in the text.
 * @param dismissed indexes in `review.findings`.
 */
export function exposureWithout(
  draft: Draft,
  review: Pick<Review, 'segments' | 'findings' | 'unread'>,
  dismissed: ReadonlySet<number>,
  policy: Policy,
): Exposure {
  const left = review.findings.filter(({ category }, index) => !dismissed.has(index) || COUNTER_SIGNS.has(category));
  return expose(draft, review.segments, left, review.unread, policy);
}

/**
 * Tells the same value found by the same rule from everything else, wherever it stands and however it is written. It holds
 * the matched text, so it is for comparing in memory and never for keeping.
 */
export function sameValueKey({ segments }: Pick<Review, 'segments'>, { rule, segment, start, end }: Finding): string {
  const text = segments.find(({ id }) => id === segment)?.text ?? '';
  return `${rule}\n${fold(text.slice(start, end)).text.toLowerCase()}`;
}
