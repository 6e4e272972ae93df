import type { Category, Finding } from './finding.ts';
import type { Review } from './review.ts';

/** From this many characters on four are kept, as on a card receipt; of a shorter value two, and never more than half. */
const LONG_VALUE = 8;
const KEPT_OF_LONG = 4;
const KEPT_OF_SHORT = 2;

const MASK = '•';

/** Identifiers that are numbers, codes or dates. A name or an address without its letters would say nothing any more. */
const MASKABLE: ReadonlySet<Category> = new Set<Category>([
  'dob',
  'date',
  'age_over_89',
  'zip',
  'phone',
  'fax',
  'ssn',
  'mrn',
  'member_id',
  'mbi',
  'account',
  'card',
  'bank',
  'licence',
  'vin',
  'device',
]);

/** Whether a finding can be masked: a number in the text that the sender wrote, never in what is quoted. */
export function isMaskable({ segments }: Pick<Review, 'segments'>, finding: Finding): boolean {
  const { category, segment, zone, confidence, start, end } = finding;
  if (segment !== 'body' || zone !== 'new' || confidence === 'low' || !MASKABLE.has(category)) return false;
  const text = segments.find(({ id }) => id === segment)?.text ?? '';
  return maskedValue(text.slice(start, end)) !== text.slice(start, end);
}

/**
 * The value with its digits, and letters that stand among digits, as dots, but for the last ones: enough to tell two values
 * apart for whoever knows them. It keeps its length in UTF-16 units. Words such as a month's name stay.
 */
export function maskedValue(value: string): string {
  const run = /[A-Za-z0-9]{1,64}/g;
  const places: number[] = [];
  for (let found = run.exec(value); found !== null; found = run.exec(value)) {
    if (/\d/.test(found[0])) for (let at = found.index; at < run.lastIndex; at++) places.push(at);
  }
  const kept = places.length >= LONG_VALUE ? KEPT_OF_LONG : Math.min(KEPT_OF_SHORT, Math.floor(places.length / 2));
  const masked = new Set(places.slice(0, places.length - kept));
  return value
    .split('')
    .map((character, index) => (masked.has(index) ? MASK : character))
    .join('');
}
