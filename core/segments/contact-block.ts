import type { Mailbox } from '../draft.ts';
import { isGivenName } from '../lexicon/given-names.ts';

const NAME = /^(?:[A-Z][a-z]{1,20}:? )?[A-Z][\w'-]{1,25}(?:,? [A-Z][\w'.-]{0,25}){1,3}$/;
const STREET = /^\d{1,6} [A-Z0-9][\w .#'-]{3,40}(?:, ?[\w ,.-]{2,40})?$/;
const TOWN = /^[A-Z][A-Za-z .'-]{2,30},? [A-Z]{2}\.?(?: \d{5}(?:-\d{4})?)?$/;
const PHONE = /^(?:[A-Za-z]{1,9}[.:#]{0,2} {0,2})?(?:\(?\d{3}\)?[ .-]{0,2})?\d{3}[ .-]\d{4}$/;
/** What nobody writes below their own name: a birth date, the number of a record or a card. */
const PATIENTS =
  /^(?:(?:dob|d\.o\.b|date of birth|mrn?|chart|member|subscriber|medicaid|medicare|insurance|ins|id|f\. ?nac|fecha de nac|nacid[oa]|exp)\b[^\n]{0,12}\d|\d{1,2}[/-]\d{1,2}[/-](?:19|20)?\d\d$)/i;
/** Words of one's trade, of which a patient's own lines hold none. */
const TRADE =
  /\b(?:MD|DO|RN|NP|PA|LPN|MA|clinic|hospital|health|medical|center|care|office|desk|department|dept|manager|director|coordinator|specialist|assistant|services|associates|group|inc|llc|suite|ste)\b/i;

/**
 * Whether the lines below a closing are not the writer's, but a patient's name, address and telephone as a desk pastes them:
 * nothing else stands there, and the name is not the writer's. It takes a birth date or a number of the patient; or an address,
 * below the mail of somebody whose own name is known.
 */
export function isAnothersContact(text: string, writer: Mailbox | null): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const [name = ''] = filled;
  if (filled.length < 3 || !NAME.test(name) || TRADE.test(text) || isWriters(name, writer)) return false;
  const details = filled.slice(1);
  const are = (form: RegExp) => details.some((line) => form.test(line));
  if (!details.every((line) => [STREET, TOWN, PHONE, PATIENTS].some((form) => form.test(line)))) return false;
  return are(PATIENTS) || (are(STREET) && isGivenName(writer?.name.split(' ')[0] ?? ''));
}

function isWriters(name: string, writer: Mailbox | null): boolean {
  const known = `${writer?.name ?? ''} ${writer?.address.replace(/@.*/, '') ?? ''}`.toLowerCase();
  return name
    .toLowerCase()
    .split(/[^a-z\u00e0-\u024f]+/)
    .some((word) => word.length > 2 && known.includes(word));
}
