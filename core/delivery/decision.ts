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
  | 'no-key'
  | 'smime-domain'
  | 'smime-not-listed'
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
  readonly way: Protection | 'plain' | 'none';
  /** Every protection in the order of the policy, with the reason why it fits or not. */
  readonly fits: readonly Fit[];
}

export type DecisionReason =
  | 'nothing-found'
  | 'internal-only'
  | 'exposure'
  | 'unread'
  | 'asked-for'
  | 'escalation-confirm'
  | 'escalation-manual'
  | 'nothing-fits'
  | 'subject-holds-phi'
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
  readonly headers: Readonly<Record<string, string>>;
  readonly recipients: readonly RecipientWay[];
  readonly because: readonly DecisionReason[];
}

/** What the sender chose. It raises protection; `override` lowers it only where the policy permits and it is justified. */
export interface Wish {
  readonly protection: Protection | null;
  readonly override: { readonly justification: string } | null;
}

export const NO_WISH: Wish = { protection: null, override: null };
