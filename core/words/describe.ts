import type { Draft } from '../draft.ts';
import type { Review, Setting } from '../review.ts';
import { announce, type Encryption, offersPortal, withAnswer, withEncryption } from './announce.ts';
import { attachmentLines } from './attachment-lines.ts';
import { certaintyWords } from './certainty.ts';
import type { Description, Icon, Language, Line, Tone } from './description.ts';
import { findingGroups } from './finding-groups.ts';
import { ICON_OF_WAY, recipientLines } from './recipient-lines.ts';
import { sealLabels } from './seal-labels.ts';
import { sentencesOf } from './sentences-of.ts';
import { onSendSentence, verdictSentence } from './verdict-sentences.ts';

/**
 * Says a review in a person's language: what is so, what will happen, what one can do; categories, never values.
 * @param encryption as for `announce`.
 */
export function describe(
  draft: Draft,
  reviewed: Review,
  setting: Setting,
  language: Language,
  encryption: Encryption = 'at-send',
): Description {
  const words = withEncryption(sentencesOf(language), encryption, sealLabels(language).first, language);
  const review = withAnswer(reviewed, setting, encryption);
  const { decision } = review;
  const look = lookOf(review);
  const verdict: Line = { ...look, sentence: verdictSentence(review, words, language) };
  return {
    verdict,
    // To insist on it when the sender knows better would be scolding.
    certainty: decision.because.includes('overridden') ? null : certaintyWords(review.exposure, language),
    onSend: { ...look, sentence: onSendSentence(review, words) },
    button: offersPortal(draft, review, setting) ? words.button : null,
    reasons: review.exposure.level === 'none' ? [] : review.exposure.reasons.map(words.reason),
    groups: review.exposure.level === 'none' ? [] : findingGroups(review.findings, words, language),
    recipients: recipientLines(decision.recipients, words, language),
    attachments: attachmentLines(draft, review, words),
    foot: words.foot(setting.policy.version, setting.policy.organisation.name),
    ...announce(draft, review, setting, language, encryption),
  };
}

function lookOf({ decision, exposure, unread }: Review): { icon: Icon; tone: Tone } {
  if (decision.action === 'block' || decision.action === 'ask') return { icon: 'stop', tone: 'danger' };
  const icon = decision.protection === null ? 'envelope' : ICON_OF_WAY[decision.protection];
  if (exposure.level === 'possible' || unread.length > 0) return { icon, tone: 'caution' };
  return { icon, tone: decision.protection === null ? 'neutral' : 'informative' };
}
