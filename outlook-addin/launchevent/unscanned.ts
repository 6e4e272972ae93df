import { describeUnscanned, type Language, type Policy, unscannedHeader } from '../../core/index.ts';
import { applyHeaders } from '../mailbox/apply-decision.ts';
import { type ComposedItem, isMessage } from '../mailbox/item.ts';
import { showNotice } from '../mailbox/notice.ts';
import { reviewId } from './review-id.ts';

/**
 * Says, on an item in a client that asks nobody before it sends, that nothing was checked: in a header for the gateway,
 * which then has to look itself, and in one notice for the sender. Rejects when the header cannot be put on it.
 */
export async function markUnscanned(item: ComposedItem, policy: Policy, language: Language): Promise<void> {
  await showNotice(describeUnscanned(language));
  if (isMessage(item)) await applyHeaders(item, unscannedHeader(policy, reviewId()), () => true);
}
