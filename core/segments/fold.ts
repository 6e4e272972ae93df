import { codeKeys } from './code-keys.ts';
import { type Edit, edited, type Folded } from './edit.ts';
import { foldableCharacters } from './foldable-characters.ts';
import { labelledNumbers } from './labelled-numbers.ts';
import { lookAlikeLetters } from './look-alike-letters.ts';
import { markupRemains } from './markup-remains.ts';
import { pastedTables } from './pasted-tables.ts';
import { setApartNumbers } from './set-apart-numbers.ts';
import { spelledAddresses } from './spelled-addresses.ts';
import { spreadLabels } from './spread-labels.ts';
import { wrappedLabels } from './wrapped-labels.ts';
import { numberWraps, wrapsAfterHyphen, wrapsBetweenGroups } from './wrapped-numbers.ts';

export { type Folded, unfold } from './edit.ts';

type Step = (text: string) => readonly Edit[];

/** Anchored: V8 runs through plain text faster than it looks for a character that is not there. */
const PLAIN = /^[\0-\x7F]*$/;
const isForeign = (text: string) => !PLAIN.test(text);
const always = () => true;

/**
 * What is undone, each step on the text that the one before it left: what is not decoded, then characters, then lines,
 * then labels, numbers and addresses, then tables. Steps that the same sign calls for stand together, so that it is looked for once.
 */
const STEPS: readonly (readonly [isCalledFor: (text: string) => boolean, steps: readonly Step[]])[] = [
  [always, [markupRemains]],
  [isForeign, [foldableCharacters, lookAlikeLetters]],
  [(text) => numberWraps(text).length > 0, [wrapsAfterHyphen, wrapsBetweenGroups]],
  [always, [codeKeys, wrappedLabels, spreadLabels, labelledNumbers, setApartNumbers, spelledAddresses]],
  [always, [pastedTables]],
];

/**
 * Folding: text as people read it, so that patterns need to know one hyphen, one space and one kind of digit. Word
 * processors write non-breaking hyphens and spaces, mail programs break numbers over lines, and whoever wants to slip past
 * a scanner writes zero-width characters, letters of other scripts, or numbers in words; every scanner that reads the raw
 * string loses those. Linear; plain text costs one quick look a step.
 */
export function fold(text: string): Folded {
  let folded: Folded = { text, origin: null, disguised: [] };
  for (const [isCalledFor, steps] of STEPS) {
    if (isCalledFor(folded.text)) for (const step of steps) folded = edited(folded, step(folded.text));
  }
  return folded;
}
