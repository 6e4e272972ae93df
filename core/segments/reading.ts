import type { Edit } from './edit.ts';
import type { Piece } from './number-pieces.ts';

/** A number as it is read: its groups, and before which of its digits a sign stands. */
export interface Reading {
  readonly pieces: readonly Piece[];
  readonly signs: Readonly<Record<number, string>>;
}

/** So many groups of a single digit are digits set apart; "3/1/62" has two. */
const SET_APART_GROUPS = 3;

/** Whether a number is written as nobody writes one for another to copy: in words, with letters, digit by digit. */
export function isDisguised(pieces: readonly Piece[]): boolean {
  return (
    pieces.some(({ writing }) => writing !== 'digits') ||
    pieces.filter(({ digits }) => digits.length === 1).length >= SET_APART_GROUPS
  );
}

/** All digits of a number, in their order. */
export function digitsOf(pieces: readonly Piece[]): string {
  return pieces.map(({ digits }) => digits).join('');
}

/** The edits that turn what is written into what is read. */
export function editsOf(text: string, { pieces, signs }: Reading): Edit[] {
  const hides = isDisguised(pieces);
  const edits: Edit[] = [];
  const replace = (start: number, end: number, read: string) => {
    if (text.slice(start, end) !== read) edits.push({ start, end, text: read, hides });
  };
  let index = 0;
  let previous: Piece | null = null;
  for (const piece of pieces) {
    if (previous !== null) replace(previous.end, piece.start, signs[index] ?? '');
    let read = '';
    for (const digit of piece.digits) {
      if (read !== '') read += signs[index] ?? '';
      read += digit;
      index++;
    }
    replace(piece.start, piece.end, read);
    previous = piece;
  }
  return edits;
}
