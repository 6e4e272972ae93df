import { type Policy, unscannedHeader } from '../../core/index.ts';
import { applyHeaders } from './apply-decision.ts';
import { type ComposedItem, isMessage } from './item.ts';
import { readHeaders } from './read-draft.ts';

/**
 * Takes back what the review header of a stopped send says: the text may become another one, and leave from a phone, which
 * asks nobody, with a header that vouches for it. A message that bears none stays untouched. Rejects when that fails.
 */
export async function takeBackReview(item: ComposedItem, policy: Policy, id: string): Promise<void> {
  if (!isMessage(item)) return;
  const header = unscannedHeader(policy, id);
  const said = Object.values(await readHeaders(item, Object.keys(header)));
  if (said.some((value) => !value.includes('exposure=unscanned'))) await applyHeaders(item, header, () => true);
}
