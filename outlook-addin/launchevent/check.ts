import {
  type Announcement,
  type Assessment,
  announce,
  assess,
  type Decision,
  type Draft,
  decide,
  draftDigest,
  type FailureCode,
  isWorthKeeping,
  keepAssessment,
  type Language,
  type readDeployedSetting,
  recallAssessment,
  recallOverride,
  type Setting,
} from '../../core/index.ts';
import { NotAppliedError } from '../mailbox/apply-decision.ts';
import type { ComposedItem } from '../mailbox/item.ts';
import { readDraft } from '../mailbox/read-draft.ts';
import { keepNote, readNotes } from '../mailbox/session-notes.ts';
import { fileReading } from './file-reading.ts';
import { isReviewId, reviewId } from './review-id.ts';

type Deployed = Extract<ReturnType<typeof readDeployedSetting>, { readonly ok: true }>;

export interface Checked {
  readonly draft: Draft;
  readonly assessment: Assessment;
  readonly decision: Decision;
  readonly announcement: Announcement;
  readonly setting: Setting;
  /** Keeps what was found out, so that the next event need not find it out again. Never rejects. */
  readonly keep: () => Promise<void>;
}

/** A step on the way to the answer failed; the code says which one, and nothing of what was read. */
export class CheckError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode) {
    super(code);
    this.name = 'CheckError';
    this.code = code;
  }
}

/** Does one step and turns whatever goes wrong in it into a CheckError with its code. */
export async function step<T>(code: FailureCode, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new CheckError(error instanceof NotAppliedError && error.code === 'changed' ? 'changed' : code);
  }
}

/**
 * Reads the item that is being written and decides what has to happen to it. Everything is read each time; what was kept
 * of an earlier event or of the pane spares the assessment only where the draft is the very same. Rejects with a
 * CheckError (`read` or `review`).
 */
export async function checkItem(
  item: ComposedItem,
  { policy, domains, consents }: Deployed,
  language: Language,
): Promise<Checked> {
  const draft = await step('read', () => readDraft(item, policy));
  const notes = await readNotes(item);
  return step('review', async () => {
    const isNoted = notes.assessment !== null || notes.override !== null;
    const digest = isNoted ? draftDigest(draft, policy) : '';
    const files = fileReading(policy);
    const kept = recallAssessment(notes.assessment, digest, files.readers);
    const assessment = kept ?? (await assess(draft, policy, files));
    // The wish for the portal stands in the subject as its tag, where the decision finds it.
    const wish = { protection: null, override: recallOverride(notes.override, digest) };
    const setting = {
      policy,
      domains,
      consents,
      now: Date.now(),
      id: isReviewId(notes.id) ? notes.id : reviewId(),
      wish,
    };
    const decision = decide(draft, assessment, setting);
    return {
      draft,
      assessment,
      decision,
      setting,
      announcement: announce(draft, { ...assessment, decision }, setting, language),
      keep: async () => {
        if (notes.id !== setting.id) await keepNote(item, 'id', setting.id);
        if (kept !== null || !isWorthKeeping(draft)) return;
        const note = keepAssessment(assessment, isNoted ? digest : draftDigest(draft, policy), files.readers);
        await keepNote(item, 'assessment', note);
      },
    };
  });
}
