import type { ItemState, Notification } from './item-state.ts';
import { did, type Outcome, refused, said } from './outcome.ts';
import { type Profile, supports } from './profiles.ts';

/** Limits of the real client, from the Office.js reference. */
const NOTIFICATION_LIMIT = 5;
const NOTIFICATION_LENGTH = 150;
const NOTIFICATION_KEY_LENGTH = 32;
const HEADER_BYTES = 256 * 1024;
/** Before Mailbox 1.16; from then on SESSION_DATA_LIMIT_1_16. */
const SESSION_DATA_LIMIT = 50_000;
const SESSION_DATA_LIMIT_1_16 = 2_621_440;
const CUSTOM_PROPERTIES_LIMIT = 2_500;

/** What an add-in leaves on an item beside its content: headers, notifications, session data and custom properties. */
export function answerAnnotation(item: ItemState, profile: Profile, name: string, args: readonly unknown[]): Outcome {
  switch (name) {
    case 'internetHeaders.getAsync':
      return said(pick(item.headers, args[0] as readonly string[]));
    case 'internetHeaders.setAsync':
      return setHeaders(item, args[0] as Readonly<Record<string, string>>);
    case 'internetHeaders.removeAsync':
      return did({ ...item, headers: omit(item.headers, args[0] as readonly string[]) });
    case 'notificationMessages.addAsync':
      return item.notifications.some(({ key }) => key === args[0])
        ? refused('DuplicateNotificationKey')
        : replaceNotification(item, profile, String(args[0]), args[1] as GivenNotification);
    case 'notificationMessages.replaceAsync':
      return replaceNotification(item, profile, String(args[0]), args[1] as GivenNotification);
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
    case 'sessionData.removeAsync':
      return removeSessionValue(item, String(args[0]));
    case 'sessionData.clearAsync':
      return did({ ...item, sessionData: {} });
    case 'loadCustomPropertiesAsync':
      return said({ ...item.customProperties });
    case 'customProperties.saveAsync':
      return saveCustomProperties(item, args[0] as Readonly<Record<string, unknown>>);
    default:
      return refused('FunctionNotSupported');
  }
}

function setHeaders(item: ItemState, headers: Readonly<Record<string, string>>): Outcome {
  if (Object.keys(headers).some((name) => !/^x-[!-9;-~]+$/i.test(name))) return refused('InvalidHeaderName');
  const names = Object.keys(headers);
  const merged = { ...omit(item.headers, names), ...headers };
  const size = Object.entries(merged).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return size > HEADER_BYTES ? refused('DataExceedsMaximumSize') : did({ ...item, headers: merged });
}

type GivenNotification = { readonly type: string; readonly message: string; readonly icon?: string };

/** Types of notification that phones show. */
const ON_PHONES = ['progressIndicator', 'informationalMessage', 'errorMessage'];

function replaceNotification(item: ItemState, profile: Profile, key: string, given: GivenNotification): Outcome {
  if (key.length > NOTIFICATION_KEY_LENGTH || given.message.length > NOTIFICATION_LENGTH) {
    return refused('ArgumentOutOfRange');
  }
  if (given.type === 'informationalMessage' && given.icon === undefined) return refused('ArgumentException');
  const notification: Notification = { key, type: given.type, message: given.message, icon: given.icon ?? null };
  if (profile.mobile) {
    // Appointments show none there, and on a message a second one takes the place of the first.
    const shown = item.kind === 'message' && ON_PHONES.includes(given.type);
    return shown ? did({ ...item, notifications: [notification] }) : refused('FunctionNotSupported');
  }
  const others = item.notifications.filter((held) => held.key !== key);
  if (others.length >= NOTIFICATION_LIMIT) return refused('NumberOfNotificationMessagesExceeded');
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

function removeSessionValue(item: ItemState, key: string): Outcome {
  const { [key]: value, ...sessionData } = item.sessionData;
  return value === undefined ? refused('KeyNotFound') : did({ ...item, sessionData });
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
