import { type HeldAttachment, heldAttachment, type ItemState } from './item-state.ts';
import { did, type Outcome, refused, said } from './outcome.ts';

/** 25 MB in base64 (Office.js reference). */
const BASE64_LIMIT = 34_865_152;
const NAME_LIMIT = 255;

/** Answers the item's own calls about attachments; null for any other call. */
export function answerAttachments(item: ItemState, name: string, args: readonly unknown[]): Outcome | null {
  switch (name) {
    case 'getAttachmentsAsync':
      return said(item.attachments.map(attachmentDetails));
    case 'getAttachmentContentAsync':
      return content(item, String(args[0]));
    case 'addFileAttachmentFromBase64Async':
      return add(item, String(args[0]), String(args[1]), args[2] as { readonly isInline?: boolean } | undefined);
    case 'removeAttachmentAsync':
      return remove(item, String(args[0]));
    default:
      return null;
  }
}

/** An attachment as Office.js lists it (Office.AttachmentDetailsCompose). */
export function attachmentDetails(attachment: HeldAttachment) {
  const { id, name, size, inline, type } = attachment;
  return {
    id,
    name,
    size,
    isInline: inline,
    attachmentType: type,
    ...(type === 'cloud' ? { url: attachment.text } : {}),
  };
}

function content(item: ItemState, id: string): Outcome {
  const attachment = item.attachments.find((held) => held.id === id);
  if (attachment === undefined) return refused('InvalidAttachmentId');
  const { type, contentType, text, base64 } = attachment;
  if (type === 'file') return said({ content: base64, format: 'base64' });
  if (type === 'cloud') return said({ content: text, format: 'url' });
  if (contentType === 'message/rfc822') return said({ content: text, format: 'eml' });
  if (contentType === 'text/calendar') return said({ content: text, format: 'iCalendar' });
  return refused('AttachmentTypeNotSupported');
}

function add(item: ItemState, base64: string, name: string, options: { readonly isInline?: boolean } = {}): Outcome {
  if (base64.length > BASE64_LIMIT) return refused('AttachmentSizeExceeded');
  if (name === '' || name.length > NAME_LIMIT) return refused('ArgumentOutOfRange');
  const id = `added-${item.attachments.length}-${name}`;
  const attachment = heldAttachment({ id, name, base64, inline: options.isInline === true });
  return { answer: said(id).answer, item: { ...item, attachments: [...item.attachments, attachment] } };
}

function remove(item: ItemState, id: string): Outcome {
  const attachments = item.attachments.filter((held) => held.id !== id);
  return attachments.length === item.attachments.length
    ? refused('InvalidAttachmentId')
    : did({ ...item, attachments });
}
