import { hasTag } from '../delivery/subject-tag.ts';
import type { Draft } from '../draft.ts';
import type { Review, Setting } from '../review.ts';
import { attachmentLines } from './attachment-lines.ts';
import type { Description, Icon, Language, Line, Tone } from './description.ts';
import { ENGLISH } from './english.ts';
import { findingGroups } from './finding-groups.ts';
import { ICON_OF_WAY, recipientLines } from './recipient-lines.ts';
import type { Sentences } from './sentences.ts';
import { SPANISH } from './spanish.ts';
import { noticeSentence, onSendSentence, verdictSentence } from './verdict-sentences.ts';

const SENTENCES: Record<Language, Sentences> = { en: ENGLISH, es: SPANISH };

/** Outlook's limit for a Smart Alerts message. */
const DIALOG_MAX = 500;
/** Outlook's limit for an info bar notification. */
const NOTICE_MAX = 150;

/** Says a review in a person's language: what is so, what will happen, what one can do; categories, never values. */
export function describe(draft: Draft, review: Review, setting: Setting, language: Language): Description {
  const words = SENTENCES[language];
  const { decision } = review;
  const look = lookOf(review);
  const offered = offersPortal(draft, review, setting);
  const verdict: Line = { ...look, sentence: verdictSentence(review, words, language) };
  return {
    verdict,
    onSend: { ...look, sentence: onSendSentence(review, words) },
    button: offered ? words.button : null,
    reasons: review.exposure.level === 'none' ? [] : review.exposure.reasons.map(words.reason),
    groups: review.exposure.level === 'none' ? [] : findingGroups(review.findings, words, language),
    recipients: recipientLines(decision.recipients, words),
    attachments: attachmentLines(draft, review, words),
    foot: words.foot(setting.policy.version, setting.policy.organisation.name),
    dialog: fitted(verdict.sentence, DIALOG_MAX),
    dialogButton: offered ? words.dialogButtons.send : words.dialogButtons.why,
    notice: fitted(noticeSentence(review, words, language), NOTICE_MAX),
  };
}

function lookOf({ decision, exposure, unread }: Review): { icon: Icon; tone: Tone } {
  if (decision.action === 'block' || decision.action === 'ask') return { icon: 'stop', tone: 'danger' };
  const icon = decision.protection === null ? 'envelope' : ICON_OF_WAY[decision.protection];
  if (exposure.level === 'possible' || unread.length > 0) return { icon, tone: 'caution' };
  return { icon, tone: decision.protection === null ? 'neutral' : 'informative' };
}

/** The button changes something as long as the portal is there and the message does not go by it anyway. */
function offersPortal(draft: Draft, { decision }: Review, setting: Setting): boolean {
  if (setting.policy.portal.via !== 'gateway' || hasTag(draft.subject, setting.policy)) return false;
  if (decision.action === 'block') return decision.because.includes('escalation-manual');
  return decision.action === 'ask' || decision.protection !== 'portal';
}

/** Cuts at a word's end, with an ellipsis, where a client's limit demands it. */
function fitted(sentence: string, max: number): string {
  if (sentence.length <= max) return sentence;
  return `${sentence.slice(0, max - 1).replace(/\s\S{0,40}$/, '')}…`;
}
