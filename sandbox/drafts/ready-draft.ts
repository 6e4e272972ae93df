import type { ExposureLevel } from '../../core/index.ts';
import type { ComposedAttachment, ComposedMessage } from '../server/composed-message.ts';
import type { Route } from '../server/route.ts';

/** A draft ready to be tried, and what must become of it. The tests send every one and compare. */
export interface ReadyDraft {
  readonly id: string;
  readonly title: string;
  /** What to expect, in one sentence. */
  readonly expectation: string;
  readonly message: ComposedMessage;
  readonly expected: { readonly exposure: ExposureLevel; readonly route: Route };
}

type Written = Partial<Pick<ComposedMessage, 'to' | 'cc' | 'attachments'>> & Pick<ComposedMessage, 'subject' | 'html'>;

/** Whose mailboxes the sandbox shows: a clinician of the invented Northfield Clinic. */
export const SENDER = { address: 'ana.reyes@northfield-clinic.example', name: 'Ana Reyes, MD' };

export function written(message: Written): ComposedMessage {
  return {
    from: SENDER,
    to: [],
    cc: [],
    bcc: [],
    headers: {},
    attachments: [],
    ...message,
  };
}

/** A file as it hangs on a message. */
export function file(name: string, contentType: string, content: string | Buffer): ComposedAttachment {
  return { name, contentType, base64: Buffer.from(content).toString('base64'), inline: false };
}
