import { readProperty, writeProperty } from './gmail/user-properties.ts';

/** A day has fewer, and the hourly look asks for no older ones; 100 ids are 2 KB. */
const IDS = 100;

/**
 * Keeps the id of a message that left as it was on the sender's word. Only the add-on can write here, so unlike a header
 * on the message it proves that the add-on itself sent it. Not being kept only means being asked about once more.
 */
export function rememberOverridden(messageId: string): void {
  try {
    writeProperty('mailward.overridden', [messageId, ...overriddenMessages()].slice(0, IDS).join(' '));
  } catch {
    console.error('mailward override not kept');
  }
}

/** The ids that were kept, newest first. Throws when Google does not answer. */
export function overriddenMessages(): readonly string[] {
  return (readProperty('mailward.overridden') ?? '').split(' ').filter((id) => id !== '');
}
