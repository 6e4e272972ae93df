import { NO_WISH } from '../core/index.ts';
import { checkSavedDraft, checkWriting } from './check.ts';
import { opening, pressing } from './entry-point.ts';
import { logFailure } from './failure.ts';
import { home, switchLanguage, switchSweepOff, switchSweepOn } from './home.ts';
import { readMessage } from './read-message.ts';
import { send } from './send.ts';
import { sweep } from './sweep/sweep.ts';

/** The side panel where no message is being written. */
export const onHomepage = opening(home);

/** The add-on's icon in a compose window. */
export const onCompose = opening(checkWriting);

/** The add-on beside a message that is read. */
export const onMessage = readMessage;

/** The button "Check again", and the choice of one draft among several. */
export const onCheckAgain = pressing(async ({ parameters: { draft }, view }) => {
  const card = draft === null ? await checkWriting(view) : await checkSavedDraft(draft, view);
  return { card, notice: null };
});

/** The button "Send": as the policy has it. */
export const onSend = pressing((press) => send(press, NO_WISH));

/** The button that asks for the secure portal. */
export const onSendByPortal = pressing((press) => send(press, { protection: 'portal', override: null }));

/** The button "Send as it is", with the reason chosen beside it. */
export const onSendAsItIs = pressing(({ justification, ...press }) =>
  send(press, { protection: null, override: { justification } }),
);

/** The button with the name of the other language. */
export const onSwitchLanguage = pressing(({ view }) => switchLanguage(view));

/** The button that starts the hourly look at what was sent. */
export const onSweepOn = pressing(({ view }) => switchSweepOn(view));

/** The button that ends it. */
export const onSweepOff = pressing(({ view }) => switchSweepOff(view));

/** The hourly trigger. Google would write an error's words into its log and into a mail to the user, so none leaves. */
export const onSweep = async (): Promise<void> => {
  try {
    await sweep();
  } catch (error) {
    logFailure(error);
  }
};
