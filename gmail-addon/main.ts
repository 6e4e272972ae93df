import { cardLabels, NO_WISH } from '../core/index.ts';
import { homeCard } from './cards/home-card.ts';
import { checkSavedDraft, checkWriting } from './check.ts';
import { opening, pressing } from './entry-point.ts';
import { during } from './failure.ts';
import { readMessage } from './read-message.ts';
import { send } from './send.ts';
import { currentSetting } from './setting.ts';

/** The side panel where no message is being written. */
export const onHomepage = opening(async ({ language }) => {
  const { policy } = await during('policy', () => currentSetting(NO_WISH));
  return homeCard(cardLabels(language), policy);
});

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
