import { spelledNumber } from './number-words.ts';

/** One group of digits of a number, however it is written. */
export interface Piece {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  readonly writing: 'digits' | 'look-alike' | 'words';
  /** How many of the digits are written as letters. */
  readonly letters: number;
  /** The sign between the piece before and this one, "dash" included; a space when there is none. */
  readonly sign: '-' | '/' | '.' | ' ';
}

/** A card in single digits has sixteen, a telephone number with "dash" twelve; a date in words has ten. */
const MAX_PIECES = 20;
/** Signs between two groups, one of them a line end with quote marks. */
const GAP = /[ \t]{0,3}(?:[,;:()+./_-][ \t]{0,2}){0,3}(?:\n[> \t]{0,8})?/y;
const RUN = /[0-9A-Za-z|]{1,20}/y;
const SIGN_WORDS: Readonly<Record<string, Piece['sign']>> = {
  dash: '-',
  hyphen: '-',
  guion: '-',
  slash: '/',
  diagonal: '/',
  barra: '/',
  dot: '.',
  point: '.',
  punto: '.',
};
/** Said between numbers without meaning any; "space" only says where the groups end. */
const FILLERS = /^(?:and|y|then|luego|space|espacio|comma|coma)$/;
const DIGIT_OF: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1', S: '5', B: '8' };

/**
 * Reads the groups of a number from an offset on, until something else comes. With `digitsOnly` letters that look like
 * digits count even where none stands beside them, and S and B are among them: record numbers have real letters.
 */
export function numberPieces(text: string, at: number, digitsOnly: boolean, ordinals: boolean): Piece[] {
  const pieces: Piece[] = [];
  let sign: Piece['sign'] = ' ';
  let from = at;
  while (pieces.length < MAX_PIECES) {
    const gap = matchAt(GAP, text, from);
    if (pieces.length > 0) sign = signIn(gap) ?? sign;
    const start = from + gap.length;
    const run = matchAt(RUN, text, start);
    if (run === '') break;
    const word = run.toLowerCase();
    const spelled = /[0-9|]/.test(run) ? null : spelledNumber(text, start, ordinals);
    const digits = asDigits(run, digitsOnly, sign !== ' ');
    if (spelled !== null) pieces.push({ ...spelled, start, writing: 'words', letters: 0, sign });
    else if (digits !== null) {
      const letters = run.replace(/[0-9]/g, '').length;
      const writing = letters === 0 ? 'digits' : 'look-alike';
      pieces.push({ digits, start, end: start + run.length, writing, letters, sign });
    } else if (pieces.length > 0 && (SIGN_WORDS[word] !== undefined || FILLERS.test(word))) {
      sign = SIGN_WORDS[word] ?? sign;
      from = start + run.length;
      continue;
    } else break;
    from = pieces[pieces.length - 1]?.end ?? text.length;
    sign = ' ';
  }
  return pieces;
}

function signIn(gap: string): Piece['sign'] | null {
  const sign = /[-/.]/.exec(gap)?.[0];
  return sign === '-' || sign === '/' || sign === '.' ? sign : null;
}

/** A run as digits where every letter of it looks like one and, unless behind a sign in a number, a digit is among it. */
function asDigits(run: string, digitsOnly: boolean, behindSign: boolean): string | null {
  if (!(digitsOnly ? /^[0-9OolI|SB]+$/ : /^[0-9OolI]+$/).test(run)) return null;
  if (!/[0-9]/.test(run) && !(digitsOnly && behindSign)) return null;
  return run.replace(/[^0-9]/g, (letter) => DIGIT_OF[letter] ?? letter);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
