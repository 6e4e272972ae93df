import { FNV_OFFSET, FNV_PRIME } from './hash.ts';

/** The words of a text, read once and used by every step that asks what is said where. Arrays run in reading order. */
export interface Words {
  readonly count: number;
  /** Where a word begins. */
  readonly starts: Int32Array;
  /** Where it ends, an English possessive 's left out. */
  readonly ends: Int32Array;
  /** FNV-1a hash of its letters and digits in lower case, apostrophes left out: "can't" as "cant". */
  readonly hashes: Int32Array;
  /** The same without the last letter, for words that end in s: what a plural or possessive is looked up by. */
  readonly stems: Int32Array;
  /** Hash of its shape: Xx, XX, x, 000, X0 …, runs cut short. */
  readonly shapes: Int32Array;
  /** The sign before it; a space when there is none, a line feed at the beginning of a line. */
  readonly seams: Uint16Array;
  /** How many digits it has, 255 at most. */
  readonly digits: Uint8Array;
  /** Sum of the constants below. */
  readonly traits: Uint8Array;
}

/** Bits of `traits`. */
export const CAPITALISED = 1;
export const STARTS_LINE = 2;
export const ENDS_IN_S = 4;
export const POSSESSIVE = 8;
export const APOSTROPHE = 16;

/** Digits in a row that a shape still tells apart; a record number of seven digits differs from a price, not from one of nine. */
const MAX_SHAPE_RUN = 6;
/** A word and what follows it are six characters on average; more room is made for shorter ones. */
const CHARACTERS_A_WORD = 5;

const NEWLINE = 10;
const SPACE = 32;
export const APOSTROPHE_SIGN = 39;
const SMALL_S = 115;
const CAPITAL_S = 83;

const SMALL = 1;
const CAPITAL = 2;
const DIGIT = 3;

/** Kinds of the ASCII characters: 0 between words, else SMALL, CAPITAL or DIGIT. */
const KINDS = new Uint8Array(128);
KINDS.fill(SMALL, 97, 123);
KINDS.fill(CAPITAL, 65, 91);
KINDS.fill(DIGIT, 48, 58);

/** The characters of words in small letters, for the brackets of a regular expression; the same as `kindOf` tells. */
export const WORD_CHARACTERS = 'a-z0-9\\u00c0-\\u1fff\\u2c00-\\uffff';

/** Other scripts' letters count as small ones; general punctuation, arrows and symbols (U+2000 to U+2BFF) do not. */
function kindOf(code: number): number {
  if (code < 0x80) return KINDS[code] ?? 0;
  return code >= 0xc0 && (code < 0x2000 || code >= 0x2c00) ? SMALL : 0;
}

let smallLetters: Uint16Array | null = null;

/** The small letter of a character beyond ASCII; worked out once for each that occurs, as most texts hold none. */
function small(code: number): number {
  smallLetters ??= new Uint16Array(0x10000);
  const known = smallLetters[code] ?? 0;
  if (known !== 0) return known;
  const lower = String.fromCharCode(code).toLowerCase();
  const letter = lower.length === 1 ? lower.charCodeAt(0) : code;
  smallLetters[code] = letter;
  return letter;
}

/** Reads the words of a folded text in one pass, linear in its length. */
export function wordsOf(text: string): Words {
  const { length } = text;
  let room = Math.ceil(length / CHARACTERS_A_WORD) + 16;
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let hashes = new Int32Array(room);
  let stems = new Int32Array(room);
  let shapes = new Int32Array(room);
  let seams = new Uint16Array(room);
  let traits = new Uint8Array(room);
  let digits = new Uint8Array(room);
  let count = 0;
  let seam = NEWLINE;
  let trait = STARTS_LINE;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const first = kindOf(code);
    if (first === 0) {
      if (code === NEWLINE) {
        seam = NEWLINE;
        trait = STARTS_LINE;
      } else if (code > SPACE) seam = code;
      else if (seam === 0) seam = SPACE;
      at++;
      continue;
    }
    if (count === room) {
      room *= 2;
      starts = enlarged(starts, new Int32Array(room));
      ends = enlarged(ends, new Int32Array(room));
      hashes = enlarged(hashes, new Int32Array(room));
      stems = enlarged(stems, new Int32Array(room));
      shapes = enlarged(shapes, new Int32Array(room));
      seams = enlarged(seams, new Uint16Array(room));
      traits = enlarged(traits, new Uint8Array(room));
      digits = enlarged(digits, new Uint8Array(room));
    }
    const start = at;
    let hash = FNV_OFFSET;
    let stem = FNV_OFFSET;
    let shape = FNV_OFFSET;
    let last = 0;
    let run = 0;
    let lastLetter = 0;
    let apostrophe = -1;
    let figures = 0;
    if (first === CAPITAL) trait |= CAPITALISED;
    for (; at < length; at++) {
      const letter = text.charCodeAt(at);
      const kind = kindOf(letter);
      if (kind === 0) {
        if (letter === APOSTROPHE_SIGN && last !== DIGIT && kindOf(text.charCodeAt(at + 1)) !== 0) {
          apostrophe = at;
          continue;
        }
        break;
      }
      stem = hash;
      hash = Math.imul(hash ^ (kind === CAPITAL ? letter + SPACE : letter < 0x80 ? letter : small(letter)), FNV_PRIME);
      if (kind === DIGIT) figures++;
      run = kind === last ? run + 1 : 1;
      last = kind;
      lastLetter = letter;
      // One mark for small letters, up to two for capitals, up to six for digits.
      if (run <= (kind === SMALL ? 1 : kind === CAPITAL ? 2 : MAX_SHAPE_RUN))
        shape = Math.imul(shape ^ kind, FNV_PRIME);
    }
    let end = at;
    if (apostrophe !== -1) trait |= APOSTROPHE;
    if (lastLetter === SMALL_S || lastLetter === CAPITAL_S) {
      trait |= ENDS_IN_S;
      if (apostrophe !== -1 && apostrophe === at - 2) {
        trait |= POSSESSIVE;
        end = apostrophe;
      }
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    stems[count] = stem;
    shapes[count] = shape;
    seams[count] = seam;
    traits[count] = trait;
    digits[count] = Math.min(figures, 255);
    count++;
    seam = 0;
    trait = 0;
  }
  return { count, starts, ends, hashes, stems, shapes, seams, digits, traits };
}

function enlarged<T extends Int32Array | Uint16Array | Uint8Array>(full: T, larger: T): T {
  larger.set(full);
  return larger;
}
