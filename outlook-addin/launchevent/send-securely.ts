import { describeFailure } from '../../core/index.ts';
import { escalate } from '../mailbox/escalate.ts';
import { composedItem } from '../mailbox/item.ts';
import { showNotice } from '../mailbox/notice.ts';
import { CheckError, checkItem, step } from './check.ts';
import { deployedSetting } from './deployed.ts';
import { displayLanguage } from './language.ts';

/**
 * The ribbon's "Send securely": asks for the portal by its tag in the subject and tells in the info bar what comes of it.
 * Sending stays the person's own click, because an add-in may send only with read and write access to the whole mailbox.
 * It always completes its event.
 */
export function onSendSecurely(event: Office.AddinCommands.Event): void {
  const done = () => event.completed();
  askForPortal().then(done, done);
}

async function askForPortal(): Promise<void> {
  const deployed = deployedSetting();
  if (!deployed.ok) return showNotice(describeFailure('policy', displayLanguage()));
  const { policy } = deployed;
  const language = displayLanguage(policy);
  try {
    const item = composedItem();
    // Without a portal the tag would be a promise nobody keeps; the check says what happens instead.
    if (policy.portal.via !== 'none') await step('apply', () => escalate(item, policy));
    const { announcement, keep } = await checkItem(item, deployed, language);
    await showNotice(announcement.notice);
    await keep();
  } catch (error) {
    await showNotice(describeFailure(error instanceof CheckError ? error.code : 'review', language));
  }
}
