import type { Decision } from '../delivery/decision.ts';
import type { Audience, MailKind } from '../policy/typical-mail.ts';
import type { WeakSetting } from '../policy/weak-settings.ts';

/** Every sentence about a policy, in one language. */
export interface PolicySentences {
  readonly title: (organisation: string, version: string) => string;
  readonly kinds: Readonly<Record<MailKind, string>>;
  readonly audiences: Readonly<Record<Audience | 'everybody', string>>;
  /** After an audience. */
  readonly ways: Readonly<Record<'plain' | 'tls' | 'pgp' | 'smime' | 'portal', string>>;
  readonly waits: Readonly<Record<Decision['overridable'], string>>;
  readonly stays: Readonly<Record<'nothing-fits' | 'no-portal' | 'unread' | 'subject', string>>;
  readonly headings: Readonly<Record<'together' | 'senders' | 'subjects' | 'patients' | 'received' | 'look', string>>;
  /** How one message goes to two who could take different ways. */
  readonly together: (way: string) => string;
  readonly portal: Readonly<Record<'offered' | 'none', string>>;
  /** Up to which exposure a sender may say that no patient is meant, and whether with a reason. */
  readonly override: (upTo: 'never' | 'possible' | 'phi', reason: boolean) => string;
  readonly subjectReplaced: (by: string) => string;
  readonly subjectBlocked: string;
  readonly subjectStays: string;
  readonly consented: string;
  readonly received: string;
  readonly receivedTrusted: (names: string) => string;
  /** What is so, why it matters, and what to set. */
  readonly weak: Readonly<Record<WeakSetting['id'], (names: string) => string>>;
}
