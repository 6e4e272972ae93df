/** The message or appointment in a compose window, as plain data: everything Office.js can ask about it or change. */

export interface Person {
  readonly address: string;
  readonly name: string;
}

export interface HeldAttachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** `cloud` has an address instead of bytes; `item` is an attached message or appointment. */
  readonly type: 'file' | 'item' | 'cloud';
  /** What the client states, in bytes; it need not fit the content. */
  readonly size: number;
  readonly inline: boolean;
  readonly base64: string;
  /** The text of an attached item (RFC 5322 or RFC 5545) or a cloud file's address; '' for files. */
  readonly text: string;
}

export interface Notification {
  readonly key: string;
  readonly type: string;
  readonly message: string;
  readonly icon: string | null;
}

/** A label as an organisation offers it (Office.SensitivityLabelDetails). */
export interface SensitivityLabel {
  readonly id: string;
  readonly name: string;
  readonly tooltip: string;
  readonly color: string;
  /** Labels in its group; null for a label that has none. */
  readonly children: readonly SensitivityLabel[] | null;
}

export interface ItemState {
  readonly kind: 'message' | 'appointment';
  readonly from: Person;
  /** Recipients; of an appointment `to` are the required and `cc` the optional attendees. */
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  readonly html: string;
  /** Plain text of a message without HTML; otherwise the client makes it from the HTML. */
  readonly text: string;
  readonly location: string;
  readonly attachments: readonly HeldAttachment[];
  readonly headers: Readonly<Record<string, string>>;
  readonly notifications: readonly Notification[];
  readonly sessionData: Readonly<Record<string, string>>;
  readonly customProperties: Readonly<Record<string, unknown>>;
  /** The sensitivity labels the organisation offers; none where it has no such catalogue. */
  readonly labels: readonly SensitivityLabel[];
  /** The id of the label on the item; '' for none. */
  readonly label: string;
  /** What add-ins put before and after the body when the item leaves. */
  readonly prependOnSend: string;
  readonly appendOnSend: string;
}

/** A new item; whatever is not given is empty. */
export function newItem(given: Partial<ItemState> = {}): ItemState {
  return {
    kind: 'message',
    from: { address: 'ana.reyes@northfield-clinic.example', name: 'Ana Reyes' },
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    html: '',
    text: '',
    location: '',
    attachments: [],
    headers: {},
    notifications: [],
    sessionData: {},
    customProperties: {},
    labels: [],
    label: '',
    prependOnSend: '',
    appendOnSend: '',
    ...given,
  };
}

type Described = Pick<HeldAttachment, 'name'> & Partial<HeldAttachment>;

/** An attachment of an item; the size is that of the bytes unless another is given. */
export function heldAttachment(described: Described): HeldAttachment {
  const base64 = described.base64 ?? '';
  return {
    id: `attachment-${described.name}`,
    contentType: 'application/octet-stream',
    type: 'file',
    size: Math.floor((base64.replace(/=+$/, '').length * 3) / 4),
    inline: false,
    base64,
    text: '',
    ...described,
  };
}
