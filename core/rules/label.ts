/** What may stand between a label and its value, and how labels become patterns. Texts are folded: see segments/fold.ts. */

const LINK_SIGN = String.raw`[ \t:#=|>*"'().\/[{;~?_→\x60-]`;
/** "MRN no. is", "numero de expediente es": words that lead from a label to its value. */
const LINK_WORD = String.raw`\b(?:no|nos|num|nr|nro|number|numero|id|is|es|was|are|on|el|value|of|de)\b`;
/** How a form says that a date is to be written. */
const DATE_MASK = String.raw`(?:mm|dd)[-/.](?:mm|dd)[-/.](?:yyyy|yy|aaaa)\b\]?`;

/**
 * From a label to its value: up to eight signs and linking words, one line break among them, because a label often
 * stands on the line or in the table cell before; records in JSON say "value" once more.
 */
const LINK = `(?:${LINK_SIGN}|${LINK_WORD}|${DATE_MASK}){0,8}\\n?${LINK_SIGN}{0,4}(?:\\bvalue[:=] ?)?<?`;

/**
 * From a label that leaves no doubt to its value on the same line: "should be", "in Epic", "(front of card)", "/Sex:", a
 * comma, "have no result:". What begins otherwise ("MRN merges, 448120 in all") leads to no value.
 */
const LOOSE_LINK =
  '[ \\t]{0,2}(?:(?:[(,/&•✓+]|\\b(?:should|in|at|on|from|per|with|for|and|reads|shows|says|changed|confirmed|verified|is)\\b)[^\\d\\n.;!?]{0,30}[ \\t:/#(]|\\b(?:have|has|needs?)\\b[^\\d\\n.;!?]{1,30}:[ \\t]{0,2})';
/** What is counted. */
const COUNTED = /^ ?(?:patients|records|charts|members|lives|rows|people|of)\b/i;
/** Another label on the way, or what leads to a count; what a number may be read from, a label or a file, is none. */
const OTHER_LABEL =
  /\b(?:phone|tel|telephone|cell|call|text|fax|ext|zip|room|rm|bed|page|lot|order|ticket|case|claim|ref|reference|invoice|po|npi|dea|ssn|account|acct|group|date|dos|visit|seen|since|last|as of|about|over|than|all|up to|these|those|total|version|code|pin|serial)\b/i;

/**
 * A value (a pattern with one capturing group) behind one of the labels, upper or lower case: right behind any, and a few
 * words behind a `strong` one; of those `isAstray` must be asked.
 */
export function behindLabel(labels: readonly string[], value: string, strong = ''): RegExp {
  const near = `(?:${labels.join('|')})${LINK}`;
  return new RegExp(`\\b(?:${near}${strong === '' ? '' : `|(?:${strong})${LOOSE_LINK}`})${value}`, 'gi');
}

/** Whether the words between a strong label and what stands behind it lead to another number, or to a count. */
export function isAstray(before: string, strong: RegExp, after: string): boolean {
  const ways = before.split(strong);
  const way = ways.pop() ?? '';
  return ways.length > 0 && /[a-z,]{2}/i.test(way) && (OTHER_LABEL.test(way) || COUNTED.test(after));
}

/** Whether one of the words stands, whole, in the last `reach` characters of a text. */
export function endsNear(text: string, words: RegExp, reach: number): boolean {
  return words.test(text.slice(-reach));
}

/** How many digits a value has. */
export function digitCount(value: string): number {
  return value.replace(/[^0-9]/g, '').length;
}

/**
 * How test systems name the patients that do not exist, as one word or in the form of a register; a value on the same line
 * behind such a name is theirs. "Test patient" in a sentence is no name: people test patients.
 */
const INVENTED_PERSON =
  /\b(?:zz+test\w{0,10}|test[,^]?patient|donotuse|everyman|paciente de prueba|paciente ficticio)\b[^\n]{0,40}$/i;
/** Nothing but counting upwards, or the range of nines that systems keep for tests: 12345678, 99999912, 99900014. */
const INVENTED_NUMBER = /^(?:0?12345(?:6(?:7(?:8(?:90?)?)?)?)?|9{4,9}\d{0,4}|9990{1,4}\d{1,3})$/;

/** The same in Spanish, where the word in small letters is a medical test. */
const INVENTED_IN_SPANISH = /(?:^|[\n\t|;,(:]|paciente) ?PRUEBA, ?[A-Z]{2,15}\b[^\n]{0,12}$/;

/** Whether a number is one that only test data and teaching bear, or stands behind the name of an invented person. */
export function isSpecimen(value: string, before: string): boolean {
  return (
    INVENTED_NUMBER.test(value.replace(/[^0-9]/g, '')) ||
    INVENTED_PERSON.test(before) ||
    INVENTED_IN_SPANISH.test(before)
  );
}

/** Nothing but zeros (and a last digit), or one repeated digit: how forms and examples are filled in. */
export function isFiller(value: string): boolean {
  const digits = value.replace(/[^0-9]/g, '');
  return /^(\d)\1*$/.test(digits) || /^0{4,20}\d{1,2}$/.test(digits);
}
