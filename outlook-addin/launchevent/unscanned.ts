import { describeUnscanned, type Language, unscannedHeader } from '../../core/index.ts';
import { record } from '../audit/trail.ts';
import { applyHeaders, bears } from '../mailbox/apply-decision.ts';
import { ownAddress } from '../mailbox/client.ts';
import { type ComposedItem, isMessage } from '../mailbox/item.ts';
import { showNotice } from '../mailbox/notice.ts';
import { reviewId } from '../mailbox/review-id.ts';
import type { Deployed } from './check.ts';

/**
 * Says, on an item in a client that asks nobody before it sends, that nothing was checked: in a header for the gateway,
 * which then has to look itself, in one notice for the sender, and once a message in the audit trail. Rejects when the
 * header cannot be put on it.
 */
export async function markUnscanned(item: ComposedItem, deployed: Deployed, language: Language): Promise<void> {
  await showNotice(describeUnscanned(language));
  if (!isMessage(item)) return;
  const id = reviewId();
  const header = unscannedHeader(deployed.policy, id);
  // An earlier event may have put it there.
  if (await bears(item, header).catch(() => false)) return;
  await applyHeaders(item, header, () => true);
  await record({ occurrence: { kind: 'unscanned', sender: ownAddress() }, reviewId: id }, deployed);
}
