import { describeFailure } from '../../core/index.ts';
import { escalate } from '../mailbox/escalate.ts';
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
  const language = displayLanguage();
  const deployed = deployedSetting();
  if (!deployed.ok) return showNotice(describeFailure('policy', language));
  try {
    // Without a portal the tag would be a promise nobody keeps; the review says what happens instead.
    if (deployed.policy.portal.via !== 'none') await step('apply', () => escalate(deployed.policy));
    const { description } = await checkItem(deployed, language);
    await showNotice(description.notice);
  } catch (error) {
    await showNotice(describeFailure(error instanceof CheckError ? error.code : 'review', language));
  }
}
