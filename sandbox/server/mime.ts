import MailComposer from 'nodemailer/lib/mail-composer';
import type { ComposedMessage } from './composed-message.ts';

/** Who sends a message and who gets it, as SMTP says it (RFC 5321). */
export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

/** The envelope of a message about to be sent; each address once. */
export function envelopeOf(message: ComposedMessage): Envelope {
  const to = [...message.to, ...message.cc, ...message.bcc].map(({ address }) => address);
  return { from: message.from.address, to: [...new Set(to)] };
}

/**
 * Writes a message as RFC 5322 bytes. `bcc` says whether the Bcc header stays: in a saved draft it must, on a message
 * that leaves it must not.
 */
export async function mimeOf(message: ComposedMessage, { bcc }: { readonly bcc: boolean }): Promise<Buffer> {
  const node = new MailComposer({
    from: message.from,
    to: [...message.to],
    cc: [...message.cc],
    bcc: [...message.bcc],
    subject: message.subject,
    html: message.html,
    headers: { ...message.headers },
    attachments: message.attachments.map((attachment) => ({
      filename: attachment.name,
      contentType: attachment.contentType,
      content: Buffer.from(attachment.base64, 'base64'),
      contentDisposition: attachment.inline ? 'inline' : 'attachment',
    })),
    // Every part is in the message itself; nothing is ever fetched for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  node.keepBcc = bcc;
  return await node.build();
}

/** Takes the Bcc header off a message that leaves, as a mail provider does; every other byte stays. */
export function withoutBcc(raw: Buffer): Buffer {
  const text = raw.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  // Not `.`, which stops before a carriage return.
  const head = text.slice(0, end + 1).replace(/^bcc:[^\n]*(?:\n[ \t][^\n]*)*(?:\n|$)/gim, '');
  return Buffer.from(head + text.slice(end + 1), 'latin1');
}
