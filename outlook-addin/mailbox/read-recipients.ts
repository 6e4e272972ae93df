import type { Recipient, Unread } from '../../core/index.ts';
import { askOffice } from './call.ts';
import { recipientLimit } from './client.ts';
import { type ComposedItem, isMessage } from './item.ts';

export interface ReadRecipients {
  readonly recipients: readonly Recipient[];
  readonly unread: readonly Unread[];
}

/**
 * Everybody the item goes to, attendees included. Whoever has no SMTP address, and everybody beyond the client's limit,
 * is unread. Rejects when a field cannot be read.
 */
export async function readRecipients(item: ComposedItem): Promise<ReadRecipients> {
  const recipients: Recipient[] = [];
  const unread: Unread[] = [];
  for (const { field, call, list } of fields(item)) {
    const people = await askOffice<Office.EmailAddressDetails[]>(`${call}.getAsync`, (done) => list.getAsync(done));
    if (people.length >= recipientLimit()) unread.push({ part: 'recipients', name: '', reason: 'too-large' });
    for (const person of people) {
      const name = person.displayName ?? '';
      if (isSmtpAddress(person.emailAddress)) recipients.push({ field, address: person.emailAddress, name });
      else unread.push({ part: 'recipients', name, reason: 'unavailable' });
    }
  }
  return { recipients, unread };
}

interface Field {
  readonly field: Recipient['field'];
  readonly call: string;
  readonly list: Office.Recipients;
}

function fields(item: ComposedItem): Field[] {
  if (isMessage(item)) {
    return [
      { field: 'to', call: 'to', list: item.to },
      { field: 'cc', call: 'cc', list: item.cc },
      { field: 'bcc', call: 'bcc', list: item.bcc },
    ];
  }
  return [
    { field: 'to', call: 'requiredAttendees', list: item.requiredAttendees },
    { field: 'cc', call: 'optionalAttendees', list: item.optionalAttendees },
  ];
}

/** Exchange gives people of its own directory X.500 names such as /o=…; such a name says nothing about a domain. */
function isSmtpAddress(address: string | undefined): address is string {
  return typeof address === 'string' && /^[^\s@/][^\s@]{0,255}@[^\s@]{1,255}$/.test(address);
}
