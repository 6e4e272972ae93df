import { clearNotice, showNotice } from '../mailbox/notice.ts';
import { checkItem } from './check.ts';
import { deployedSetting } from './deployed.ts';
import { displayLanguage } from './language.ts';

/**
 * While an item is written: says in the info bar what would happen to it. It always completes its event; a check that
 * fails here shows nothing, because the one at send decides.
 */
export function onCompose(event: Office.MailboxEvent): void {
  const done = () => event.completed();
  announce().then(done, done);
}

async function announce(): Promise<void> {
  const deployed = deployedSetting();
  if (!deployed.ok) return;
  const { review, description } = await checkItem(deployed, displayLanguage());
  const nothingFound =
    review.decision.action === 'send' && review.exposure.level === 'none' && review.unread.length === 0;
  await (nothingFound ? clearNotice() : showNotice(description.notice));
}
