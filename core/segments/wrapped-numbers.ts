import { type Edit, NO_EDITS } from './edit.ts';
import { stretches } from './stretches.ts';

/** A line end with the quote marks of the next line. Eight: deeper quotes are unreadable to people too. */
const BREAK = '[ \\t]{0,2}\\n[> \\t]{0,8}';
/** Between two groups of a number: a sign, a space, or a line end with or without a sign on one side of it. */
const GAP = `(?:[-./]?${BREAK}[-./]?|[-./ ]{1,2})`;
/** Between two groups of a date, where a line end alone would make dates of any three numbers. */
const DATE_GAP = `(?:[-./]${BREAK}|${BREAK}[-./]|[-./])`;
/** Social Security, telephone and card numbers and dates: their groups are known, so nothing else is joined. */
const SHAPED = new RegExp(
  [
    `\\(?[0-9]{3}\\)?${GAP}[0-9]{2,3}${GAP}[0-9]{4}`,
    `[0-9]{4}${GAP}[0-9]{4}${GAP}[0-9]{4}${GAP}[0-9]{3,4}`,
    `[0-9]{4}${GAP}[0-9]{6}${GAP}[0-9]{5}`,
    `[0-9]{1,2}${DATE_GAP}[0-9]{1,2}${DATE_GAP}(?:[0-9]{4}|[0-9]{2})`,
    `[0-9]{4}${DATE_GAP}[0-9]{1,2}${DATE_GAP}[0-9]{1,2}`,
  ].join('|'),
  'g',
);
/** Before and behind a line end: more than the rest of the longest number has, a card's, with its signs and line ends. */
const REACH = 60;
const AFTER_HYPHEN = new RegExp(`[0-9]-${BREAK}[0-9]`, 'g');

/** Line ends behind the hyphen of any number: nobody begins a line with the rest of one otherwise. */
export function wrapsAfterHyphen(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { start, end } of stretches(numberWraps(text), REACH, REACH)) {
    const upTo = text.slice(0, end);
    AFTER_HYPHEN.lastIndex = start;
    for (let match = AFTER_HYPHEN.exec(upTo); match !== null; match = AFTER_HYPHEN.exec(upTo)) {
      const behind = match.index + match[0].length;
      edits.push({ start: match.index + 2, end: behind - 1, text: '', hides: false });
      // The digit behind one line end may stand before the next.
      AFTER_HYPHEN.lastIndex = behind - 1;
    }
  }
  return edits.length === 0 ? NO_EDITS : edits;
}

/** Line ends before or behind any sign of a number of known shape, and one between two of its groups. */
export function wrapsBetweenGroups(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { start, end } of stretches(numberWraps(text), REACH, REACH)) {
    const upTo = text.slice(0, end);
    SHAPED.lastIndex = start;
    for (let match = SHAPED.exec(upTo); match !== null; match = SHAPED.exec(upTo)) {
      const behind = match.index + match[0].length;
      // Part of an IP address, a time or a longer number; the shape may still begin further on.
      const goesOn =
        /[0-9.:/-]/.test(text.charAt(match.index - 1)) || /^(?:[0-9]|[-.:/][0-9])/.test(text.slice(behind, behind + 2));
      if (goesOn) SHAPED.lastIndex = match.index + 1;
      else edits.push(...joined(match[0], match.index));
    }
  }
  return edits.length === 0 ? NO_EDITS : edits;
}

/**
 * Takes the line ends out of a number. Two or more without a sign are a column of figures, and a full stop beside another
 * sign ends a sentence.
 */
function joined(number: string, start: number): Edit[] {
  const edits: Edit[] = [];
  let bare = 0;
  const breaks = new RegExp(BREAK, 'g');
  for (let match = breaks.exec(number); match !== null; match = breaks.exec(number)) {
    const end = match.index + match[0].length;
    const hasSign = /[-./]/.test(number.charAt(match.index - 1) + number.charAt(end));
    if (!hasSign) bare++;
    edits.push({ start: start + match.index, end: start + end, text: hasSign ? '' : ' ', hides: false });
  }
  return bare > 1 || (number.includes('.') && /[-/]/.test(number)) ? [] : edits;
}

/** The line ends with part of a number on both sides: a look at every line end is cheaper than a pattern. */
export function numberWraps(text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    let before = at - 1;
    while (before > at - 3 && isBlank(text.charCodeAt(before))) before--;
    if (!isPart(text.charCodeAt(before))) continue;
    let after = at + 1;
    while (after <= at + 8 && (isBlank(text.charCodeAt(after)) || text[after] === '>')) after++;
    if (isPart(text.charCodeAt(after))) places.push(at);
  }
  return places;
}

const isBlank = (code: number) => code === 32 || code === 9;
/** A digit, a closing bracket, a hyphen, a full stop or a slash. */
const isPart = (code: number) => (code >= 45 && code <= 57) || code === 41;
