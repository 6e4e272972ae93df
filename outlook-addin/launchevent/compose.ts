import { ship } from '../audit/trail.ts';
import { within } from '../audit/within.ts';
import { supportsMailbox } from '../mailbox/client.ts';
import { composedItem } from '../mailbox/item.ts';
import { clearNotice, showNotice } from '../mailbox/notice.ts';
import { reviewId } from '../mailbox/review-id.ts';
import { takeBackReview } from '../mailbox/take-back-review.ts';
import { checkItem, type Deployed } from './check.ts';
import { deployedSetting } from './deployed.ts';
import { displayLanguage } from './language.ts';
import { markUnscanned } from './unscanned.ts';

/** Shipping what earlier messages left behind holds up no event for longer. */
const SHIP_LIMIT_MS = 2_000;

/**
 * While an item is written: finds out what would happen to it, keeps that for the moment of sending and says it in the
 * info bar. It always completes its event; a check that fails here shows nothing, because the one at send decides.
 */
export function onCompose(event: Office.MailboxEvent): void {
  const done = () => event.completed();
  look().then(done, done);
}

async function look(): Promise<void> {
  const deployed = deployedSetting();
  if (!deployed.ok) return;
  const shipped = ship(deployed);
  try {
    await lookAtItem(deployed);
  } finally {
    await within(SHIP_LIMIT_MS, () => shipped, undefined);
  }
}

async function lookAtItem(deployed: Deployed): Promise<void> {
  const item = composedItem();
  const language = displayLanguage(deployed.policy);
  // Smart Alerts came with Mailbox 1.12: a client without them sends without asking.
  if (!supportsMailbox('1.12')) return markUnscanned(item, deployed, language);
  // Whoever declined to send it as it is writes on under the header of that offer.
  await takeBackReview(item, deployed.policy, reviewId()).catch(() => {});
  const { assessment, decision, announcement, keep } = await checkItem(item, deployed, language);
  const nothingFound =
    decision.action === 'send' && assessment.exposure.level === 'none' && assessment.unread.length === 0;
  await (nothingFound ? clearNotice() : showNotice(announcement.notice));
  await keep();
}
