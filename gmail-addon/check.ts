import {
  type CardLabels,
  cardLabels,
  cautionLabels,
  cautionLine,
  cautionsOf,
  type Decision,
  type Draft,
  type DraftKeys,
  decide,
  describe,
  draftDigest,
  draftFromMessage,
  draftKeys,
  JUSTIFICATIONS,
  type Language,
  NO_WISH,
  overrideLabels,
  type Review,
  review,
  type Setting,
  type Wish,
} from '../core/index.ts';
import { choiceCard } from './cards/choice-card.ts';
import { type Card, messageCard } from './cards/message-card.ts';
import { reviewCard } from './cards/review-card.ts';
import { during, Failure } from './failure.ts';
import type { Writing } from './gmail/compose-event.ts';
import { draftsBeingWritten } from './gmail/draft-being-written.ts';
import { countFields } from './gmail/rewrite-headers.ts';
import { readDraft, type SavedDraft } from './gmail/saved-draft.ts';
import { mayLeave } from './may-leave.ts';
import { loadedOpenPgp } from './runtime/load-openpgp.ts';
import { currentSetting } from './setting.ts';

/** Who looks at the card, and the compose window it belongs to. */
export interface View {
  readonly language: Language;
  readonly timeZone: string;
  readonly writing: Writing;
}

/** A saved draft and what its review says. */
export interface CheckedDraft {
  readonly saved: SavedDraft;
  readonly draft: Draft;
  readonly setting: Setting;
  readonly keys: DraftKeys;
  readonly review: Review;
  /** By which a later click knows that this is still the draft, and still the policy, that the card was about. */
  readonly digest: string;
}

/** RFC 5322 section 3.6 and RFC 2045 allow each once; of two, one parser would review the one and Gmail use the other. */
const ONCE = ['from', 'to', 'cc', 'bcc', 'content-type', 'content-transfer-encoding'];

/** The card for a compose window: the review of its draft, or why there is none to review. */
export async function checkWriting(view: View): Promise<Card> {
  const labels = cardLabels(view.language);
  const { drafts, complete } = await during('read', () => draftsBeingWritten(view.writing));
  const [only, ...others] = drafts;
  if (only === undefined) return notFoundCard(labels, complete ? labels.notSaved : labels.notAmongNewest, view.writing);
  if (complete && others.length === 0) return checkSavedDraft(only.id, view);
  const title = complete ? labels.severalTitle : labels.newestTitle;
  return choiceCard(labels, title, drafts, view);
}

/** The card for one draft. */
export async function checkSavedDraft(id: string, view: View): Promise<Card> {
  return checkedCard(await check(id), view, null);
}

/** Reads a saved draft whole and reviews it under the setting of this moment; refuses one that reads in two ways. */
export async function check(id: string): Promise<CheckedDraft> {
  const saved = await during('read', () => readDraft(id));
  const current = await during('policy', () => currentSetting(NO_WISH));
  const draft = await during('read', () => {
    const counts = countFields(saved.bytes, ONCE);
    if ([...counts.values()].some((count) => count > 1)) throw new Failure('read');
    return draftFromMessage(saved.bytes);
  });
  return during('review', async () => {
    const keys = await draftKeys(draft, current, loadedOpenPgp);
    const setting = { ...current, keys: keys.states };
    return {
      saved,
      draft,
      setting,
      keys,
      review: await review(draft, setting),
      digest: draftDigest(draft, setting.policy),
    };
  });
}

/** The same draft, decided again under what the sender chose. */
export function underWish(checked: CheckedDraft, wish: Wish): Promise<CheckedDraft> {
  const setting = { ...checked.setting, wish };
  return during('review', () => {
    const decision = decide(checked.draft, checked.review, setting);
    return { ...checked, setting, review: { ...checked.review, decision } };
  });
}

/** Shows a review; `first` is a sentence that must be read before anything else. */
export function checkedCard(checked: CheckedDraft, view: View, first: string | null): Promise<Card> {
  const labels = cardLabels(view.language);
  const { draft, saved, digest } = checked;
  return during('review', () =>
    reviewCard(
      { card: labels, overrides: overrideLabels(view.language), cautions: cautionLabels(view.language) },
      {
        review: checked.review,
        description: describe(draft, checked.review, checked.setting, view.language),
        which: labels.checked(draft.subject, saved.savedAt, view.timeZone),
        first: first ?? (draft.recipients.length === 0 ? labels.noRecipients : null),
        maySend: mayLeave(draft, checked.review.decision),
        override: overrideOffer(checked),
        cautions: cautionsIn(checked, view.language),
        parameters: { draft: saved.id, digest, writing: view.writing },
      },
    ),
  );
}

/** Cautions only inform: when working them out fails, the verdict stands without them. */
function cautionsIn({ draft, review, setting }: CheckedDraft, language: Language): readonly string[] {
  try {
    return cautionsOf(draft, review, setting).map((caution) => cautionLine(caution, language));
  } catch {
    return [];
  }
}

/**
 * Whether the card offers to send the message as it is, and whether only with a reason. Where a tag or a header asks for
 * the portal all the same, it would not go as it is.
 */
function overrideOffer({ draft, review, setting }: CheckedDraft): Decision['overridable'] {
  const { overridable } = review.decision;
  if (overridable === 'never' || draft.recipients.length === 0) return 'never';
  const wish: Wish = { protection: null, override: { justification: JUSTIFICATIONS[0] } };
  return decide(draft, review, { ...setting, wish }).action === 'send' ? overridable : 'never';
}

/** Says why there is no review, and offers to look again. */
export function notFoundCard(labels: CardLabels, sentence: string, writing: Writing): Card {
  const again = { draft: null, digest: null, writing };
  return messageCard(labels, { icon: 'stop', sentence }, again);
}
