/** What stands between the numbers of a list, and the next of them: "4471882, 4471883 and 4471884", or one a line. */
const NEXT =
  /^(?: ?[,;/] ?(?:(?:and|or|y|o|e|&) )?| (?:and|or|y|o|e|&) | |[ \t]{0,2},?\n[ \t]{0,4}(?:[-*] )?)([a-z]{0,6}-?\d[a-z0-9-]{3,18})(?![\w-]|[.:]\d|\/\d{1,4}\b|,\d{3}\b)/i;
/** No separator with the number behind it is longer. */
const REACH = 40;

/**
 * Where the next number of a list stands whose last one was `value` and ends at `end`, as [start, end); null where there is
 * none. It has exactly the same shape, since a date, a telephone number or a sum behind it has another.
 */
export function nextOfList(text: string, value: string, end: number): readonly [start: number, end: number] | null {
  const match = NEXT.exec(text.slice(end, end + REACH));
  const next = match?.[1];
  if (match === null || next === undefined || shapeOf(next) !== shapeOf(value)) return null;
  const nextEnd = end + match[0].length;
  return [nextEnd - next.length, nextEnd];
}

/** "CMX-662019" as "aaa-999999". */
function shapeOf(value: string): string {
  return value.replace(/[a-z]/gi, 'a').replace(/\d/g, '9');
}
