import { numberPieces, type Piece } from './number-pieces.ts';
import { digitsOf, isDisguised, type Reading } from './reading.ts';

/** A month by its first letters, English or Spanish, with what stands before and after it in a date. */
const MONTH =
  /[ \t]{0,2}(?:(?:of|de|del) )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|dic)[a-z]{0,7}\.?(?:,? (?:of|del?)\b)?/iy;

/**
 * The date behind a label that asks for one, where it is in words, has letters for digits or is set apart: one reading, or
 * two around the name of a month. Empty when there is none, or when it is written plainly.
 */
export function writtenDate(text: string, at: number): Reading[] {
  const monthFirst = pastMonth(text, at);
  const pieces = numberPieces(text, monthFirst ?? at, true, true);
  if (monthFirst !== null) return dayAndYear(pieces, pieces.slice(1));
  const [day] = pieces;
  const monthNext = day === undefined ? null : pastMonth(text, day.end);
  if (monthNext !== null) return dayAndYear(pieces, numberPieces(text, monthNext, true, true));
  const numbers = inNumbers(pieces);
  return numbers === null ? [] : [numbers];
}

function pastMonth(text: string, at: number): number | null {
  MONTH.lastIndex = at;
  return MONTH.test(text) ? MONTH.lastIndex : null;
}

function dayAndYear([day]: readonly Piece[], rest: readonly Piece[]): Reading[] {
  if (day === undefined || !isDay(day.digits)) return [];
  const year = yearOf(rest);
  if (year === null || !(isDisguised([day]) || isDisguised(year))) return [];
  return [
    { pieces: [day], signs: {} },
    { pieces: year, signs: {} },
  ];
}

/** Month, day and year, or year, month and day, read with slashes between them. */
function inNumbers(pieces: readonly Piece[]): Reading | null {
  const parts = pieces.slice(1).some(({ sign }) => sign !== ' ') ? bySigns(pieces) : byLengths(pieces);
  if (parts === null) return null;
  const all = ([] as Piece[]).concat(...parts);
  const [first = '', second = '', third = ''] = parts.map(digitsOf);
  const isDate = first.length === 4 ? isDay(second) && isDay(third) : isDay(first) && isDay(second);
  const hasSpaces = all.some((piece, i) => i > 0 && piece.sign !== ' ' && piece.start - (all[i - 1]?.end ?? 0) > 1);
  if (!isDate || !(isDisguised(all) || hasSpaces)) return null;
  return { pieces: all, signs: { [first.length]: '/', [first.length + second.length]: '/' } };
}

/** Parts that a slash, hyphen or full stop sets apart. */
function bySigns(pieces: readonly Piece[]): Piece[][] | null {
  const parts: Piece[][] = [];
  pieces.forEach((piece, i) => {
    const last = parts[parts.length - 1];
    if (i === 0 || piece.sign !== ' ' || last === undefined) parts.push([piece]);
    else last.push(piece);
  });
  const [first = [], second = []] = parts;
  const begin = first.length + second.length;
  const third = digitsOf(first).length === 4 ? dayPart(pieces.slice(begin)) : yearOf(pieces.slice(begin));
  return third === null ? null : [first, second, third];
}

/** Parts that only their lengths tell: "0 3 1 4 1 9 6 2", "oh three fourteen nineteen sixty-two". */
function byLengths(pieces: readonly Piece[]): Piece[][] | null {
  const isSetApart = pieces.length >= 6 && pieces.slice(0, 8).every(({ digits }) => digits.length === 1);
  if (isSetApart) {
    const [first, second, third] = lengthsOf(pieces);
    return [
      pieces.slice(0, first),
      pieces.slice(first, first + second),
      pieces.slice(first + second, first + second + third),
    ];
  }
  const first = dayPart(pieces);
  const second = first === null ? null : dayPart(pieces.slice(first.length));
  if (first === null || second === null) return null;
  const third = yearOf(pieces.slice(first.length + second.length));
  return third === null ? null : [first, second, third];
}

function lengthsOf(pieces: readonly Piece[]): readonly [number, number, number] {
  if (pieces.length < 8) return [2, 2, 2];
  return /^(?:19|20)/.test(digitsOf(pieces)) ? [4, 2, 2] : [2, 2, 4];
}

/** "03", "3", "oh three". */
function dayPart(pieces: readonly Piece[]): Piece[] | null {
  const part = pieces.slice(0, pieces[0]?.digits === '0' ? 2 : 1);
  return isDay(digitsOf(part)) ? part : null;
}

/** "1962", "62", "19 62", "1 9 6 2". */
function yearOf(pieces: readonly Piece[]): Piece[] | null {
  const [first] = pieces;
  if (first === undefined) return null;
  if (first.digits.length === 4 || (first.digits.length === 2 && first.writing !== 'words')) return [first];
  for (let count = 1; count <= 4; count++) {
    const part = pieces.slice(0, count);
    if (digitsOf(part).length === 4) return part;
  }
  return digitsOf(pieces).length === 2 ? [...pieces] : null;
}

/** A day or a month: rules know which of them it can be. */
function isDay(digits: string): boolean {
  return /^(?:0?[1-9]|[12][0-9]|3[01])$/.test(digits);
}
