import type { Mailbox } from '../draft.ts';
import { isPersonalAddress } from '../lexicon/personal-mail-domains.ts';

/** More of them are a list of subscribers, and one alone decides. */
const MAX_PARTIES = 100;

/**
 * Of the parties of an attached message those with a personal address, each once: one of them may be the patient. Whoever
 * is at work writes about others, and with those names and addresses every forwarded message would read like a patient's.
 */
export function personalParties(parties: readonly Mailbox[]): Mailbox[] {
  const personal = new Map<string, Mailbox>();
  for (const { name, address } of parties) {
    const key = address.toLowerCase();
    // An address in place of a name would be told twice.
    if (isPersonalAddress(key) && !personal.has(key))
      personal.set(key, { name: name.includes('@') ? '' : name, address });
  }
  return [...personal.values()].slice(0, MAX_PARTIES);
}
