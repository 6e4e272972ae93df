import type { Decision, Fit } from '../delivery/decision.ts';
import type { UnreadReason } from '../draft.ts';
import type { ExposureReason } from '../exposure/exposure.ts';
import type { Zone } from '../finding.ts';

/** Every sentence about a review, in one language. `{…}` are filled in by describe(). */
export interface Sentences {
  readonly nothing: string;
  readonly goesAsUsual: string;
  readonly possible: string;
  readonly aboutPatient: string;
  readonly aboutPatientWith: (what: string) => string;
  readonly aboutTopic: (topic: string) => string;
  readonly staysInside: string;
  readonly goes: Record<'tls' | 'pgp' | 'smime' | 'portal', string>;
  readonly goesEncryptedToBeSafe: string;
  readonly takesEncrypted: (domains: readonly string[]) => string;
  readonly nobodyYet: string;
  readonly askedForPortal: string;
  readonly overridden: string;
  /** Where the policy asks for no reason and nobody gave one. */
  readonly overriddenUnjustified: string;
  /** After what it is about, and beside the recipient. */
  readonly consented: string;
  readonly unread: (name: string, reason: UnreadReason) => string;
  /** After the first that could not be checked. */
  readonly unreadMore: (count: number) => string;
  readonly unreadNameless: string;
  readonly recipientsUnread: string;
  readonly blockedRecipients: (count: number, names: string) => string;
  /** The portal is asked for where there is none. */
  readonly blockedAskedFor: string;
  readonly blockedSubject: string;
  readonly blockedLocation: string;
  readonly blockedUnread: (what: string, count: number) => string;
  readonly blockedRecipientsUnread: string;
  /** Before what to do about it. */
  readonly blockedManual: string;
  /**
   * What to do about a message that waits for an answer, by what protects it if the sender wants, and by whether it may also
   * go as it is.
   */
  readonly ask: Record<'portal' | 'encrypt' | 'nothing', Record<Decision['overridable'], string>>;
  readonly staysUnsent: string;
  readonly subjectReplaced: string;
  readonly button: string;
  /** At most 20 characters, Outlook's limit for a button of its dialog. */
  readonly dialogButtons: { readonly send: string; readonly why: string };
  readonly ways: Record<'tls' | 'pgp' | 'smime' | 'portal' | 'plain' | 'none' | 'inside', string>;
  readonly fits: Record<Fit['reason'], (domain: string) => string>;
  readonly attachmentRead: string;
  readonly places: {
    readonly subject: string;
    readonly location: string;
    readonly body: string;
    readonly attachment: (name: string) => string;
  };
  readonly zones: Record<Zone, string>;
  readonly foot: (version: string, organisation: string) => string;
  readonly reason: (reason: ExposureReason) => string;
}
