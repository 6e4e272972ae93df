/**
 * Folding: text as people read it, so that patterns need to know one hyphen, one space and one kind of digit. Word
 * processors write non-breaking hyphens and spaces, and whoever wants to slip past a scanner writes zero-width characters,
 * full-width or mathematical digits and accents; every scanner that reads the raw string loses those.
 */

export interface Folded {
  readonly text: string;
  /** For each folded character, where it stands in the source; null when nothing moved. One entry more than characters. */
  readonly origin: Int32Array | null;
  /** Folded offsets whose source was written in a way that only hides it from scanners; ascending. */
  readonly disguised: readonly number[];
}

/** Source offset of a folded offset. */
export function unfold(folded: Folded, offset: number): number {
  return folded.origin === null ? offset : (folded.origin[offset] ?? offset);
}

const DASHES = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/;
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u00B4]/;
/** Characters without a shape of their own (Unicode Default_Ignorable_Code_Point) and combining accents. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|[\u0300-\u036F]|[\uFE00-\uFE0F]/;
/** Invisible characters that ordinary programs insert and that therefore prove nothing. */
const INNOCENT = /[\u00AD\u200C-\u200F\uFEFF]|[\u0300-\u036F]|\uFE0F/;
const NON_ASCII = /[^\0-\x7F]/;
const WRAP = /-\n[> \t]{0,8}[0-9]/;

/** Folds `text`; linear in its length, and free when the text is plain ASCII without wrapped numbers. */
export function fold(text: string): Folded {
  if (!NON_ASCII.test(text) && !WRAP.test(text)) return { text, origin: null, disguised: [] };
  const origin = new Int32Array(text.length * 2 + 1);
  const disguised: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let copied = 0;
  const copyUpTo = (end: number) => {
    if (end === copied) return;
    parts.push(text.slice(copied, end));
    for (let at = copied; at < end; at++) origin[length++] = at;
    copied = end;
  };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      const joined = code === 10 ? afterWrap(text, at) : 0;
      if (joined > 0) {
        copyUpTo(at);
        copied = joined;
        at = joined;
      } else at++;
      continue;
    }
    copyUpTo(at);
    const size = code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1;
    const source = text.slice(at, at + size);
    const replacement = foldCharacter(source).slice(0, size * 2);
    if (hides(source, replacement)) disguised.push(length);
    for (let i = 0; i < replacement.length; i++) origin[length++] = at;
    parts.push(replacement);
    at += size;
    copied = at;
  }
  copyUpTo(text.length);
  origin[length] = text.length;
  return { text: parts.join(''), origin: origin.subarray(0, length + 1), disguised };
}

/** Where a number goes on that was wrapped after its hyphen, past quote marks; 0 when this line end wraps nothing. */
function afterWrap(text: string, lineEnd: number): number {
  if (text[lineEnd - 1] !== '-' || !isDigit(text.charCodeAt(lineEnd - 2))) return 0;
  let at = lineEnd + 1;
  const limit = lineEnd + 9;
  while (at < limit && (text[at] === '>' || text[at] === ' ' || text[at] === '\t')) at++;
  return isDigit(text.charCodeAt(at)) ? at : 0;
}

const isDigit = (code: number) => code >= 48 && code <= 57;

const known = new Map<string, string>();

/** Text in a foreign script repeats few characters, so each one is worked out once. */
function foldCharacter(source: string): string {
  let replacement = known.get(source);
  if (replacement === undefined) {
    replacement = workOut(source);
    known.set(source, replacement);
  }
  return replacement;
}

function workOut(source: string): string {
  if (INVISIBLE.test(source)) return '';
  if (DASHES.test(source)) return '-';
  if (SPACES.test(source)) return ' ';
  if (APOSTROPHES.test(source)) return "'";
  if (source === '\u201C' || source === '\u201D') return '"';
  if (source === '\u2028' || source === '\u2029' || source === '\u0085') return '\n';
  const plain = source.normalize('NFKD').replace(/[\u0300-\u036F]/g, '');
  return NON_ASCII.test(plain) ? source : plain;
}

/** Letters with accents and the typographic family are ordinary writing; zero-width and look-alike digits are not. */
function hides(source: string, replacement: string): boolean {
  if (replacement === '') return !INNOCENT.test(source);
  return replacement.length === 1 && /[0-9A-Za-z]/.test(replacement) && source.normalize('NFD')[0] !== replacement;
}
