import { hasTag } from '../delivery/subject-tag.ts';
import type { Draft } from '../draft.ts';
import type { Review, Setting } from '../review.ts';
import type { Announcement, Language } from './description.ts';
import { sealLabels } from './seal-labels.ts';
import type { Sentences } from './sentences.ts';
import { sentencesOf } from './sentences-of.ts';
import { noticeSentence, verdictSentence } from './verdict-sentences.ts';

/** Outlook's limit for a Smart Alerts message. */
const DIALOG_MAX = 500;
/** The longest that markdown() makes a sentence longer. */
const MARKS = 5;
/** Outlook's limit for an info bar notification. */
const NOTICE_MAX = 150;

/**
 * When a message that OpenPGP protects is encrypted: by the client itself as it is sent, or in the client's pane before that,
 * as in Outlook, where that is still to come or done.
 */
export type Encryption = 'at-send' | 'first' | 'done';

/** What a review is made of for an announcement; places in the text are not needed for it. */
type Reviewed = Pick<Review, 'exposure' | 'unread' | 'decision'>;

/** The same with what it takes to say it. */
export interface Announced extends Reviewed {
  /** What the sender can do to protect a message that waits for an answer. */
  readonly answer: 'portal' | 'encrypt' | 'nothing';
  /** Whether the sender gave a reason for an override. */
  readonly justified: boolean;
}

/**
 * What the mail client itself shows of a review, in a person's language: categories, never values.
 * @param encryption where OpenPGP does.
 */
export function announce(
  draft: Draft,
  reviewed: Reviewed,
  setting: Setting,
  language: Language,
  encryption: Encryption = 'at-send',
): Announcement {
  const own = sentencesOf(language);
  const words = withEncryption(own, encryption, own.ask.encrypt.never, language);
  const review = withAnswer(reviewed, setting, encryption);
  const dialog = fitted(verdictSentence(review, words, language), DIALOG_MAX);
  return {
    dialog,
    dialogMarkdown: dialog.length + MARKS > DIALOG_MAX ? null : markdown(dialog),
    dialogButton: dialogButton(draft, review, setting, language),
    notice: fitted(noticeSentence(review, words, language), NOTICE_MAX),
  };
}

/** The sentences, with what is true of a message that OpenPGP protects; `first` is what is to be done before it is sent. */
export function withEncryption(words: Sentences, encryption: Encryption, first: string, language: Language): Sentences {
  if (encryption === 'at-send') return words;
  return { ...words, goes: { ...words.goes, pgp: encryption === 'first' ? first : sealLabels(language).sealed } };
}

/** The review, what the sender can do about it, and whether there is a reason for an override. */
export function withAnswer<R extends Reviewed>(
  review: R,
  { policy, wish }: Setting,
  encryption: Encryption,
): R & Announced {
  const { action, protection } = review.decision;
  const encrypts = encryption === 'first' && action === 'ask' && protection === 'pgp';
  const answer = encrypts ? 'encrypt' : policy.portal.via === 'none' ? 'nothing' : 'portal';
  return { ...review, answer, justified: (wish.override?.justification ?? null) !== null };
}

function dialogButton(draft: Draft, review: Announced, setting: Setting, language: Language): string {
  if (review.answer === 'encrypt') return sealLabels(language).open;
  const { send, why } = sentencesOf(language).dialogButtons;
  return offersPortal(draft, review, setting) ? send : why;
}

/** The button changes something as long as the portal is there and the message does not go by it anyway. */
export function offersPortal(draft: Draft, { decision }: Reviewed, { policy }: Setting): boolean {
  const { via } = policy.portal;
  if (via === 'none' || hasTag(draft.subject, policy)) return false;
  if (decision.action === 'block') return decision.because.includes('escalation-manual');
  // No gateway looks at what stays inside.
  const staysInside = draft.recipients.length > 0 && decision.recipients.every(({ internal }) => internal);
  if (decision.action === 'send' && staysInside && via !== 'label' && policy.protection.internal === 'allow')
    return false;
  return decision.action === 'ask' || decision.protection !== 'portal';
}

/**
 * What is so in bold, what to do below it. null where a file's name or an address holds a character that Markdown reads:
 * no client documents how to write it.
 */
function markdown(sentence: string): string | null {
  const end = sentence.search(/\. (?=\S)/);
  if (end === -1 || /[\\`*_[\]<>#|~]/.test(sentence)) return null;
  return `**${sentence.slice(0, end + 1)}**\n\n${sentence.slice(end + 2)}`;
}

/** Cuts at a word's end, with an ellipsis, where a client's limit demands it. */
function fitted(sentence: string, max: number): string {
  if (sentence.length <= max) return sentence;
  return `${sentence.slice(0, max - 1).replace(/\s\S{0,40}$/, '')}…`;
}
