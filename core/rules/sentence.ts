/** Abbreviations whose full stop ends no sentence; the stop is taken for a space, so that places stay where they are. */
const ABBREVIATION = /\b(Dra?|Sra?|Srta|Mrs?|Ms|St|Mt|Ft|Hosp|Med|Ctr|Univ|Gen|Dept|No|vs|approx|appt|[A-Z])\./g;

/** The part of the sentence that stands in the text before a value. */
export function sentenceBefore(before: string): string {
  return (
    before
      .replace(ABBREVIATION, '$1 ')
      .split(/[.!?]\s|\n/)
      .pop() ?? ''
  );
}

/** The part of the sentence that stands in the text after a value. */
export function sentenceAfter(after: string): string {
  return after.replace(ABBREVIATION, '$1 ').split(/[.!?](?:\s|$)|\n/)[0] ?? '';
}
