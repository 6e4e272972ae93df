import { columnName } from '../attachments/table.ts';
import { type Edit, NO_EDITS } from './edit.ts';
import { hasLabelWord } from './table-columns.ts';

/** Where two words of a name that a program gave meet. */
const SEAM = /[A-Za-z]_[A-Za-z]|[a-z][A-Z]/g;
const NAME = /[A-Za-z][A-Za-z0-9_]{1,60}/y;
/** What holds a value rather than being one, or part of an address. */
const BEFORE = /[\s"'{[(<,;]/;
const AFTER = /["']? ?[:=>]/y;
/** As far as the names of fields go. */
const MAX_NAME = 60;

/**
 * Keys as programs write them, right before what they hold (PATIENT_MRN=, "lastName":, DateOfBirth:), read as people would
 * write them: as is done for the columns of files, and likewise only where they say what a rule knows. Linear.
 */
export function codeKeys(text: string): readonly Edit[] {
  let edits: Edit[] | null = null;
  SEAM.lastIndex = 0;
  for (let match = SEAM.exec(text); match !== null; match = SEAM.exec(text)) {
    const start = nameStart(text, match.index);
    NAME.lastIndex = start;
    const [name = ''] = NAME.exec(text) ?? [];
    const end = start + Math.max(name.length, match.index - start + 1);
    SEAM.lastIndex = Math.max(end, match.index + 1);
    AFTER.lastIndex = end;
    if (name === '' || (start > 0 && !BEFORE.test(text.charAt(start - 1))) || !AFTER.test(text)) continue;
    if (!hasLabelWord(columnName(name))) continue;
    edits ??= [];
    for (let at = start + 1; at < end; at++) {
      if (text.charAt(at) === '_') edits.push({ start: at, end: at + 1, text: ' ', hides: false });
      else if (/[a-z0-9][A-Z]/.test(text.slice(at - 1, at + 1)))
        edits.push({ start: at, end: at, text: ' ', hides: false });
    }
  }
  return edits ?? NO_EDITS;
}

/** Where the word begins that runs through `at`, not far before. */
function nameStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MAX_NAME && /\w/.test(text.charAt(start - 1))) start--;
  return start;
}
