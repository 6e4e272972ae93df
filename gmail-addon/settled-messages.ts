import { readProperty, writeProperty } from './gmail/user-properties.ts';

/** A day has fewer, and the hourly look asks for no older ones; 100 ids are 2 KB. */
const IDS = 100;

/**
 * Keeps the id of a message about which nothing is left to ask: it left as it was on the sender's word, or the add-on
 * encrypted it, after which nobody here can read it. Only the add-on can write here, so unlike a header on the message it
 * proves that the add-on itself sent it. Not being kept only means being asked about once more.
 */
export function rememberSettled(messageId: string): void {
  try {
    writeProperty('mailward.settled', [messageId, ...settledMessages()].slice(0, IDS).join(' '));
  } catch {
    console.error('mailward sent message not kept');
  }
}

/** The ids that were kept, newest first. Throws when Google does not answer. */
export function settledMessages(): readonly string[] {
  return (readProperty('mailward.settled') ?? '').split(' ').filter((id) => id !== '');
}
