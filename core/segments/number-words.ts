/**
 * Numbers in words, English and Spanish, as people say identifiers: digit by digit, in pairs, "double five", or as a
 * cardinal. Texts are folded, so "veintidós" is "veintidos" here.
 */

/** Words by their values: each group of synonyms is one step above the group before. */
function counted(groups: string, first: number, step: number): [string, number][] {
  return groups
    .split(' ')
    .flatMap((group, i) => group.split('/').map((word): [string, number] => [word, first + i * step]));
}

const ONES = new Map(
  counted(
    'zero/oh/o/nought/cero one/uno/un/una two/dos three/tres four/cuatro five/cinco six/seis seven/siete eight/ocho nine/nueve',
    0,
    1,
  ),
);
const BELOW_THIRTY = new Map([
  ...counted(
    'ten/diez eleven/once twelve/doce thirteen/trece fourteen/catorce fifteen/quince sixteen/dieciseis seventeen/diecisiete eighteen/dieciocho nineteen/diecinueve',
    10,
    1,
  ),
  ...counted(
    'veintiuno/veintiun veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho',
    21,
    1,
  ),
  ...counted('veintinueve', 29, 1),
]);
const TENS = new Map(
  counted(
    'twenty/veinte thirty/treinta forty/cuarenta fifty/cincuenta sixty/sesenta seventy/setenta eighty/ochenta ninety/noventa',
    20,
    10,
  ),
);
const HUNDREDS = new Map(
  counted(
    'cien/ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
    100,
    100,
  ),
);
const ORDINALS = new Map([
  ...counted(
    'first/primero second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    1,
    1,
  ),
  ...counted('thirtieth', 30, 1),
]);
const REPEATS = new Map(counted('double/doble triple', 2, 1));

/** The words that a number in words begins with, as alternatives of a pattern. */
export const NUMBER_WORDS = [...ONES, ...BELOW_THIRTY, ...TENS, ...HUNDREDS, ...REPEATS, ...counted('mil', 0, 1)]
  .map(([word]) => word)
  .filter((word) => word.length > 1 && word !== 'un')
  .sort()
  .join('|');

interface Cardinal {
  readonly value: number;
  readonly end: number;
}

/** The digits that the number in words at an offset stands for, or null. Ordinals count where a day is meant. */
export function spelledNumber(
  text: string,
  at: number,
  ordinals: boolean,
): { readonly digits: string; readonly end: number } | null {
  const repeats = REPEATS.get(wordAt(text, at));
  if (repeats !== undefined) {
    const next = pastGap(text, at + wordAt(text, at).length);
    const digit = ONES.get(wordAt(text, next));
    return digit === undefined
      ? null
      : { digits: String(digit).repeat(repeats), end: next + wordAt(text, next).length };
  }
  const cardinal = upToThousands(text, at, ordinals);
  return cardinal === null ? null : { digits: String(cardinal.value), end: cardinal.end };
}

/** "nineteen sixty" are two numbers, but "two thousand and five" and "mil novecientos sesenta y dos" are one. */
function upToThousands(text: string, at: number, ordinals: boolean): Cardinal | null {
  const first = wordAt(text, at) === 'mil' ? { value: 1, end: at - 1 } : upToHundreds(text, at, ordinals);
  if (first === null || first.value === 0 || first.value > 99) return first;
  const next = first.end < at ? at : pastGap(text, first.end);
  const word = wordAt(text, next);
  if (word !== 'thousand' && word !== 'mil') return first;
  return withRest(first.value * 1000, next + word.length, text, (from) => upToHundreds(text, from, ordinals));
}

function upToHundreds(text: string, at: number, ordinals: boolean): Cardinal | null {
  const word = wordAt(text, at);
  const hundreds = HUNDREDS.get(word);
  if (hundreds !== undefined)
    return withRest(hundreds, at + word.length, text, (from) => belowHundred(text, from, ordinals));
  const first = belowHundred(text, at, ordinals);
  if (first === null || first.value === 0) return first;
  const next = pastGap(text, first.end);
  if (wordAt(text, next) !== 'hundred') return first;
  return withRest(first.value * 100, next + 'hundred'.length, text, (from) => belowHundred(text, from, ordinals));
}

function withRest(value: number, end: number, text: string, read: (from: number) => Cardinal | null): Cardinal {
  const rest = read(pastGap(text, end));
  return rest === null || rest.value === 0 ? { value, end } : { value: value + rest.value, end: rest.end };
}

function belowHundred(text: string, at: number, ordinals: boolean): Cardinal | null {
  const word = wordAt(text, at);
  const end = at + word.length;
  const value = ONES.get(word) ?? BELOW_THIRTY.get(word) ?? (ordinals ? ORDINALS.get(word) : undefined);
  if (value !== undefined) return { value, end };
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const next = pastGap(text, end);
  const unit = wordAt(text, next);
  const ones = ONES.get(unit) ?? (ordinals ? ORDINALS.get(unit) : undefined) ?? 0;
  return ones > 0 && ones < 10 ? { value: tens + ones, end: next + unit.length } : { value: tens, end };
}

/** Longer than any word above. */
const WORD = /[A-Za-z]{1,16}/y;
/** A space, a hyphen, a wrapped line or "and" between the words of one number. */
const GAP = /(?:[ \t]?-[ \t]?|[ \t]{1,3}|[ \t]?\n[> \t]{0,8})(?:(?:and|y) )?/iy;

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0].toLowerCase() ?? '';
}

function pastGap(text: string, at: number): number {
  GAP.lastIndex = at;
  return at + (GAP.exec(text)?.[0].length ?? 0);
}
