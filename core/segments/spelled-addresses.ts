import { type Edit, NO_EDITS } from './edit.ts';
import { merged, placesOf, stretches } from './stretches.ts';

const inBrackets = (words: string) => `[ \\t]{0,2}[\\[({<][ \\t]?(?:${words})[ \\t]?[\\])}>][ \\t]{0,2}`;
const AT = `(?:${inBrackets('at|arroba|@')}|[ \\t]{1,2}(?:at|arroba|@)[ \\t]{1,2}|@[ \\t]?|[ \\t]@)`;
const DOT_SAID = `${inBrackets('dot|punto|\\.')}|[ \\t]{1,2}(?:dot|punto)[ \\t]{1,2}`;
const NAME_DOT = `(?:${DOT_SAID}|\\.)`;
/** A space behind a full stop alone begins a sentence. */
const DOMAIN_DOT = `(?:${DOT_SAID}|[ \\t]\\.[ \\t]?|\\.)`;
/** The ends of addresses that people have at home. */
const ENDING = '(?:com|net|org|edu|gov|me|us|uk|es|mx|fm|io|ca|de)';
/** Up to four parts before the at sign and three behind it; longer names are none that people say. */
const ADDRESS = new RegExp(
  `\\b([A-Za-z0-9][A-Za-z0-9_%+-]{0,40}(?:${NAME_DOT}[A-Za-z0-9_%+-]{1,40}){0,3})(${AT})([A-Za-z0-9-]{1,40}(?:${DOMAIN_DOT}[A-Za-z0-9-]{1,40})?${DOMAIN_DOT}${ENDING})\\b`,
  'gi',
);
const DOTS = new RegExp(DOMAIN_DOT, 'gi');
/** Written as usual; what follows is the next word. */
const PLAIN = /^[^\s@]{1,200}@[\w.-]{1,200}\.[A-Za-z]{2,10}(?:\s|$)/;
const SAID_TO_BE_ADDRESS = /(?:mail|correo|address|direccion|write|escrib\w{1,6}|reach|contact)\b[^\n]{0,24}$/i;
/** How far before an address the word may stand that says it is one. */
const REACH = 40;
/** How far an address may reach before and behind one of its signs: four parts of 40 and three between them. */
const ADDRESS_BEFORE = 340;
const ADDRESS_BEHIND = 160;
/** A sign in brackets, from its bracket on. */
const BRACKETED = /[[({<][ \t]?(?:at|arroba|dot|punto|[@.])[ \t]?[\])}>]/iy;
/** Enough of "dot", "punto" and "arroba": patterns of one length are found fastest. */
const SAID = /(?:dot|unto|roba)[ \t]/gi;
/** A full stop kept apart in the domain behind an at sign. */
const DOT_APART = /@[A-Za-z0-9.-]{1,80}[ \t]\.[ \t]?[A-Za-z]/y;

/** Mail addresses whose signs are said in words or kept apart: "jane.roe [at] gmail [dot] com". */
export function spelledAddresses(text: string): readonly Edit[] {
  const signs = merged(
    occurrences(text, '@', (at) => isBlank(text, at - 1) || isBlank(text, at + 1) || matchesAt(DOT_APART, text, at)),
    ...['[', '(', '{', '<'].map((bracket) => occurrences(text, bracket, (at) => matchesAt(BRACKETED, text, at))),
    placesOf(text, SAID),
  );
  if (signs.length === 0) return NO_EDITS;
  const edits: Edit[] = [];
  for (const { start, end } of stretches(signs, ADDRESS_BEFORE, ADDRESS_BEHIND)) {
    // Most signs stand alone, in prose or in a site's name.
    if (!/@|\bat\b|arroba/i.test(text.slice(start, end))) continue;
    const upTo = text.slice(0, end);
    ADDRESS.lastIndex = start;
    for (let match = ADDRESS.exec(upTo); match !== null; match = ADDRESS.exec(upTo)) {
      const [whole, name = '', at = '', domain = ''] = match;
      const signAt = match.index + name.length;
      const before = text.slice(Math.max(0, match.index - REACH), match.index);
      if (PLAIN.test(whole) || !isAddress(before, name, at, domain)) {
        ADDRESS.lastIndex = signAt + 1;
        continue;
      }
      edits.push(...dots(name, match.index));
      if (at !== '@') edits.push({ start: signAt, end: signAt + at.length, text: '@', hides: true });
      edits.push(...dots(domain, signAt + at.length));
    }
  }
  return edits;
}

/** Looking for single characters first is far faster than any pattern. */
function occurrences(text: string, character: string, isSign: (at: number) => boolean): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1))
    if (isSign(at)) places.push(at);
  return places;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/**
 * "Meet me at gmail dot com" names a site. With a plain "at" there must be a name that only addresses have, or a word
 * before it that says so, and the full stop must be said too.
 */
function isAddress(before: string, name: string, at: string, domain: string): boolean {
  const isPlainWord = /^[ \t]{1,2}at[ \t]{1,2}$/i.test(at);
  // "ask @clinic.example" may as well call somebody by a handle.
  if (!isPlainWord && !/^[ \t]@$/.test(at)) return true;
  if (isPlainWord && !/dot|punto/i.test(domain)) return false;
  return /[^A-Za-z]/.test(name) || SAID_TO_BE_ADDRESS.test(before);
}

function dots(part: string, start: number): Edit[] {
  const edits: Edit[] = [];
  DOTS.lastIndex = 0;
  for (let match = DOTS.exec(part); match !== null; match = DOTS.exec(part)) {
    if (match[0] !== '.')
      edits.push({ start: start + match.index, end: start + match.index + match[0].length, text: '.', hides: true });
  }
  return edits;
}
