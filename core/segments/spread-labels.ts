import { type Edit, NO_EDITS } from './edit.ts';

/** The abbreviations that stand before most numbers of a person. */
const SPREAD = ['S S N', 'M R N', 'D O B', 'M B I'];
const ANY = new RegExp(`\\b(?:${SPREAD.join('|')})\\b`, 'g');

/** Labels whose letters are set apart: "M R N". */
export function spreadLabels(text: string): readonly Edit[] {
  if (!SPREAD.some((label) => text.includes(label))) return NO_EDITS;
  const edits: Edit[] = [];
  ANY.lastIndex = 0;
  for (let match = ANY.exec(text); match !== null; match = ANY.exec(text)) {
    const [label] = match;
    edits.push({ start: match.index, end: match.index + label.length, text: label.replace(/ /g, ''), hides: true });
  }
  return edits;
}
