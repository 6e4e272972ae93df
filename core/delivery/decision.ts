import type { KeyTrouble } from '../pgp/key-states.ts';
import type { Protection } from '../policy/schema.ts';

/** Why one protection can or cannot be used for one recipient. */
export type FitReason =
  | 'internal'
  | 'tls-enforced'
  | 'tls-not-enforced'
  | 'tls-no-record'
  | 'tls-record-old'
  | 'tls-too-old'
  | 'tls-not-verified'
  | 'key'
  | KeyTrouble
  | 'no-own-key'
  | 'not-encrypted-to'
  | 'smime-domain'
  | 'smime-not-listed'
  | 'not-for-meetings'
  | 'portal'
  | 'no-portal';

export interface Fit {
  readonly protection: Protection;
  readonly fits: boolean;
  readonly reason: FitReason;
}

/** How one recipient gets the message. `way` is `plain` when nothing is applied, `none` when nothing fits. */
export interface RecipientWay {
  readonly address: string;
  readonly name: string;
  readonly internal: boolean;
  /** The patient asked for ordinary mail, which counts as long as everybody outside did. */
  readonly consented: boolean;
  readonly way: Protection | 'plain' | 'none';
  /** Every protection in the order of the policy, with the reason why it fits or not. */
  readonly fits: readonly Fit[];
}

export type DecisionReason =
  | 'nothing-found'
  | 'internal-only'
  | 'consented'
  | 'exposure'
  | 'unread'
  | 'asked-for'
  | 'escalation-confirm'
  | 'escalation-manual'
  | 'nothing-fits'
  | 'no-portal-to-ask-for'
  | 'subject-holds-phi'
  | 'location-holds-phi'
  | 'unread-blocked'
  | 'overridden';

/**
 * What happens to the message. `subject` and `headers` are exactly what must stand on it before it leaves; with `ask`
 * and `block` nothing may leave, and they say what would be applied once the sender agrees.
 */
export interface Decision {
  readonly action: 'send' | 'protect' | 'ask' | 'block';
  readonly protection: Protection | null;
  readonly subject: string;
  readonly subjectReplaced: boolean;
  /** What has to stand as the first line of the protected body: the subject that was replaced. null where none was. */
  readonly subjectLine: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly recipients: readonly RecipientWay[];
  readonly because: readonly DecisionReason[];
  /** Whether the policy lets the sender send this as it is (Wish.override), and whether only with a reason. */
  readonly overridable: 'never' | 'with-reason' | 'without-reason';
}

/**
 * Why a sender says that a message, or one thing found in it, tells nothing about a patient: a code and never free text,
 * because the reason is recorded and free text would carry what it is about.
 */
export const JUSTIFICATIONS = ['own-details', 'invented', 'misread', 'not-a-patient'] as const;
export type Justification = (typeof JUSTIFICATIONS)[number];

/** What the sender chose. It raises protection; `override` lowers it only where the policy permits and it is justified. */
export interface Wish {
  readonly protection: Protection | null;
  /** `justification` is null where the sender gave none, which counts only under a policy that asks for none. */
  readonly override: { readonly justification: Justification | null } | null;
}

export const NO_WISH: Wish = { protection: null, override: null };
