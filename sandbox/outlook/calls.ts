import { answerAnnotation } from './annotations.ts';
import type { HeldAttachment, ItemState, Person } from './item-state.ts';
import { did, type Outcome, refused, said } from './outcome.ts';
import type { Profile } from './profiles.ts';

/** Limits of the real client, from the Office.js reference. */
const SUBJECT_LIMIT = 255;
const BODY_LIMIT = 1_000_000;
const RECIPIENTS_PER_CALL = 100;

const RECIPIENT_FIELDS: Readonly<Record<string, 'to' | 'cc' | 'bcc'>> = {
  to: 'to',
  cc: 'cc',
  bcc: 'bcc',
  requiredAttendees: 'to',
  optionalAttendees: 'cc',
};

/** Answers one named call on an item as the client of `profile` does; `contextData` is what opened the pane, if anything. */
export function answerCall(
  item: ItemState,
  profile: Profile,
  name: string,
  args: readonly unknown[],
  contextData: string,
): Outcome {
  const [object, method] = name.includes('.') ? name.split('.', 2) : ['', name];
  const field = RECIPIENT_FIELDS[object ?? ''];
  if (field !== undefined) return recipients(item, profile, field, method, args);
  switch (name) {
    case 'from.getAsync':
    case 'organizer.getAsync':
      return said(details(item.from));
    case 'subject.getAsync':
      return said(item.subject);
    case 'subject.setAsync':
      return setSubject(item, String(args[0]));
    case 'location.getAsync':
      return said(item.location);
    case 'body.getAsync':
      return said(args[0] === 'html' ? item.html : textOf(item));
    case 'body.setAsync':
      return setBody(item, String(args[0]), args[1] as { readonly coercionType?: unknown } | undefined);
    case 'getAttachmentsAsync':
      return said(item.attachments.map(attachmentDetails));
    case 'getAttachmentContentAsync':
      return attachmentContent(item, String(args[0]));
    case 'getInitializationContextAsync':
      return said(contextData);
    default:
      return answerAnnotation(item, profile, name, args);
  }
}

function recipients(
  item: ItemState,
  profile: Profile,
  field: 'to' | 'cc' | 'bcc',
  method: string | undefined,
  args: readonly unknown[],
): Outcome {
  // Whoever stands beyond the limit is left out without a word, as the real client does.
  if (method === 'getAsync') return said(item[field].slice(0, profile.recipientLimit).map(details));
  if (method !== 'setAsync') return refused('FunctionNotSupported');
  const people = args[0] as readonly (string | { displayName?: string; emailAddress: string })[];
  if (people.length > RECIPIENTS_PER_CALL) return refused('NumberOfRecipientsExceeded');
  const held = people.map((person) =>
    typeof person === 'string'
      ? { address: person, name: '' }
      : { address: person.emailAddress, name: person.displayName ?? '' },
  );
  return did({ ...item, [field]: held });
}

function details(person: Person) {
  const { address, name } = person;
  return { emailAddress: address, displayName: name === '' ? address : name, recipientType: 'externalUser' };
}

function setSubject(item: ItemState, subject: string): Outcome {
  return subject.length > SUBJECT_LIMIT ? refused('DataExceedsMaximumSize') : did({ ...item, subject });
}

function setBody(item: ItemState, content: string, options: { readonly coercionType?: unknown } | undefined): Outcome {
  if (content.length > BODY_LIMIT) return refused('DataExceedsMaximumSize');
  return did(options?.coercionType === 'html' ? { ...item, html: content } : { ...item, html: '', text: content });
}

/** Good enough for a stand-in: what a client makes of HTML differs anyway. */
function textOf(item: ItemState): string {
  return item.html === '' ? item.text : item.html.replace(/<[^>]{0,2000}>/g, ' ').trim();
}

function attachmentDetails(attachment: HeldAttachment) {
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

function attachmentContent(item: ItemState, id: string): Outcome {
  const attachment = item.attachments.find((held) => held.id === id);
  if (attachment === undefined) return refused('InvalidAttachmentId');
  const { type, contentType, text, base64 } = attachment;
  if (type === 'file') return said({ content: base64, format: 'base64' });
  if (type === 'cloud') return said({ content: text, format: 'url' });
  if (contentType === 'message/rfc822') return said({ content: text, format: 'eml' });
  if (contentType === 'text/calendar') return said({ content: text, format: 'iCalendar' });
  return refused('AttachmentTypeNotSupported');
}
