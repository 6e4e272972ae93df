/** RFC 2047 section 2: lines that hold encoded-words are at most 76 characters long. */
const LINE = 76;
/** Keeps every encoded-word (12 characters of frame included) below RFC 2047's 75 and beside `Subject: ` below 76. */
const ENCODED_TEXT = 52;
/** A longer run without a space could not be folded below RFC 5322's 998 characters a line, so it is encoded. */
const PLAIN_RUN = 200;

/**
 * Writes a subject as the value of a header field: plain words stay plain, so that a gateway which looks for its tag in
 * the raw header still finds it; everything from the first to the last word that is not plain becomes UTF-8
 * encoded-words (RFC 2047, Q). Control characters become spaces, so that no subject can start a header of its own.
 * `eol` separates folded lines.
 */
export function encodeSubject(subject: string, eol: string): string {
  const words = withoutControls(subject).split(' ');
  const isPlain = (word: string) => /^[!-~]+$/.test(word) && word.length <= PLAIN_RUN && !word.includes('=?');
  const first = words.findIndex((word) => !isPlain(word));
  if (first === -1) return fold(words, eol);
  let last = words.length - 1;
  while (isPlain(words[last] ?? '')) last--;
  return fold(
    [...words.slice(0, first), ...encodedWords(words.slice(first, last + 1).join(' ')), ...words.slice(last + 1)],
    eol,
  );
}

function withoutControls(text: string): string {
  let clean = '';
  for (const character of text) clean += character < ' ' || character === '\x7f' ? ' ' : character;
  return clean;
}

function encodedWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  // Each encoded-word must decode by itself (RFC 2047 section 5), so a character is never split over two.
  for (const character of text) {
    const encoded = encodeCharacter(character);
    if (word.length + encoded.length > ENCODED_TEXT) {
      words.push(word);
      word = '';
    }
    word += encoded;
  }
  return [...words, word].map((encoded) => `=?UTF-8?Q?${encoded}?=`);
}

function encodeCharacter(character: string): string {
  if (character === ' ') return '_';
  if (/^[A-Za-z0-9!*+/-]$/.test(character)) return character;
  if (character < '\x80') return `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  // Half of a surrogate pair is no character and has no UTF-8.
  const whole = /^[\ud800-\udfff]$/.test(character) ? '\ufffd' : character;
  return encodeURIComponent(whole).replace(/%/g, '=');
}

function fold(words: readonly string[], eol: string): string {
  let lines = '';
  let column = 'Subject: '.length;
  words.forEach((word, index) => {
    const breaks = index > 0 && column + 1 + word.length > LINE;
    const space = index === 0 ? '' : breaks ? `${eol} ` : ' ';
    column = breaks ? 1 + word.length : column + space.length + word.length;
    lines += space + word;
  });
  return lines;
}
