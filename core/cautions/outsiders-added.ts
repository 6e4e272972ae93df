import { type Category, HEALTH_CATEGORIES } from '../finding.ts';
import { localPartOf } from '../lexicon/personal-mail-domains.ts';
import type { Review } from '../review.ts';
import { type Caution, cautionAbout, type Reviewed } from './caution.ts';
import { nameTokens } from './name-tokens.ts';

/** Identifiers that are a patient's when they stand in a quote; every quote holds addresses, dates and phone numbers. */
const OF_A_PATIENT: ReadonlySet<Category> = new Set(['name', 'dob', 'ssn', 'mrn', 'member_id', 'mbi', 'record']);
const HEALTH: ReadonlySet<Category> = new Set(HEALTH_CATEGORIES);

/** The lines of a quoted message's head that name people. */
export const QUOTED_PEOPLE = /^[>\s]{0,12}\*?(?:from|to|cc|bcc|de|para|cco|copia):/i;
/** "On Monday, Ana Ruiz <…> wrote:" in place of a head. */
export const QUOTED_WRITER = /^[>\s]{0,12}(?:on|el)\s[^\n]{4,200}(?:wrote|escribi[oó]):/i;
/** Any other line of that head ends the list of people. */
export const QUOTED_OTHER =
  /^[>\s]{0,12}\*?(?:sent|date|subject|enviado(?: el)?|fecha|asunto|importance|importancia)\*?:/i;
const BLANK = /^[>\s]{0,12}$/;
export const ADDRESS = /[^\s<>@,;:"'()[\]]{1,64}@[a-z0-9.-]{1,255}/gi;

/**
 * Outside recipients who had no part in the quoted conversation, when that conversation is about a patient. Whoever stands
 * in a quoted head by address, or by a name alone as some clients write it, had a part in it.
 */
export function outsidersAdded({ review }: Reviewed): Caution | null {
  if (review.exposure.level === 'none' || !quotesPatient(review)) return null;
  const people = quotedPeople(review).toLowerCase();
  const addresses = new Set(addressesIn(people));
  if (addresses.size === 0) return null;
  const words = new Set(nameTokens(people));
  const takesPart = ({ address, name }: { readonly address: string; readonly name: string }) => {
    if (addressesIn(address).some((own) => addresses.has(own))) return true;
    const tokens = nameTokens(name === '' ? localPartOf(address) : name);
    return tokens.length > 1 && tokens.every((token) => words.has(token));
  };
  const added = review.decision.recipients.filter((recipient) => !recipient.internal && !takesPart(recipient));
  return cautionAbout('outsiders-added', added);
}

function addressesIn(text: string): readonly string[] {
  // A full stop behind an address ends the sentence.
  return (text.toLowerCase().match(ADDRESS) ?? []).map((address) => address.replace(/\.$/, ''));
}

function quotesPatient({ findings }: Review): boolean {
  const quoted = findings.filter(
    ({ segment, zone, confidence }) => segment === 'body' && zone === 'quoted' && confidence !== 'low',
  );
  return (
    quoted.some(({ category }) => OF_A_PATIENT.has(category)) && quoted.some(({ category }) => HEALTH.has(category))
  );
}

/** The quoted lines that name senders and recipients, with the lines they run on over. */
function quotedPeople({ segments }: Review): string {
  const body = segments.find(({ id }) => id === 'body');
  if (body === undefined) return '';
  const lines: string[] = [];
  let naming = false;
  for (const { zone, start, end } of body.zones) {
    if (zone !== 'quoted') continue;
    for (const line of body.text.slice(start, end).split('\n')) {
      if (QUOTED_WRITER.test(line)) lines.push(line);
      if (QUOTED_PEOPLE.test(line)) naming = true;
      else if (BLANK.test(line) || QUOTED_OTHER.test(line)) naming = false;
      if (naming) lines.push(line);
    }
  }
  return lines.join('\n');
}
