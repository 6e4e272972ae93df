import type { HeldAttachment, ItemState, Notification, Person } from './item-state.ts';
import { type Profile, supports } from './profiles.ts';

/** What the client answers to one call: a value, or an error by its name in the Office.js reference. */
export type Answer =
  | { readonly status: 'succeeded'; readonly value: unknown }
  | { readonly status: 'failed'; readonly error: OfficeError };

export interface OfficeError {
  readonly name: string;
  readonly code: number;
  readonly message: string;
}

interface Outcome {
  readonly answer: Answer;
  /** The item afterwards; absent when the call changes nothing. */
  readonly item?: ItemState;
}

/** Limits of the real client, from the Office.js reference. */
export const SUBJECT_LIMIT = 255;
export const BODY_LIMIT = 1_000_000;
export const NOTIFICATION_LIMIT = 5;
export const NOTIFICATION_LENGTH = 150;
export const NOTIFICATION_KEY_LENGTH = 32;
export const HEADER_BYTES = 256 * 1024;
/** Before Mailbox 1.16; from then on SESSION_DATA_LIMIT_1_16. */
export const SESSION_DATA_LIMIT = 50_000;
export const SESSION_DATA_LIMIT_1_16 = 2_621_440;
export const CUSTOM_PROPERTIES_LIMIT = 2_500;
export const RECIPIENTS_PER_CALL = 100;

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
    case 'internetHeaders.getAsync':
      return said(pick(item.headers, args[0] as readonly string[]));
    case 'internetHeaders.setAsync':
      return setHeaders(item, args[0] as Readonly<Record<string, string>>);
    case 'internetHeaders.removeAsync':
      return did({ ...item, headers: omit(item.headers, args[0] as readonly string[]) });
    case 'notificationMessages.replaceAsync':
      return replaceNotification(item, String(args[0]), args[1] as GivenNotification);
    case 'notificationMessages.removeAsync':
      return removeNotification(item, String(args[0]));
    case 'notificationMessages.getAllAsync':
      return said(item.notifications);
    case 'sessionData.getAsync':
      return sessionValue(item, String(args[0]));
    case 'sessionData.getAllAsync':
      return said({ ...item.sessionData });
    case 'sessionData.setAsync':
      return setSessionValue(item, profile, String(args[0]), String(args[1]));
    case 'loadCustomPropertiesAsync':
      return said({ ...item.customProperties });
    case 'customProperties.saveAsync':
      return saveCustomProperties(item, args[0] as Readonly<Record<string, unknown>>);
    case 'getInitializationContextAsync':
      return said(contextData);
    default:
      return refused('FunctionNotSupported');
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

function setHeaders(item: ItemState, headers: Readonly<Record<string, string>>): Outcome {
  if (Object.keys(headers).some((name) => !/^x-[!-9;-~]+$/i.test(name))) return refused('InvalidHeaderName');
  const names = Object.keys(headers);
  const merged = { ...omit(item.headers, names), ...headers };
  const size = Object.entries(merged).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return size > HEADER_BYTES ? refused('DataExceedsMaximumSize') : did({ ...item, headers: merged });
}

type GivenNotification = { readonly type: string; readonly message: string; readonly icon?: string };

function replaceNotification(item: ItemState, key: string, given: GivenNotification): Outcome {
  if (key.length > NOTIFICATION_KEY_LENGTH || given.message.length > NOTIFICATION_LENGTH) {
    return refused('ArgumentOutOfRange');
  }
  if (given.type === 'informationalMessage' && given.icon === undefined) return refused('ArgumentException');
  const others = item.notifications.filter((held) => held.key !== key);
  if (others.length >= NOTIFICATION_LIMIT) return refused('NumberOfNotificationMessagesExceeded');
  const notification: Notification = { key, type: given.type, message: given.message, icon: given.icon ?? null };
  return did({ ...item, notifications: [...others, notification] });
}

function removeNotification(item: ItemState, key: string): Outcome {
  const notifications = item.notifications.filter((held) => held.key !== key);
  return notifications.length === item.notifications.length
    ? refused('NotificationKeyNotFound')
    : did({ ...item, notifications });
}

function sessionValue(item: ItemState, key: string): Outcome {
  const value = item.sessionData[key];
  return value === undefined ? refused('KeyNotFound') : said(value);
}

function setSessionValue(item: ItemState, profile: Profile, key: string, value: string): Outcome {
  const sessionData = { ...item.sessionData, [key]: value };
  const size = Object.entries(sessionData).reduce((sum, [name, held]) => sum + name.length + held.length, 0);
  const limit = supports(profile, 'Mailbox', '1.16') ? SESSION_DATA_LIMIT_1_16 : SESSION_DATA_LIMIT;
  return size > limit ? refused('DataExceedsMaximumSize') : did({ ...item, sessionData });
}

function saveCustomProperties(item: ItemState, properties: Readonly<Record<string, unknown>>): Outcome {
  if (JSON.stringify(properties).length > CUSTOM_PROPERTIES_LIMIT) return refused('DataExceedsMaximumSize');
  return did({ ...item, customProperties: { ...properties } });
}

function pick(headers: ItemState['headers'], names: readonly string[]): Record<string, string> {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => wanted.has(name.toLowerCase())));
}

function omit(headers: ItemState['headers'], names: readonly string[]): Record<string, string> {
  const unwanted = new Set(names.map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !unwanted.has(name.toLowerCase())));
}

function said(value: unknown): Outcome {
  return { answer: { status: 'succeeded', value } };
}

function did(item: ItemState): Outcome {
  return { answer: { status: 'succeeded', value: undefined }, item };
}

function refused(name: string): Outcome {
  return { answer: failure(name) };
}

/** The failed answer of a call; the real numbers differ by client, so nobody should build on this one. */
export function failure(name: string, code = 9999): Answer {
  return { status: 'failed', error: { name, code, message: name } };
}
