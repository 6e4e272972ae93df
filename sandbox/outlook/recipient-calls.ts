import type { ItemState, Person } from './item-state.ts';
import { did, type Outcome, refused, said } from './outcome.ts';
import type { Profile } from './profiles.ts';

/** From the Office.js reference, for addAsync and setAsync alike. */
const RECIPIENTS_PER_CALL = 100;

const FIELDS: Readonly<Record<string, 'to' | 'cc' | 'bcc'>> = {
  to: 'to',
  cc: 'cc',
  bcc: 'bcc',
  requiredAttendees: 'to',
  optionalAttendees: 'cc',
};

type Given = string | { readonly displayName?: string; readonly emailAddress: string };

/** The part of the item that a list of recipients or attendees stands for; undefined for any other object. */
export function recipientField(object: string): 'to' | 'cc' | 'bcc' | undefined {
  return FIELDS[object];
}

/** Answers getAsync, setAsync and addAsync of one list. */
export function answerRecipients(
  item: ItemState,
  profile: Profile,
  field: 'to' | 'cc' | 'bcc',
  method: string,
  args: readonly unknown[],
): Outcome {
  // Whoever stands beyond the limit is left out without a word, as the real client does.
  if (method === 'getAsync') {
    return said(item[field].slice(0, profile.recipientLimit).map((person) => personDetails(person, item)));
  }
  const people = args[0] as readonly Given[];
  if (people.length > RECIPIENTS_PER_CALL) return refused('NumberOfRecipientsExceeded');
  if (method === 'setAsync') return did({ ...item, [field]: people.map(held) });
  if (method === 'addAsync') return did({ ...item, [field]: [...item[field], ...people.map(held)] });
  return refused('FunctionNotSupported');
}

/** A person as Office.js tells of one (Office.EmailAddressDetails). */
export function personDetails({ address, name }: Person, { from }: ItemState) {
  const recipientType = domain(address) === domain(from.address) ? 'user' : 'externalUser';
  return { emailAddress: address, displayName: name === '' ? address : name, recipientType };
}

function held(person: Given): Person {
  return typeof person === 'string'
    ? { address: person, name: '' }
    : { address: person.emailAddress, name: person.displayName ?? '' };
}

/** Good enough for a stand-in: the real client asks its directory. */
function domain(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
