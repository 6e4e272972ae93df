/** How people write calendar dates, in English and Spanish, on folded text. */

/** By their first letters, English and Spanish: Jan, January, enero, Sept, septiembre. */
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|dic)[a-z]{0,7}';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
/** A two-digit year needs a hyphen or an apostrophe before it: "Nov 18, 10:20" is an hour. */
const YEAR = "(?:(?:,? |-|\\/|,)(?:del? )?\\d{4}|(?:-|,? ')\\d{2}| del? \\d{2})";

/** 3/14/1962, 3.14.62, 03-14-1962, 1962-03-14, 1962/03/14. */
export const NUMERIC_DATE = '(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})';

/** March 14, 1962; 14 March 1962; 14-Mar-62; 2/feb/1951; 04OCT1978; 14 de marzo de 1962; marzo 14 del 62. */
export const WORDED_DATE = `(?:${MONTH}\\.?[ -]?${DAY}${YEAR}|${DAY}[ /-]?(?:of |de )?${MONTH}\\.?${YEAR}|\\d{1,2}${MONTH}(?:19|20)\\d\\d)`;

/** March 14; 14 de marzo; Nov 18th. */
export const WORDED_DAY = `(?:${MONTH}\\.? ${DAY}|${DAY}[ -](?:of |de )?${MONTH})`;

/** 3/14: a day without a year. */
export const NUMERIC_DAY = '\\d{1,2}/\\d{1,2}';

/** Mar 14 62, 14MAR62: where a date of birth is asked for, two digits are a year. */
export const SHORT_YEAR_DATE = `(?:${MONTH}\\.? ${DAY},? |\\d{1,2}${MONTH})\\d{2}`;

/** ISO 8601, as programs write a day with its hour: 1962-03-14T00:00:00Z. */
const MOMENT = '\\d{4}-\\d\\d-\\d\\dT\\d\\d(?::\\d\\d){0,2}(?:\\.\\d{1,6})?Z?';

/** Any date with a year, also run together as in HL7 (19620314); only behind a label that says it is a date. */
export const LABELLED_DATE = `(?:${WORDED_DATE}|${MOMENT}|${NUMERIC_DATE}|\\d{1,2} \\d{1,2} \\d{4}|(?:19|20)\\d{6})`;

/** Whether a date that passed a pattern above can stand in a calendar; versions and part numbers mostly cannot. */
export function isPossibleDate(text: string): boolean {
  const [value = ''] = text.split(/T\d\d/);
  if (/[a-z]/i.test(value)) return Number(/\d{1,2}/.exec(value)?.[0] ?? 0) >= 1;
  const parts = /^[01]\d{3}(?:19|20)\d\d$/.test(value)
    ? [value.slice(0, 2), value.slice(2, 4), value.slice(4)]
    : /^\d{8}$/.test(value)
      ? [value.slice(0, 4), value.slice(4, 6), value.slice(6)]
      : value.split(/[-/. ]'?/);
  const numbers = parts.map(Number);
  const [first = 0, second = 0, third = 0] = numbers;
  if (parts[0]?.length === 4) return isYear(first) && isMonthAndDay(second, third);
  return isMonthAndDay(first, second) && (parts.length < 3 || parts[2]?.length === 2 || isYear(third));
}

function isMonthAndDay(first: number, second: number): boolean {
  const [low, high] = first < second ? [first, second] : [second, first];
  return low >= 1 && low <= 12 && high <= 31;
}

/** Nobody alive or in a chart was born before 1880, and care is not planned beyond 2100. */
function isYear(year: number): boolean {
  return year >= 1880 && year <= 2100;
}

/** Whoever is named with a later date was seen then, not born. */
export const LAST_BIRTH_YEAR = 2024;

/** The year of a date; one of two digits above 25 is of the last century. */
export function yearOf(value: string): number {
  const [full] = /(?:19|20)\d\d(?!\d)|^\d{4}/.exec(value) ?? [];
  if (full !== undefined) return Number(full);
  const year = Number(value.slice(-2));
  return year > 25 ? 1900 + year : 2000 + year;
}
