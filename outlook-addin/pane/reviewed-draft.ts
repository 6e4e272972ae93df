import {
  type Description,
  type Draft,
  type DraftKeys,
  decide,
  decideSealed,
  describe,
  describeKeysFailure,
  draftDigest,
  draftKeys,
  type HeavyReaders,
  type Keyring,
  type KeySetting,
  type Language,
  type Line,
  NO_WISH,
  notedKeyStates,
  type Policy,
  type Review,
  recallOverride,
  recallSealed,
  review,
  type Setting,
  sealLabels,
  untagSubject,
} from '../../core/index.ts';
import type { SessionNotes } from '../mailbox/session-notes.ts';
import { loadOpenPgp } from './load-openpgp.ts';

/** A draft with its review: all that the pane shows follows from it, in whatever language. */
export interface ReviewedDraft {
  readonly draft: Draft;
  readonly review: Review;
  readonly setting: Setting;
  readonly keys: DraftKeys;
  /** Whether it is encrypted with OpenPGP already. */
  readonly sealed: boolean;
  /**
   * Whether the review at send, which goes by the keyring's notes, waits for an encryption that is not possible here: then
   * only the portal is left, if there is one.
   */
  readonly keysFailed: boolean;
  /** Whether the sender asked for the portal and the message would not go by it anyway. */
  readonly withdrawable: boolean;
  /** Whether an override was kept, and whether it was for another state of this message. */
  readonly override: 'none' | 'holds' | 'outdated';
}

/** Reading scans takes its seconds, and nobody waits for the pane as they wait for a message to be sent. */
const READING_MS = 30_000;

/** What the organisation deployed for the pane to review by. */
export type Deployed = Pick<Setting, 'policy' | 'domains' | 'consents'> & Pick<KeySetting, 'keyring'>;

/** What was kept beside a message that its review goes by. */
export type ReviewNotes = Pick<SessionNotes, 'override' | 'sealed'>;

/**
 * Reviews a draft as it stands, with the sender's wish as it stands in the subject and what was kept beside the message:
 * an override, or that it was encrypted. The review at send goes by the same. Anything thrown is a bug.
 */
export async function reviewDraft(
  draft: Draft,
  { policy, domains, consents, keyring }: Deployed,
  kept: ReviewNotes,
  readers: HeavyReaders = {},
): Promise<ReviewedDraft> {
  // A digest takes its time with large attachments; most messages need none.
  const override =
    kept.override === null || kept.override === '' ? null : recallOverride(kept.override, draftDigest(draft, policy));
  const now = Date.now();
  const keys = await draftKeys(draft, { keyring, policy, now }, loadOpenPgp);
  // The review at send makes the identifier that is recorded; what the pane reviews is recorded nowhere.
  const setting: Setting = {
    policy,
    domains,
    consents,
    keys: keys.states,
    now,
    id: crypto.randomUUID(),
    wish: { ...NO_WISH, override },
    files: { readers, clock: { now: Date.now, deadline: Date.now() + READING_MS } },
  };
  const sealed = recallSealed(kept.sealed, draft, policy);
  if (sealed !== null) {
    const decision = decideSealed(draft, sealed, setting);
    const nothing = { segments: [], findings: [], unread: [], unopened: [] };
    const reviewed = { ...nothing, exposure: sealed.exposure, decision };
    return {
      draft,
      review: reviewed,
      setting,
      keys,
      sealed: true,
      keysFailed: false,
      withdrawable: false,
      override: 'none',
    };
  }
  const reviewed = await review(draft, setting);
  return {
    draft,
    review: reviewed,
    setting,
    keys,
    sealed: false,
    keysFailed: reviewed.decision.protection !== 'pgp' && awaitsEncryption(draft, reviewed, setting, keyring),
    withdrawable:
      reviewed.decision.because.includes('asked-for') && !(await goesByPortalAnyway(draft, policy, setting)),
    override: overrideOf(reviewed, kept.override),
  };
}

function awaitsEncryption(draft: Draft, reviewed: Review, setting: Setting, keyring: Keyring): boolean {
  if (draft.kind !== 'message') return false;
  const noted = notedKeyStates(draft, { keyring, policy: setting.policy, now: setting.now });
  const { action, protection } = decide(draft, reviewed, { ...setting, keys: noted });
  return action === 'protect' && protection === 'pgp';
}

function overrideOf({ decision }: Review, kept: string | null): ReviewedDraft['override'] {
  if (decision.because.includes('overridden')) return 'holds';
  return kept !== null && kept !== '' && decision.overridable !== 'never' ? 'outdated' : 'none';
}

/** The draft without what asks for a way: the subject's tag, and the routes that a stopped send left. */
export function withoutWish(draft: Draft, policy: Policy): Draft {
  return { ...draft, subject: untagSubject(draft.subject, policy), headers: {} };
}

async function goesByPortalAnyway(draft: Draft, policy: Policy, setting: Setting): Promise<boolean> {
  const { decision } = await review(withoutWish(draft, policy), setting);
  return decision.action === 'protect' && decision.protection === 'portal';
}

/** The review in words; null when saying it fails, which counts as a failed review. */
export function describeReviewed(reviewed: ReviewedDraft, language: Language): Description | null {
  try {
    const { draft, review, setting, sealed } = reviewed;
    const description = describe(draft, review, setting, language, sealed ? 'done' : 'first');
    return isStuck(reviewed) ? stuck(description, reviewed, language) : description;
  } catch {
    return null;
  }
}

/** Whether the review at send waits for an encryption that is not possible here, and no portal is there instead. */
export function isStuck({ keysFailed, setting }: ReviewedDraft): boolean {
  return keysFailed && setting.policy.portal.via === 'none';
}

/** Whatever else would fit by the keys as they are: the review at send, which cannot read them, does not let it leave. */
function stuck(description: Description, { draft, setting, keys }: ReviewedDraft, language: Language): Description {
  const { sender, recipients } = setting.keys;
  const bad = [...recipients].filter(([, state]) => state !== 'usable').map(([address]) => address);
  const addresses = sender === 'usable' ? bad : [draft.from.address.toLowerCase(), ...bad];
  const sentence = describeKeysFailure(keys.openpgp === null ? [] : [...new Set(addresses)], language);
  const line: Line = { icon: 'stop', tone: 'danger', sentence };
  const { cannot } = sealLabels(language);
  return { ...description, verdict: line, onSend: { ...line, sentence: cannot }, button: null, notice: cannot };
}
