import {
  type Announcement,
  type AuditOutcome,
  type Decision,
  type Draft,
  decide,
  type FailureCode,
  type Language,
  sealLabels,
  type Wish,
} from '../../core/index.ts';
import { type Recording, record, ship } from '../audit/trail.ts';
import { within } from '../audit/within.ts';
import { applyDecision, applyHeaders } from '../mailbox/apply-decision.ts';
import { ownAddress, supportsMailbox } from '../mailbox/client.ts';
import { type ComposedItem, composedItem, isMessage } from '../mailbox/item.ts';
import { showNotice } from '../mailbox/notice.ts';
import { reviewId } from '../mailbox/review-id.ts';
import { takeBackReview } from '../mailbox/take-back-review.ts';
import { isUnchanged } from '../mailbox/unchanged.ts';
import { type Answer, type Dialog, notChecked, notSealed, notSent, SENT } from './answer.ts';
import { CheckError, type Checked, checkItem, type Deployed, step } from './check.ts';
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

/** What a click on "Send Anyway" says. */
const OVERRIDDEN: Wish = { protection: null, override: { justification: null } };

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

/** What a send event comes to, and what is to be recorded of it; null where that is done already. */
interface Verdict {
  readonly answer: Answer;
  readonly recording: Recording | null;
}

/** A send event on its way to an answer. */
interface Run {
  readonly deployed: Deployed;
  readonly paneControl: string;
  /** Whether Outlook still waits. */
  readonly stillWanted: () => boolean;
  /**
   * Records that the item leaves, before the last look at it: whatever stops it after that is recorded under the same
   * review's id, and overrules it.
   */
  readonly recordLeaving: (recording: Recording) => Promise<void>;
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

function failed(code: FailureCode, language: Language, reviewId: string | null): Verdict {
  return {
    answer: notChecked(code, language),
    recording: { occurrence: { kind: 'failure', code, sender: ownAddress() }, reviewId },
  };
}

async function decideSend({ deployed, paneControl, stillWanted, recordLeaving }: Run): Promise<Verdict> {
  const { policy } = deployed;
  const language = displayLanguage(policy);
  const item = await step('read', async () => composedItem());
  const checked = await checkItem(item, deployed, language);
  const { draft, decision, announcement, setting } = checked;
  if (goesToNobody(draft)) {
    // Outlook sends nothing to nobody, so these are recipients whom the client did not tell.
    if (draft.kind === 'message') return failed('read', language, setting.id);
    // A meeting may be booked without any, as a room is, and then nothing protects what it says.
    if (decision.action !== 'send') return failed('nobody', language, setting.id);
  }
  // Encrypting takes a source of random numbers and a library that this runtime has not; the pane has both.
  if (decision.action === 'protect' && decision.protection === 'pgp' && !checked.sealed)
    return { answer: notSealed(sealLabels(language), dialogOf(paneControl)), recording: recordingOf(checked, 'kept') };
  const leaves = async (as: Decision, outcome: AuditOutcome) => {
    await recordLeaving(recordingOf(checked, outcome));
    // Whoever types on while it is checked and recorded must not send what nobody checked.
    return step('read', () => isUnchanged(item, draft, as, policy));
  };
  switch (decision.action) {
    case 'send':
    case 'protect':
      await step('apply', () => applyDecision(item, draft, decision, policy, stillWanted));
      if (!(await leaves(decision, 'sent'))) return failed('changed', language, setting.id);
      if (decision.action === 'protect') tell(announcement);
      return { answer: SENT, recording: null };
    case 'ask':
    case 'block': {
      const asItIs = await offerAsItIs(item, checked, stillWanted);
      const sendsAsItIs = asItIs !== null;
      if (sendsAsItIs && !(await leaves(asItIs, 'offered'))) return failed('changed', language, setting.id);
      tell(announcement);
      const answer = notSent(decision.action, announcement, { ...dialogOf(paneControl), sendsAsItIs });
      return { answer, recording: sendsAsItIs ? null : recordingOf(checked, 'kept') };
    }
    default:
      return failed('review', language, setting.id);
  }
}

function recordingOf(
  { draft, assessment, decision, rules, setting, milliseconds }: Checked,
  outcome: AuditOutcome,
): Recording {
  const review = { ...assessment, rules, decision };
  return {
    occurrence: { kind: 'send', draft, review, wish: setting.wish, outcome, milliseconds },
    reviewId: setting.id,
  };
}

function goesToNobody({ recipients, unread }: Draft): boolean {
  return recipients.length === 0 && unread.every(({ part }) => part !== 'recipients');
}

/** In the info bar, so that it never contradicts the dialog. Nobody waits for it: it protects nothing. */
function tell({ notice }: Announcement): void {
  void showNotice(notice);
}

/**
 * What leaves after a click on "Send Anyway" in the dialog, which offers it where the policy permits that without a reason,
 * the client can, and the review stands on the item, because then nothing can be put on it any more; null for no offer.
 */
async function offerAsItIs(
  item: ComposedItem,
  { draft, assessment, decision, setting }: Checked,
  stillWanted: () => boolean,
): Promise<Decision | null> {
  if (decision.overridable !== 'without-reason' || !supportsMailbox('1.14') || !isMessage(item)) return null;
  const asItIs = decide(draft, assessment, { ...setting, wish: OVERRIDDEN });
  if (asItIs.action !== 'send') return null;
  try {
    await applyHeaders(item, asItIs.headers, stillWanted);
    return { ...asItIs, subject: draft.subject, subjectLine: null };
  } catch {
    return null;
  }
}

function dialogOf(paneControl: string): Omit<Dialog, 'sendsAsItIs'> {
  return {
    paneControl: supportsMailbox('1.14') ? paneControl : null,
    // Classic Outlook got the button of its own with build 18324, which is also the first with Mailbox 1.15.
    ownLabel: supportsMailbox('1.15'),
    markdown: supportsMailbox('1.15'),
  };
}
