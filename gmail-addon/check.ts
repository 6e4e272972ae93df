import {
  type CardLabels,
  cardLabels,
  type Draft,
  describe,
  draftFromMessage,
  type Language,
  NO_WISH,
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
import { digestOf } from './gmail/raw-message.ts';
import { countFields } from './gmail/rewrite-headers.ts';
import { readDraft, type SavedDraft } from './gmail/saved-draft.ts';
import { mayLeave } from './may-leave.ts';
import { currentSetting } from './setting.ts';

/** Who looks at the card, and the compose window it belongs to. */
export interface View {
  readonly language: Language;
  readonly timeZone: string;
  readonly writing: Writing;
}

/** One saved draft, whole, and the digest by which a later click knows it again. */
export interface ReadDraft {
  readonly saved: SavedDraft;
  readonly digest: string;
}

/** A draft and what its review says. */
export interface CheckedDraft extends ReadDraft {
  readonly draft: Draft;
  readonly setting: Setting;
  readonly review: Review;
}

/** RFC 5322 section 3.6 allows each of these once; of two, one parser would review the one and Gmail use the other. */
const ONCE = ['from', 'to', 'cc', 'bcc'];

/** The card for a compose window: the review of its draft, or why there is none to review. */
export async function checkWriting(view: View): Promise<Card> {
  const labels = cardLabels(view.language);
  const candidates = await during('read', () => draftsBeingWritten(view.writing));
  const [only, ...others] = candidates;
  if (only === undefined) return notSavedCard(labels, view.writing);
  if (others.length > 0) return choiceCard(labels, candidates, view.writing, view.timeZone);
  return checkSavedDraft(only.id, view);
}

/** The card for one draft. */
export async function checkSavedDraft(id: string, view: View): Promise<Card> {
  return checkedCard(await check(await readSavedDraft(id), NO_WISH), view, null);
}

/** Reads a draft whole, and refuses one that parsers would read in two ways. */
export function readSavedDraft(id: string): Promise<ReadDraft> {
  return during('read', () => {
    const saved = readDraft(id);
    const counts = countFields(saved.bytes, ONCE);
    if ([...counts.values()].some((count) => count > 1)) throw new Failure('read');
    return { saved, digest: digestOf(saved.bytes) };
  });
}

/** Reviews a saved draft under the setting of this moment. */
export async function check({ saved, digest }: ReadDraft, wish: Wish): Promise<CheckedDraft> {
  const setting = await during('policy', () => currentSetting(wish));
  const draft = await during('read', () => draftFromMessage(saved.bytes));
  return { saved, digest, draft, setting, review: await during('review', () => review(draft, setting)) };
}

/** Shows a review; `first` is a sentence that must be read before anything else. */
export function checkedCard(checked: CheckedDraft, view: View, first: string | null): Promise<Card> {
  const labels = cardLabels(view.language);
  const { draft, saved, digest } = checked;
  return during('review', () =>
    reviewCard(labels, {
      review: checked.review,
      description: describe(draft, checked.review, checked.setting, view.language),
      which: labels.checked(draft.subject, saved.savedAt, view.timeZone),
      first: first ?? (draft.recipients.length === 0 ? labels.noRecipients : null),
      maySend: mayLeave(draft, checked.review.decision),
      parameters: { draft: saved.id, digest, writing: view.writing },
    }),
  );
}

function notSavedCard(labels: CardLabels, writing: Writing): Card {
  const again = { draft: null, digest: null, writing };
  return messageCard(labels, { icon: 'stop', sentence: labels.notSaved }, again);
}
