import { card } from '../rules/check-digits.ts';
import { type Edit, NO_EDITS } from './edit.ts';

/**
 * Digits that each stand alone: in the groups of a Social Security or telephone number (captured), which a sign still
 * tells apart, or as many as a payment card has.
 */
const SET_APART =
  /\b(?:([0-9] [0-9] [0-9] ?[-./] ?[0-9] [0-9](?: [0-9])? ?[-./] ?[0-9] [0-9] [0-9] [0-9])|(?:[0-9][ -]{1,3}){12,18}[0-9])\b/g;
/** Lengths of card numbers (ISO/IEC 7812), the common ones first. */
const CARD_LENGTHS = [16, 15, 14, 13, 19];

/** Numbers without a label, written digit by digit, whose shape or check digit leaves no doubt. */
export function setApartNumbers(text: string): readonly Edit[] {
  if (!/[0-9] [0-9] /.test(text)) return NO_EDITS;
  const edits: Edit[] = [];
  SET_APART.lastIndex = 0;
  for (let match = SET_APART.exec(text); match !== null; match = SET_APART.exec(text)) {
    const [whole, grouped] = match;
    const digits = whole.replace(/[^0-9]/g, '');
    const isCard = (count: number) => card(digits.slice(0, count));
    const length = grouped === undefined ? CARD_LENGTHS.find(isCard) : digits.length;
    if (length !== undefined) edits.push(...closedUp(whole, match.index, length, grouped === undefined));
  }
  return edits;
}

/** Takes out what stands between the first digits of a number: everything, or only spaces. */
function closedUp(number: string, start: number, length: number, all: boolean): Edit[] {
  const edits: Edit[] = [];
  let digits = 0;
  for (let at = 0; at < number.length && digits < length; at++) {
    const isDigit = /[0-9]/.test(number.charAt(at));
    if (isDigit) digits++;
    else if (all || number[at] === ' ') edits.push({ start: start + at, end: start + at + 1, text: '', hides: true });
  }
  return edits;
}
