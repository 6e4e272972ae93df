import { tellOffice } from './call.ts';
import { composedItem } from './item.ts';

/** The one notification Mailward keeps on an item; Office allows 32 characters. */
const NOTICE_KEY = 'mailward';
/** Office's limit for a notification's text. */
const NOTICE_LENGTH = 150;
/** The icon's resource id in the manifest; Office wants one on every informational message. */
const NOTICE_ICON = 'Icon.16';

/**
 * Shows one sentence in the info bar, replacing Mailward's last one. A notice informs and protects nothing, so a client
 * that cannot show it changes nothing.
 */
export async function showNotice(sentence: string): Promise<void> {
  await ignoringFailure(() =>
    tellOffice('notificationMessages.replaceAsync', (done) =>
      composedItem().notificationMessages.replaceAsync(
        NOTICE_KEY,
        {
          type: 'informationalMessage',
          icon: NOTICE_ICON,
          message: sentence.slice(0, NOTICE_LENGTH),
          persistent: false,
        },
        done,
      ),
    ),
  );
}

/** Takes Mailward's notice away; one that is not there is fine. */
export async function clearNotice(): Promise<void> {
  await ignoringFailure(() =>
    tellOffice('notificationMessages.removeAsync', (done) =>
      composedItem().notificationMessages.removeAsync(NOTICE_KEY, done),
    ),
  );
}

async function ignoringFailure(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // The dialog at send is what tells the sender whatever must be known.
  }
}
