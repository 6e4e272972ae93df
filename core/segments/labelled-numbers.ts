import { card } from '../rules/check-digits.ts';
import { type Edit, NO_EDITS } from './edit.ts';
import { kindOf, NUMBER_LABEL, type NumberKind } from './number-labels.ts';
import { numberPieces, type Piece } from './number-pieces.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { digitsOf, editsOf, isDisguised, type Reading } from './reading.ts';
import { merged, placesOf, stretches } from './stretches.ts';
import { writtenDate } from './written-date.ts';

/** Digits set apart, signs with space around them, letters among digits; two patterns are faster than one. */
const SET_APART = /[0-9](?:[OolI|SB]|[ \t](?:[0-9][ \t/.-]|[-/.]))/g;
const LETTER_FIRST = /[OolI|SB][-/]?[0-9]/g;
const IN_WORDS = new RegExp(`\\b(?:${NUMBER_WORDS})[a-z]{0,6}[ ,-]{1,2}(?:${NUMBER_WORDS})`, 'gi');
/**
 * How far before such a sign the label may begin: the longest label and its link have 100 characters, and a card's first
 * plain groups 20.
 */
const REACH = 160;
/** Fewer digits are a count, a page or a dose. */
const MIN_RECORD_DIGITS = 5;
/** Longer than the record numbers of any system; what follows is another number. */
const MAX_RECORD_DIGITS = 14;
/** Fewer digits among letters are a room or a model. */
const MIN_DIGITS_AMONG_LETTERS = 3;
/** Letters that stand before a record number: "NF-448201". */
const PREFIX = /[A-Za-z]{1,6}[-.]/y;

/**
 * Numbers behind a label that asks for one, written digit by digit, with letters for digits, or in words. What is read
 * must have as many digits as the label's kind of number has, so that ordinary words and figures stay what they are.
 */
export function labelledNumbers(text: string): readonly Edit[] {
  const signs = merged(placesOf(text, SET_APART), placesOf(text, LETTER_FIRST), placesOf(text, IN_WORDS));
  if (signs.length === 0) return NO_EDITS;
  const edits: Edit[] = [];
  let read = 0;
  for (const { start, end } of stretches(signs, REACH, 0)) {
    const upTo = text.slice(0, end);
    NUMBER_LABEL.lastIndex = Math.max(start, read);
    for (let match = NUMBER_LABEL.exec(upTo); match !== null; match = NUMBER_LABEL.exec(upTo)) {
      for (const reading of readingsAt(text, NUMBER_LABEL.lastIndex, kindOf(match))) {
        edits.push(...editsOf(text, reading));
        read = reading.pieces[reading.pieces.length - 1]?.end ?? read;
        NUMBER_LABEL.lastIndex = read;
      }
    }
  }
  return edits;
}

function readingsAt(text: string, at: number, kind: NumberKind): Reading[] {
  if (kind === 'date') return writtenDate(text, at);
  const reading = kind === 'record' ? recordNumber(text, at) : fixedNumber(numberPieces(text, at, true, false), kind);
  return reading === null ? [] : [reading];
}

/** A number whose kind says how many digits it has. */
function fixedNumber(pieces: readonly Piece[], kind: NumberKind): Reading | null {
  if (kind === 'card') return cardNumber(pieces);
  const isLong = kind === 'phone' && digitsOf(pieces).startsWith('1');
  const length = kind === 'ssn' ? 9 : isLong ? 11 : 10;
  const taken = upTo(pieces, length);
  if (taken === null || !isDisguised(taken) || !isMostlyDigits(taken)) return null;
  const signs = kind === 'ssn' ? { 3: '-', 5: '-' } : isLong ? { 1: '-', 4: '-', 7: '-' } : { 3: '-', 6: '-' };
  return { pieces: taken, signs };
}

function cardNumber(pieces: readonly Piece[]): Reading | null {
  for (let count = 1; count <= pieces.length; count++) {
    const taken = pieces.slice(0, count);
    if (card(digitsOf(taken))) return isDisguised(taken) && isMostlyDigits(taken) ? { pieces: taken, signs: {} } : null;
  }
  return null;
}

/** The groups that together have exactly so many digits. */
function upTo(pieces: readonly Piece[], length: number): Piece[] | null {
  let digits = 0;
  for (let count = 0; count < pieces.length; count++) {
    digits += pieces[count]?.digits.length ?? 0;
    if (digits >= length) return digits === length ? pieces.slice(0, count + 1) : null;
  }
  return null;
}

/** Letters are read as digits where at least as many digits stand beside them. */
function isMostlyDigits(pieces: readonly Piece[]): boolean {
  const all = digitsOf(pieces).length;
  return letterCount(pieces) * 2 <= all;
}

function letterCount(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { letters }) => sum + letters, 0);
}

/** A record number has any length, and letters of its own. */
function recordNumber(text: string, at: number): Reading | null {
  let pieces = numberPieces(text, at, false, false);
  if (pieces.length === 0) {
    PREFIX.lastIndex = at;
    if (!PREFIX.test(text)) return null;
    pieces = numberPieces(text, PREFIX.lastIndex, false, false);
  }
  const taken = setApart(pieces) ?? withLetters(pieces);
  if (taken === null) return null;
  const signs: Record<number, string> = {};
  let index = 0;
  for (const piece of taken) {
    if (piece.sign === '-') signs[index] = '-';
    index += piece.digits.length;
  }
  return { pieces: taken, signs };
}

/** Digit by digit, or in words. */
function setApart(pieces: readonly Piece[]): Piece[] | null {
  const end = pieces.findIndex(({ writing, digits }) => writing !== 'words' && digits.length > 1);
  const taken = end === -1 ? [...pieces] : pieces.slice(0, end);
  const { length } = digitsOf(taken);
  return isDisguised(taken) && taken.length > 2 && length >= MIN_RECORD_DIGITS && length <= MAX_RECORD_DIGITS
    ? taken
    : null;
}

/** Groups that hyphens join, with letters that look like digits among them. */
function withLetters(pieces: readonly Piece[]): Piece[] | null {
  const end = pieces.findIndex(({ sign, writing }, i) => writing === 'words' || (i > 0 && sign !== '-'));
  const taken = end === -1 ? [...pieces] : pieces.slice(0, end);
  const letters = letterCount(taken);
  return letters > 0 && digitsOf(taken).length - letters >= MIN_DIGITS_AMONG_LETTERS ? taken : null;
}
