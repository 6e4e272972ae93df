import { type Edit, NO_EDITS } from './edit.ts';

const DASHES = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/;
/** Spaces of every width, and the fillers of Hangul and Braille, which look like one. */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000\u3164\uFFA0]/;
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u00B4]/;
const SLASHES = /[\u2044\u2215\u29F8]/;
/**
 * Characters without a shape of their own (Unicode Default_Ignorable_Code_Point), combining accents and the rings and
 * keys that are set around a digit.
 */
const INVISIBLE =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|[\u180B-\u180D]|[\u0300-\u036F]|[\u20D0-\u20F0]|[\uFE00-\uFE0F]|\uDB40[\uDC00-\uDDEF]/;
/** Invisible characters that ordinary programs insert and that therefore prove nothing. */
const INNOCENT = /[\u00AD\u200C-\u200F\uFEFF]|[\u0300-\u036F]|\uFE0F/;
const NON_ASCII = /[^\0-\x7F]/;
/** An expression runs through plain stretches many times faster than a loop over the characters. */
const FOREIGN_RUN = /[^\0-\x7F]+/g;
/** Where the ten digits of other scripts begin that people and phones write numbers in. */
const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];
/** Dingbat digits in circles, 1 to 10 each, which Unicode does not decompose. */
const CIRCLED_ONES = [0x2776, 0x2780, 0x278a, 0x24f5];

/** Characters that people read as a plain one: dashes, spaces, quotes, digits of any make, letters with accents. */
export function foldableCharacters(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  FOREIGN_RUN.lastIndex = 0;
  for (let run = FOREIGN_RUN.exec(text); run !== null; run = FOREIGN_RUN.exec(text)) {
    const end = run.index + run[0].length;
    for (let at = run.index; at < end; ) {
      const code = text.codePointAt(at) ?? 0;
      const size = code > 0xffff ? 2 : 1;
      const { replacement, hides } = foldCharacter(code);
      if (replacement !== null) edits.push({ start: at, end: at + size, text: replacement, hides });
      at += size;
    }
  }
  return edits.length === 0 ? NO_EDITS : edits;
}

interface Character {
  /** Null when it stays what it is. */
  readonly replacement: string | null;
  readonly hides: boolean;
}

const known = new Map<number, Character>();

/** Text in a foreign script repeats few characters, so each one is worked out once. */
function foldCharacter(code: number): Character {
  let character = known.get(code);
  if (character === undefined) {
    const source = String.fromCodePoint(code);
    const replacement = workOut(source);
    character =
      replacement === source ? { replacement: null, hides: false } : { replacement, hides: hides(source, replacement) };
    known.set(code, character);
  }
  return character;
}

function workOut(source: string): string {
  if (INVISIBLE.test(source)) return '';
  if (DASHES.test(source)) return '-';
  if (SPACES.test(source)) return ' ';
  if (APOSTROPHES.test(source)) return "'";
  if (SLASHES.test(source)) return '/';
  if (source === '\u201C' || source === '\u201D') return '"';
  if (source === '\u2028' || source === '\u2029' || source === '\u0085') return '\n';
  const digit = foreignDigit(source.charCodeAt(0));
  if (digit !== null) return digit;
  const plain = source.normalize('NFKD').replace(/[\u0300-\u036F]/g, '');
  return NON_ASCII.test(plain) ? source : plain;
}

function foreignDigit(code: number): string | null {
  for (const zero of DIGIT_ZEROS) if (code >= zero && code < zero + 10) return String(code - zero);
  for (const one of CIRCLED_ONES) if (code >= one && code < one + 10) return String(code - one + 1);
  return null;
}

/** Letters with accents and the typographic family are ordinary writing; zero-width and look-alike digits are not. */
function hides(source: string, replacement: string): boolean {
  if (replacement === '') return !INNOCENT.test(source);
  return replacement.length === 1 && /[0-9A-Za-z]/.test(replacement) && source.normalize('NFD')[0] !== replacement;
}
