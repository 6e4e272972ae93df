import { type Edit, NO_EDITS } from './edit.ts';

/**
 * Letters of other scripts by the Latin letter they look like in common fonts (after Unicode TS 39, confusables). Small
 * letters that only resemble (м, т, γ) are left out: Russian endings and Greek signs of science use them beside Latin.
 */
const LOOK_ALIKES: readonly (readonly [latin: string, others: string])[] = [
  ['A', 'АΑᎪ'],
  ['B', 'ВΒᏴ'],
  ['C', 'СϹᏟ'],
  ['D', 'Ꭰ'],
  ['E', 'ЕΕᎬ'],
  ['G', 'ԌᏀ'],
  ['H', 'НΗᎻ'],
  ['I', 'ІΙӀ'],
  ['J', 'ЈᎫ'],
  ['K', 'КΚᏦ'],
  ['L', 'Ꮮ'],
  ['M', 'МΜᎷ'],
  ['N', 'Ν'],
  ['O', 'ОΟՕ'],
  ['P', 'РΡᏢ'],
  ['Q', 'Ԛ'],
  ['R', 'ᎡᏒ'],
  ['S', 'ЅᏚՏ'],
  ['T', 'ТΤᎢ'],
  ['V', 'ѴᏙ'],
  ['W', 'ԜᎳ'],
  ['X', 'ХΧ'],
  ['Y', 'УΥҮ'],
  ['Z', 'ΖᏃ'],
  ['a', 'аαɑ'],
  ['c', 'сϲ'],
  ['d', 'ԁ'],
  ['e', 'е'],
  ['g', 'ɡց'],
  ['h', 'һհ'],
  ['i', 'іιı'],
  ['j', 'јϳ'],
  ['l', 'ӏ'],
  ['n', 'ո'],
  ['o', 'оοօ'],
  ['p', 'рρ'],
  ['q', 'ԛզ'],
  ['s', 'ѕ'],
  ['u', 'υս'],
  ['v', 'νѵ'],
  ['w', 'ԝ'],
  ['x', 'х'],
  ['y', 'у'],
];

const latinOf = new Map(LOOK_ALIKES.flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)));

/** Only where one of these stands is there anything to do: Greek, Cyrillic, Armenian, Cherokee, and three Latin strays. */
const FOREIGN = /[\u0370-\u058F\u13A0-\u13FF\u0131\u0251\u0261]/;
const WORD = /[A-Za-z0-9\u0131\u0251\u0261\u0370-\u058F\u13A0-\u13FF]{2,60}/g;

/**
 * Letters of other scripts in words that are otherwise Latin. A word of two scripts that looks wholly Latin is written by
 * nobody who means it. A word of one foreign script is read as Latin only where Latin words stand on both sides of it:
 * Russian and Greek have words of nothing but look-alikes (and medical abbreviations such as НМО), but not alone in the
 * middle of another language. A word with a single letter that looks like none is left, and with it "COVIDом".
 */
export function lookAlikeLetters(text: string): readonly Edit[] {
  if (!FOREIGN.test(text)) return NO_EDITS;
  const edits: Edit[] = [];
  const words = text.match(WORD) ?? [];
  let from = 0;
  words.forEach((word, i) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    if (!FOREIGN.test(word) || ![...word].every((letter) => letter < '\x80' || latinOf.has(letter))) return;
    const isMixed = /[A-Za-z]/.test(word) || scripts(word) > 1;
    if (!isMixed && !(standsAlone(words[i - 1]) && standsAlone(words[i + 1]))) return;
    for (let k = 0; k < word.length; k++) {
      const latin = latinOf.get(word.charAt(k));
      if (latin !== undefined) edits.push({ start: start + k, end: start + k + 1, text: latin, hides: true });
    }
  });
  return edits;
}

/** A name with each letter of another script as the Latin letter it looks like, after the skeleton of Unicode TS 39. */
export function latinSkeleton(name: string): string {
  return FOREIGN.test(name) ? Array.from(name, (letter) => latinOf.get(letter) ?? letter).join('') : name;
}

/** Whether a neighbour is no sign of a text in another script; the edge of the text is none. */
function standsAlone(neighbour: string | undefined): boolean {
  return neighbour === undefined || !FOREIGN.test(neighbour);
}

/** How many foreign scripts a word mixes. */
function scripts(word: string): number {
  return [/[\u0370-\u03FF]/, /[\u0400-\u052F]/, /[\u0530-\u058F]/, /[\u13A0-\u13FF]/].filter((script) =>
    script.test(word),
  ).length;
}
