import { maskedValue } from '../../core/index.ts';

/** A stretch of a text, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Characters without white space, and where each of them stands in the text. */
interface Squeezed {
  readonly text: string;
  readonly places: readonly number[];
}

/**
 * Masks stretches of a plain text in the pieces that it was made of, such as the text nodes of a page: a number may be
 * split over several, and white space differs. Where the text says more than the pieces, as it repeats the headings of a
 * table, a stretch is found by counting the occurrences before it. null when a stretch cannot be found with certainty.
 */
export function maskPieces(pieces: readonly string[], text: string, stretches: readonly Stretch[]): string[] | null {
  const joined = pieces.join('');
  const told = squeezed(text);
  const there = squeezed(joined);
  const masked = joined.split('');
  for (const { start, end } of stretches) {
    const from = lowerBound(told.places, start);
    const to = lowerBound(told.places, end);
    const at = told.text === there.text ? from : sameOccurrence(told.text, there.text, from, to);
    if (at === null) return null;
    const mask = maskedValue(text.slice(start, end));
    for (let index = from; index < to; index++) {
      const character = mask[(told.places[index] ?? 0) - start];
      const place = there.places[at + index - from];
      if (character !== undefined && place !== undefined) masked[place] = character;
    }
  }
  return cutLike(pieces, masked.join(''));
}

function squeezed(text: string): Squeezed {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (!/\s/.test(text.charAt(at))) places.push(at);
  return { text: places.map((at) => text.charAt(at)).join(''), places };
}

/** The first index whose place is not before `offset`. */
function lowerBound(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the same occurrence of a value stands in another text; null unless both hold it equally often. */
function sameOccurrence(told: string, there: string, from: number, to: number): number | null {
  const value = told.slice(from, to);
  const before = occurrences(told, value);
  const after = occurrences(there, value);
  return before.length === after.length ? (after[before.indexOf(from)] ?? null) : null;
}

function occurrences(text: string, value: string): number[] {
  const found: number[] = [];
  if (value === '') return found;
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) found.push(at);
  return found;
}

function cutLike(pieces: readonly string[], text: string): string[] {
  let at = 0;
  return pieces.map(({ length }) => {
    at += length;
    return text.slice(at - length, at);
  });
}
