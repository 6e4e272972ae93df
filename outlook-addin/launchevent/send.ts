import type { FailureCode } from '../../core/index.ts';
import { type Recording, record, ship } from '../audit/trail.ts';
import { within } from '../audit/within.ts';
import { composedItem } from '../mailbox/item.ts';
import { reviewId } from '../mailbox/review-id.ts';
import { takeBackReview } from '../mailbox/take-back-review.ts';
import type { Answer } from './answer.ts';
import { CheckError, type Deployed } from './check.ts';
import { decideSend, failed, type Verdict } from './decide-send.ts';
import { deployedSetting } from './deployed.ts';
import { displayLanguage } from './language.ts';

/**
 * Ends in "not sent" long before Outlook's own five minutes, after which some clients offer to send anyway. A person
 * waits this long at most; the longest honest check, 25 MB of attachments over a slow line, takes less.
 */
const WATCHDOG_MS = 60_000;

/** The longest that a message waits for its record; what is not kept by then is kept a little later, or lost. */
const RECORD_LIMIT_MS = 200;

/** The longest that "not sent" waits until no header vouches for the message any more: two or three quick calls. */
const TAKE_BACK_LIMIT_MS = 1_000;

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
  let answered = false;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let deployed: Deployed | null = null;
  let leaving: string | null = null;
  const complete = async ({ answer, recording }: Verdict) => {
    if (answered) return;
    answered = true;
    if (watchdog !== undefined && typeof clearTimeout === 'function') clearTimeout(watchdog);
    if (deployed !== null && staysUnsent(answer)) {
      const { policy } = deployed;
      const work = async () => takeBackReview(composedItem(), policy, recording?.reviewId ?? reviewId());
      await within(TAKE_BACK_LIMIT_MS, work, undefined);
    }
    const end = () => {
      event.completed({ ...answer });
      if (deployed !== null) void ship(deployed);
    };
    // Whatever time passes between the last look at an item and here is time in which it can change unseen.
    if (recording === null) end();
    else kept(recording, deployed).then(end);
  };
  const fail = (code: FailureCode) => complete(failed(code, displayLanguage(), leaving));
  // Classic Outlook documents no timers; without one its own limit ends the wait, and does not send either.
  if (typeof setTimeout === 'function') watchdog = setTimeout(() => fail('time'), WATCHDOG_MS);
  const verdict = async () => {
    const setting = deployedSetting();
    if (!setting.ok) return failed('policy', displayLanguage(), null);
    deployed = setting;
    return decideSend({
      deployed: setting,
      paneControl,
      stillWanted: () => !answered,
      recordLeaving: async (recording) => {
        if (answered) return;
        leaving = recording.reviewId;
        await kept(recording, setting);
      },
    });
  };
  verdict().then(complete, (error: unknown) => fail(error instanceof CheckError ? error.code : 'review'));
}

/** A dialog that offers to send the item as it is needs the headers as they stand. */
function staysUnsent({ allowEvent, sendModeOverride }: Answer): boolean {
  return !allowEvent && sendModeOverride === undefined;
}

/** Keeps the record of a send event, as long as that holds nothing up; never rejects. */
function kept(recording: Recording, deployed: Deployed | null): Promise<void> {
  return within(RECORD_LIMIT_MS, () => record(recording, deployed), undefined);
}
