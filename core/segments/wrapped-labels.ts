import { type Edit, NO_EDITS } from './edit.ts';

/** A line end before the words that end a label of several words; eight quote marks are as many as people read. */
const REST = /\n[> \t]{0,8}(of birth|birth|record|number|security|de nacimiento|nacimiento|social)\b/iy;
/** The labels that may be broken, as far as their line ends. */
const LABEL =
  /\b(?:date of birth|birth date|(?:medical|med) record|(?:record|chart|patient|member|subscriber|policy|account|phone|telephone|card|security) number|social security|fecha de nacimiento|seguro social)$/i;
const LONGEST_BEGINNING = 'social security'.length;

/** Line ends inside the label of a number: "date of / birth", "medical record / number". */
export function wrappedLabels(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (!mayGoOn(text, at)) continue;
    REST.lastIndex = at;
    const match = REST.exec(text);
    if (match === null) continue;
    const [whole, rest = ''] = match;
    // Flowed text (RFC 3676) keeps the space before its line end.
    const start = text.charAt(match.index - 1) === ' ' ? match.index - 1 : match.index;
    const label = `${text.slice(Math.max(0, start - LONGEST_BEGINNING), start)} ${rest}`;
    const end = match.index + whole.length - rest.length;
    if (LABEL.test(label)) edits.push({ start, end, text: ' ', hides: false });
  }
  return edits.length === 0 ? NO_EDITS : edits;
}

/** A letter that one of the words above begins with, or quote marks before it: a look is cheaper than the pattern. */
function mayGoOn(text: string, lineEnd: number): boolean {
  const next = text.charAt(lineEnd + 1);
  return next !== '' && '> \tobrnsdOBRNSD'.includes(next);
}
