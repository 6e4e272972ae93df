/** A text as the rules read it, and where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** For each folded character, where it stands in the source; null when nothing moved. One entry more than characters. */
  readonly origin: Int32Array | null;
  /** Folded offsets whose source was written in a way that only hides it from scanners; ascending. */
  readonly disguised: readonly number[];
}

/** One stretch of a text and what is read in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether ordinary programs and people do not write it this way. */
  readonly hides: boolean;
}

/** For steps that find nothing to do, which is nearly always. */
export const NO_EDITS: readonly Edit[] = [];

/** Source offset of a folded offset. */
export function unfold(folded: Folded, offset: number): number {
  return folded.origin === null ? offset : (folded.origin[offset] ?? offset);
}

/**
 * Carries out edits that are in order and do not overlap. Every new character keeps a place in the source: the first of
 * several stands for the start of what it replaces and the last for its end, so that a finding covers all of it; a single
 * one stands for the start where a word begins and for the end inside a word. Linear.
 */
export function edited(folded: Folded, edits: readonly Edit[]): Folded {
  if (edits.length === 0) return folded;
  const { text } = folded;
  const before = folded.origin;
  // Characters replaced one by one (quotes, dashes, spaces) move nothing.
  const moves = before !== null || edits.some((edit) => edit.text.length !== 1 || edit.end - edit.start !== 1);
  const grown = edits.reduce((sum, edit) => sum + edit.text.length, text.length);
  const origin = new Int32Array(moves ? grown + 1 : 0);
  const parts: string[] = [];
  const disguised: number[] = [];
  let length = 0;
  let copied = 0;
  let mark = 0;
  const keepMarks = (end: number, place: (offset: number) => number) => {
    for (let at = folded.disguised[mark]; at !== undefined && at < end; at = folded.disguised[++mark])
      addMark(disguised, place(at));
  };
  const copyUpTo = (end: number) => {
    if (end === copied) return;
    const shift = length - copied;
    if (folded.disguised.length > 0) keepMarks(end, (at) => at + shift);
    parts.push(text.slice(copied, end));
    if (before !== null) origin.set(before.subarray(copied, end), length);
    else if (moves) for (let at = copied; at < end; at++) origin[at + shift] = at;
    length += end - copied;
    copied = end;
  };
  for (const edit of edits) {
    copyUpTo(edit.start);
    const here = length;
    if (folded.disguised.length > 0) keepMarks(edit.end, () => here);
    if (edit.hides) addMark(disguised, here);
    const first = unfold(folded, edit.start);
    const last = edit.end > edit.start ? unfold(folded, edit.end - 1) : first;
    if (edit.text.length === 1) {
      const previous = parts.length === 0 ? '' : (parts[parts.length - 1] ?? '').slice(-1);
      const isSame = first === last || !/[0-9A-Za-z]/.test(previous) || isPair(text, edit);
      if (moves) origin[length] = isSame ? first : last;
      length++;
    } else {
      for (let i = 0; i < edit.text.length; i++)
        origin[length++] = i === edit.text.length - 1 ? last : unfold(folded, Math.min(edit.start + i, edit.end - 1));
    }
    if (edit.text !== '') parts.push(edit.text);
    copied = edit.end;
  }
  copyUpTo(text.length);
  keepMarks(Number.POSITIVE_INFINITY, () => length);
  if (!moves) return { text: parts.join(''), origin: null, disguised };
  origin[length] = unfold(folded, text.length);
  return { text: parts.join(''), origin: origin.subarray(0, length + 1), disguised };
}

/** Two UTF-16 units that are one character: whoever reads its place knows its size. */
function isPair(text: string, { start, end }: Edit): boolean {
  return end - start === 2 && text.charCodeAt(start) >= 0xd800 && text.charCodeAt(start) < 0xdc00;
}

function addMark(marks: number[], at: number): void {
  if (marks[marks.length - 1] !== at) marks.push(at);
}
