import type { Person } from './item-state.ts';
import type { ReceivedMessage } from './received-message.ts';

type Method = (...given: unknown[]) => void;

/**
 * The item of Office.js while a message is read: what one composes by calls stands here as plain properties. `method`
 * makes a call of that name, answered later.
 */
export function readItem(message: ReceivedMessage, method: (name: string) => Method) {
  return {
    itemType: 'message',
    itemClass: 'IPM.Note',
    itemId: message.id,
    subject: message.subject,
    normalizedSubject: message.subject.replace(/^(?:(?:re|fw|fwd|rv):\s{0,9}){1,9}/i, ''),
    from: details(message.from),
    sender: details(message.from),
    to: message.to.map(details),
    cc: message.cc.map(details),
    dateTimeCreated: new Date(message.time),
    attachments: [],
    getAllInternetHeadersAsync: method('getAllInternetHeadersAsync'),
    body: { getAsync: method('body.getAsync') } satisfies Pick<Office.Body, 'getAsync'>,
    notificationMessages: {
      replaceAsync: method('notificationMessages.replaceAsync'),
      removeAsync: method('notificationMessages.removeAsync'),
      getAllAsync: method('notificationMessages.getAllAsync'),
    } satisfies Pick<Office.NotificationMessages, 'replaceAsync' | 'removeAsync' | 'getAllAsync'>,
  } satisfies Pick<Office.MessageRead, Told> & Record<string, unknown>;
}

type Told =
  | 'itemType'
  | 'itemClass'
  | 'itemId'
  | 'subject'
  | 'normalizedSubject'
  | 'from'
  | 'sender'
  | 'to'
  | 'cc'
  | 'dateTimeCreated'
  | 'attachments'
  | 'getAllInternetHeadersAsync';

function details({ address, name }: Person) {
  return {
    emailAddress: address,
    displayName: name === '' ? address : name,
    recipientType: 'externalUser',
    appointmentResponse: 'none',
  };
}
