import type { Description, Language } from '../../core/index.ts';
import { applyDecision } from '../mailbox/apply-decision.ts';
import { supportsMailbox } from '../mailbox/client.ts';
import { composedItem } from '../mailbox/item.ts';
import { showNotice } from '../mailbox/notice.ts';
import { type Answer, type Dialog, notChecked, notSent, SENT } from './answer.ts';
import { CheckError, checkItem, step } from './check.ts';
import { deployedSetting } from './deployed.ts';
import { displayLanguage } from './language.ts';

/**
 * Ends in "not sent" long before Outlook's own five minutes, after which some clients offer to send anyway. A person
 * waits this long at most; the longest honest check, 25 MB of attachments over a slow line, takes less.
 */
const WATCHDOG_MS = 60_000;

/** Ids of the manifest's controls that open the pane. */
const PANE_CONTROLS = { message: 'Mailward.OpenPane', appointment: 'Mailward.OpenPane.Appointment' } as const;

/** OnMessageSend: the message leaves only as its review decides. */
export function onMessageSend(event: Office.MailboxEvent): void {
  answerSend(event, PANE_CONTROLS.message);
}

/** OnAppointmentSend: invitations carry as much about patients as messages do. */
export function onAppointmentSend(event: Office.MailboxEvent): void {
  answerSend(event, PANE_CONTROLS.appointment);
}

/** Completes the event exactly once, whatever happens; everything that goes wrong ends in "not sent". */
function answerSend(event: Office.MailboxEvent, paneControl: string): void {
  const language = displayLanguage();
  let answered = false;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const complete = (answer: Answer) => {
    if (answered) return;
    answered = true;
    if (watchdog !== undefined && typeof clearTimeout === 'function') clearTimeout(watchdog);
    event.completed({ ...answer });
  };
  // Classic Outlook documents no timers; without one its own limit ends the wait, and does not send either.
  if (typeof setTimeout === 'function')
    watchdog = setTimeout(() => complete(notChecked('time', language)), WATCHDOG_MS);
  decideSend(language, paneControl, () => !answered).then(complete, (error: unknown) =>
    complete(notChecked(error instanceof CheckError ? error.code : 'review', language)),
  );
}

async function decideSend(language: Language, paneControl: string, stillWanted: () => boolean): Promise<Answer> {
  const deployed = deployedSetting();
  if (!deployed.ok) return notChecked('policy', language);
  const { review, description } = await checkItem(deployed, language);
  const { decision } = review;
  switch (decision.action) {
    case 'send':
    case 'protect':
      await step('apply', () => applyDecision(composedItem(), decision, deployed.policy, stillWanted));
      if (decision.action === 'protect') tell(description);
      return SENT;
    case 'ask':
    case 'block':
      tell(description);
      return notSent(decision.action, description, dialogOf(paneControl));
    default:
      return notChecked('review', language);
  }
}

/** In the info bar, so that it never contradicts the dialog. Nobody waits for it: it protects nothing. */
function tell({ notice }: Description): void {
  void showNotice(notice);
}

function dialogOf(paneControl: string): Dialog {
  return {
    paneControl: supportsMailbox('1.14') ? paneControl : null,
    // Classic Outlook got the button of its own with build 18324, which is also the first with Mailbox 1.15.
    ownLabel: supportsMailbox('1.15'),
    markdown: supportsMailbox('1.15'),
    sendsAsItIs: false,
  };
}
