/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATED = /\b(?:Dra?|Sra?|Srta|Mrs?|Ms|St|Mt|Ft|Hosp|Med|Ctr|Univ|Gen|Dept|No|vs|approx|appt|[A-Z])$/;
const END = /[.!?]\s|\n/g;
const END_OR_LAST = /[.!?](?:\s|$)|\n/g;

/** The part of the sentence that stands in the text before a value. */
export function sentenceBefore(before: string): string {
  let start = 0;
  END.lastIndex = 0;
  for (let end = END.exec(before); end !== null; end = END.exec(before))
    if (endsSentence(before, end.index)) start = END.lastIndex;
  return before.slice(start);
}

/** The part of the sentence that stands in the text after a value. */
export function sentenceAfter(after: string): string {
  END_OR_LAST.lastIndex = 0;
  for (let end = END_OR_LAST.exec(after); end !== null; end = END_OR_LAST.exec(after))
    if (endsSentence(after, end.index)) return after.slice(0, end.index);
  return after;
}

function endsSentence(text: string, at: number): boolean {
  return text.charAt(at) !== '.' || !ABBREVIATED.test(text.slice(0, at));
}
