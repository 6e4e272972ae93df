/** How learned tables travel in strings: a digit is one printable character that no quotation needs to escape. */

/** Characters from # on, without the backslash. */
const FIRST = 35;
const BACKSLASH = 92;
/** So many digits there are. */
export const BASE = 91;

/** Writes numbers from 0 to BASE - 1, a character each. */
export function printed(digits: readonly number[]): string {
  return digits.map((digit) => String.fromCharCode(digit + FIRST + (digit + FIRST >= BACKSLASH ? 1 : 0))).join('');
}

/** The digit at a place of a printed string. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code > BACKSLASH ? code - FIRST - 1 : code - FIRST;
}
