import type { Mailbox } from '../draft.ts';
import { isGivenName } from '../lexicon/given-names.ts';

/** No capitals alone: those behind a name are a credential. */
const NAME = /^[A-Z][a-z]{1,20}(?: [A-Z]\.?)?(?: [A-Z][\w'-]{0,25}[a-z]){1,2}$/;
/** A street, a town or a telephone. */
const PLACE = /^(?:\d[\w .#',-]{5,60}|[\w .'-]{3,40},? [A-Z]{2}(?: \d{5})?|[\w .:()-]{0,16}\d{3}[ .-]\d{4})$/;
/** What nobody writes below their own name: a birth date, the number of a record or a card. */
const PATIENTS =
  /^(?:(?:dob|date of birth|mrn|member|medica|ins|id|fecha|nacid|exp)\D{0,20}\d|\d{1,2}\/\d{1,2}\/\d\d)/i;
const FIRMS = /suite|\bste\b|fax|npi/i;

/**
 * Whether the lines below a closing are not the writer's, but a patient's name, address and telephone as a desk pastes them:
 * nothing else stands there, and the name is not the writer's. It takes a birth date or a number of the patient; or an address,
 * below the mail of somebody whose own name is known.
 */
export function isAnothersContact(text: string, { name: own, address }: Mailbox): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  const [name = '', ...details] = lines.filter((line) => line !== '');
  const writer = `${own} ${address.replace(/@.*/, '')}`.toLowerCase();
  return (
    details.length > 1 &&
    NAME.test(name) &&
    begins(name) &&
    !FIRMS.test(text) &&
    !name.split(' ').some((word) => word.length > 2 && writer.includes(word.toLowerCase())) &&
    details.every((line) => PLACE.test(line) || PATIENTS.test(line)) &&
    (details.some((line) => PATIENTS.test(line)) || (/\n\d{1,6} /.test(text) && begins(own)))
  );
}

/** Whether it begins as a person's name does. */
function begins(name: string): boolean {
  return isGivenName(name.replace(/ .*/, ''));
}
