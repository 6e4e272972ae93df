import {
  type AuditOutcome,
  cardLabels,
  countRules,
  describeFailure,
  EncryptionError,
  encryptFor,
  holdsFreeWords,
  pgpMimeMessage,
  pgpMimePayload,
  type Recipient,
  type Wish,
} from '../core/index.ts';
import { record } from './audit/trail.ts';
import { type Card, messageCard } from './cards/message-card.ts';
import { sentCard } from './cards/sent-card.ts';
import { type CheckedDraft, check, checkedCard, notFoundCard, underWish, type View } from './check.ts';
import { during, Failure, reportFailure } from './failure.ts';
import type { ActionParameters, People } from './gmail/compose-event.ts';
import { hasRecipients } from './gmail/draft-being-written.ts';
import { rewriteHeaders } from './gmail/rewrite-headers.ts';
import { readDraft, type SavedDraft, saveDraft, sendDraft } from './gmail/saved-draft.ts';
import { mayLeave } from './may-leave.ts';
import { withSubjectLine } from './move-subject.ts';
import { rememberDecision } from './recent-decisions.ts';
import { isOwnHeader } from './setting.ts';
import { rememberSettled } from './settled-messages.ts';

/** A click on a sending button: what it carried, who looks, and when Google called, in milliseconds since 1970. */
export interface Pressed {
  readonly parameters: ActionParameters;
  /** Who stands in the window as it is clicked; null where Google does not tell. */
  readonly people: People | null;
  readonly view: View;
  readonly started: number;
}

/** What a click on a sending button came to. */
export interface Outcome {
  readonly card: Card;
  /** For Gmail's own notice at the foot of the window; null when nothing was sent. */
  readonly notice: string | null;
}

/** Google ends a callback after 30 seconds without a word; a sending begun later could end unseen. */
const LATEST_SEND_MS = 20_000;

/**
 * Sends the draft that a card was about, all or nothing: it is read and reviewed again, and leaves only if all that the
 * review rests on is still what was checked and its decision lets it leave. Otherwise the outcome is the card that says
 * why not.
 */
export async function send({ parameters, people, view, started }: Pressed, wish: Wish): Promise<Outcome> {
  if (parameters.draft === null) throw new Failure('read');
  const labels = cardLabels(view.language);
  const read = await check(parameters.draft);
  // Gmail saves a draft some seconds after a word in it: whoever was taken out since would get the message all the same.
  if (people !== null && !isFor(read.draft.recipients, people)) {
    return kept(notFoundCard(labels, labels.notSaved, view.writing));
  }
  if (read.digest !== parameters.digest) {
    return kept(await checkedCard(read, view, describeFailure('changed', view.language)));
  }
  const checked = await underWish(read, wish);
  const recorded = (outcome: AuditOutcome) => recordSend(checked, outcome, Date.now() - started);
  const { decision } = checked.review;
  if (wish.override !== null && !decision.because.includes('overridden')) {
    return kept(await checkedCard(read, view, labels.chooseReason));
  }
  if (!mayLeave(checked.draft, decision)) {
    rememberDecision(checked.review, wish, false);
    await recorded('kept');
    return kept(await checkedCard(checked, view, whyKept(checked, view)));
  }
  const protectedDraft = await during('apply', () => applyDecision(checked));
  // Built first: an error after the sending would end in a card that says the message was not sent.
  const sent = await during('apply', () => sentCard(labels, decision.protection));
  const notice = labels.sent(decision.protection);
  if (Date.now() - started > LATEST_SEND_MS) throw new Failure('time');
  let sentId: string;
  try {
    sentId = sendDraft(protectedDraft);
  } catch {
    await record({ kind: 'failure', code: 'apply', sender: checked.draft.from.address }, checked.setting.id);
    return kept(notSentCard(checked.saved, protectedDraft, view));
  }
  rememberDecision(checked.review, wish, true);
  if (wish.override !== null || decision.protection === 'pgp') rememberSettled(sentId);
  await recorded('sent');
  return { card: sent, notice };
}

function isFor(recipients: readonly Recipient[], people: People): boolean {
  return hasRecipients(
    recipients.map(({ field, address }) => ({ name: field, value: address })),
    people,
  );
}

