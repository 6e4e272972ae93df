/**
 * Recipients.getAsync leaves out, without a word, whoever stands beyond these many in one field (Office.js reference). The
 * requirement set tells the clients apart well enough: Outlook for Mac, which has no limit, is taken for one with 500.
 */
const RECIPIENTS_FROM_1_16 = 1000;
const RECIPIENTS_BEFORE_1_16 = 500;
/** Phones tell this many; they have no set from 1.12 on. */
const RECIPIENTS_BEFORE_1_12 = 100;

/** Whether this client has a requirement set of the Mailbox API, such as `1.14`. */
export function supportsMailbox(version: string): boolean {
  return Office.context.requirements.isSetSupported('Mailbox', version);
}

/** How many recipients of one field this client tells at least. */
export function recipientLimit(): number {
  if (supportsMailbox('1.16')) return RECIPIENTS_FROM_1_16;
  return supportsMailbox('1.12') ? RECIPIENTS_BEFORE_1_16 : RECIPIENTS_BEFORE_1_12;
}
