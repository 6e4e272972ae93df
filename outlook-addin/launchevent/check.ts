import {
  type Announcement,
  type Assessment,
  announce,
  assess,
  countRules,
  type Decision,
  type Draft,
  decide,
  decideSealed,
  draftDigest,
  type FailureCode,
  isWorthKeeping,
  keepAssessment,
  type Language,
  NO_KEYS,
  notedKeyStates,
  type RuleCount,
  type readDeployedSetting,
  recallAssessment,
  recallOverride,
  recallSealed,
  type Setting,
} from '../../core/index.ts';
import { NotAppliedError } from '../mailbox/apply-decision.ts';
import { type ComposedItem, isMessage } from '../mailbox/item.ts';
import { readDraft } from '../mailbox/read-draft.ts';
import { isReviewId, reviewId } from '../mailbox/review-id.ts';
import { keepNote, readNotes } from '../mailbox/session-notes.ts';
import { fileReading } from './file-reading.ts';

export type Deployed = Extract<ReturnType<typeof readDeployedSetting>, { readonly ok: true }>;

export interface Checked {
  readonly draft: Draft;
  readonly assessment: Assessment;
  /** How often each rule found something, which a kept assessment alone does not tell. */
  readonly rules: readonly RuleCount[];
  /** How long reading and deciding took. */
  readonly milliseconds: number;
  readonly decision: Decision;
  readonly announcement: Announcement;
  readonly setting: Setting;
  /** Whether it was encrypted with OpenPGP already. */
  readonly sealed: boolean;
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
  { policy, domains, consents, keyring }: Deployed,
  language: Language,
): Promise<Checked> {
  const started = Date.now();
  const draft = await step('read', () => readDraft(item, policy));
  const notes = await readNotes(item);
  return step('review', async () => {
    const sealed = recallSealed(notes.sealed, draft, policy);
    const isNoted = notes.assessment !== null || notes.override !== null;
    const digest = isNoted ? draftDigest(draft, policy) : '';
    const files = fileReading(policy);
    const kept = recallAssessment(notes.assessment, digest, files.readers);
    const assessment =
      sealed === null
        ? (kept ?? (await assess(draft, policy, files)))
        : { findings: [], unread: [], exposure: sealed.exposure };
    // The wish for the portal stands in the subject as its tag, where the decision finds it.
    const wish = { protection: null, override: recallOverride(notes.override, digest) };
    const now = Date.now();
    const setting = {
      policy,
      domains,
      consents,
      // Keys are read where the message is encrypted; an appointment has nothing that could be.
      keys: isMessage(item) ? notedKeyStates(draft, { keyring, policy, now }) : NO_KEYS,
      now,
      id: isReviewId(notes.id) ? notes.id : reviewId(),
      wish,
    };
    const decision = sealed === null ? decide(draft, assessment, setting) : decideSealed(draft, sealed, setting);
    return {
      draft,
      sealed: sealed !== null,
      assessment,
      rules: kept?.rules ?? countRules(assessment.findings),
      milliseconds: Date.now() - started,
      decision,
      setting,
      announcement: announce(draft, { ...assessment, decision }, setting, language, sealed === null ? 'first' : 'done'),
      keep: async () => {
        if (notes.id !== setting.id) await keepNote(item, 'id', setting.id);
        if (sealed !== null || kept !== null || !isWorthKeeping(draft)) return;
        const note = keepAssessment(assessment, isNoted ? digest : draftDigest(draft, policy), files.readers);
        await keepNote(item, 'assessment', note);
      },
    };
  });
}
