import { type Edit, edited, type Folded } from './edit.ts';
import { foldableCharacters } from './foldable-characters.ts';
import { labelledNumbers } from './labelled-numbers.ts';
import { lookAlikeLetters } from './look-alike-letters.ts';
import { markupRemains } from './markup-remains.ts';
import { setApartNumbers } from './set-apart-numbers.ts';
import { spelledAddresses } from './spelled-addresses.ts';
import { spreadLabels } from './spread-labels.ts';
import { wrappedLabels } from './wrapped-labels.ts';
import { wrapsAfterHyphen, wrapsBetweenGroups } from './wrapped-numbers.ts';

export { type Folded, unfold } from './edit.ts';

/**
 * What is undone, each step on the text that the one before it left: what is not decoded, then characters, then lines,
 * then numbers and addresses.
 */
const STEPS: readonly ((text: string) => readonly Edit[])[] = [
  markupRemains,
  foldableCharacters,
  lookAlikeLetters,
  wrapsAfterHyphen,
  wrapsBetweenGroups,
  wrappedLabels,
  spreadLabels,
  labelledNumbers,
  setApartNumbers,
  spelledAddresses,
];

/**
 * Folding: text as people read it, so that patterns need to know one hyphen, one space and one kind of digit. Word
 * processors write non-breaking hyphens and spaces, mail programs break numbers over lines, and whoever wants to slip past
 * a scanner writes zero-width characters, letters of other scripts, or numbers in words; every scanner that reads the raw
 * string loses those. Linear; plain text costs one quick look a step.
 */
export function fold(text: string): Folded {
  let folded: Folded = { text, origin: null, disguised: [] };
  for (const step of STEPS) folded = edited(folded, step(folded.text));
  return folded;
}
