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
import type { Recording } from '../audit/trail.ts';
import { applyDecision, applyHeaders } from '../mailbox/apply-decision.ts';
import { ownAddress, supportsMailbox } from '../mailbox/client.ts';
import { type ComposedItem, composedItem, isMessage } from '../mailbox/item.ts';
import { showNotice } from '../mailbox/notice.ts';
import { isUnchanged } from '../mailbox/unchanged.ts';
import { type Answer, type Dialog, notChecked, notSealed, notSent, SENT } from './answer.ts';
import { type Checked, checkItem, type Deployed, step } from './check.ts';
import { displayLanguage } from './language.ts';

/** What a click on "Send Anyway" says. */
const OVERRIDDEN: Wish = { protection: null, override: { justification: null } };

/** What a send event comes to, and what is to be recorded of it; null where that is done already. */
export interface Verdict {
  readonly answer: Answer;
  readonly recording: Recording | null;
}

/** A send event on its way to an answer. */
export interface Run {
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

/** The verdict on a check that did not come to its end; `reviewId` names the review that it overrules, if any. */
export function failed(code: FailureCode, language: Language, reviewId: string | null): Verdict {
  return {
    answer: notChecked(code, language),
    recording: { occurrence: { kind: 'failure', code, sender: ownAddress() }, reviewId },
  };
}

/**
 * Checks the item that is being sent, puts its protection on it and looks once more whether it is what was checked. Rejects
 * with a CheckError where that cannot be told.
 */
export async function decideSend({ deployed, paneControl, stillWanted, recordLeaving }: Run): Promise<Verdict> {
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
  const { action } = decision;
  if (action === 'send' || action === 'protect') {
    await step('apply', () => applyDecision(item, draft, decision, policy, stillWanted));
    if (!(await leaves(decision, 'sent'))) return failed('changed', language, setting.id);
    if (action === 'protect') tell(announcement);
    return { answer: SENT, recording: null };
  }
  const asItIs = await offerAsItIs(item, checked, stillWanted);
  const sendsAsItIs = asItIs !== null;
  if (sendsAsItIs && !(await leaves(asItIs, 'offered'))) return failed('changed', language, setting.id);
  tell(announcement);
  const answer = notSent(action, announcement, { ...dialogOf(paneControl), sendsAsItIs });
  return { answer, recording: sendsAsItIs ? null : recordingOf(checked, 'kept') };
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