/** Records what became of a message, under the id that its review header bears. */
function recordSend(
  { draft, review, setting }: CheckedDraft,
  outcome: AuditOutcome,
  milliseconds: number,
): Promise<void> {
  const audited = { ...review, rules: countRules(review.findings) };
  return record({ kind: 'send', draft, review: audited, wish: setting.wish, outcome, milliseconds }, setting.id);
}

/** What the verdict of a message that stays does not say by itself: that pressing Send has not sent it. */
function whyKept({ draft, review }: CheckedDraft, { language }: View): string | null {
  const { action } = review.decision;
  if (action === 'block' || draft.recipients.length === 0) return null;
  return action === 'ask' ? cardLabels(language).notSentYet : reportFailure(new Failure('apply'), language);
}

function kept(card: Card): Outcome {
  return { card, notice: null };
}

/**
 * The draft with the subject and the headers that the decision asks for, a replaced subject at the top of its text, nothing
 * that says in the header what is protected in the text, and everything else as it was; or encrypted as a whole.
 */
async function applyDecision(checked: CheckedDraft): Promise<SavedDraft> {
  const { saved, draft, review, setting } = checked;
  const { subject, subjectLine, headers, protection } = review.decision;
  const encrypts = protection !== null && protection !== 'tls';
  const outer = (bytes: Uint8Array) =>
    rewriteHeaders(bytes, {
      subject: { text: subject, changed: subject !== draft.subject },
      headers,
      drops: (name) => isOwnHeader(name, setting.policy) || (encrypts && holdsFreeWords(name)),
    });
  if (protection === 'pgp') return { ...saved, bytes: await encrypted(checked, outer(saved.bytes)) };
  const bytes =
    subjectLine === null ? saved.bytes : await withSubjectLine(saved.bytes, draft, subjectLine, setting.policy);
  return { ...saved, bytes: outer(bytes) };
}

/** The message as PGP/MIME under its outer header. Throws when it cannot be encrypted, and then nothing was changed. */
async function encrypted(
  { saved, draft, keys, review, setting }: CheckedDraft,
  outer: Uint8Array,
): Promise<Uint8Array> {
  if (keys.openpgp === null) throw new EncryptionError();
  const { subjectLine } = review.decision;
  // The encrypted header has the old subject too, so a text that can hold no line loses nothing.
  const inner =
    subjectLine === null
      ? saved.bytes
      : await withSubjectLine(saved.bytes, draft, subjectLine, setting.policy).catch(() => saved.bytes);
  const payload = pgpMimePayload(inner, outer);
  return pgpMimeMessage(outer, await encryptFor(keys.openpgp, payload, draft, keys, setting.now));
}

/** Says what became of the draft when Gmail did not take it, and undoes what Gmail may have done to it. */
function notSentCard(before: SavedDraft, attempted: SavedDraft, view: View): Card {
  const labels = cardLabels(view.language);
  const sentence = reportFailure(new Failure('apply'), view.language);
  const again = { draft: null, digest: null, writing: view.writing };
  switch (putBack(before, attempted)) {
    case 'as-it-was':
      return messageCard(labels, { icon: 'stop', sentence, details: [labels.draftAsItWas] }, again);
    case 'may-have-changed':
      return messageCard(labels, { icon: 'stop', sentence, details: [labels.draftMayHaveChanged] }, again);
    case 'gone':
      return messageCard(labels, { icon: 'stop', sentence: labels.mayHaveLeft }, again);
  }
}

/** A draft that still holds what was to be sent gets its old content back; newer words of the sender stay. */
function putBack(before: SavedDraft, attempted: SavedDraft): 'as-it-was' | 'may-have-changed' | 'gone' {
  const holds = (draft: SavedDraft) => sameBytes(readDraft(draft.id).bytes, draft.bytes);
  try {
    if (holds(before)) return 'as-it-was';
  } catch {
    return 'gone';
  }
  try {
    if (holds(attempted)) saveDraft(before);
    return holds(before) ? 'as-it-was' : 'may-have-changed';
  } catch {
    return 'may-have-changed';
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
