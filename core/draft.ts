/**
 * What is about to be sent, as plain data. A client's reader (Office.js, Apps Script, MIME) makes a Draft; everything
 * after it works on this shape alone.
 */

/** An address as written on an envelope; `name` is '' when none was given. */
export interface Mailbox {
  readonly address: string;
  readonly name: string;
}

/** Somebody a message goes to. */
export interface Recipient extends Mailbox {
  readonly field: 'to' | 'cc' | 'bcc';
}

/** Why something could not be checked. Unread never counts as clean. */
export type UnreadReason =
  | 'no-bytes'
  | 'password-protected'
  | 'corrupt'
  | 'too-large'
  | 'too-deep'
  | 'too-slow'
  | 'unsupported'
  | 'cloud-link'
  | 'unavailable';

/** One thing nobody checked. `name` is what the sender knows it by; it may hold PHI and is shown, never stored. */
export interface Unread {
  readonly part: 'attachment' | 'recipients';
  readonly name: string;
  readonly reason: UnreadReason;
}

/** One attached file. */
export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  /** Size in bytes as the client states it; 0 when it does not know. */
  readonly size: number;
  /** Shown inside the body, such as a logo. */
  readonly inline: boolean;
  /** The bytes, or why the client did not give them. */
  readonly content: Uint8Array | { readonly unread: UnreadReason };
}

/** A message or an appointment as it is written. */
export interface Draft {
  readonly kind: 'message' | 'appointment';
  readonly from: Mailbox;
  readonly recipients: readonly Recipient[];
  readonly subject: string;
  /** At least one of the two; `null` where the message has no such part. Both are reviewed when both exist. */
  readonly body: { readonly html: string | null; readonly text: string | null };
  /** An appointment's place; '' otherwise. */
  readonly location: string;
  readonly attachments: readonly Attachment[];
  /** Headers already on the draft, names in lower case. Only routing headers are looked at. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the client could not read besides attachment bytes, such as recipients beyond its limit. */
  readonly unread: readonly Unread[];
}
