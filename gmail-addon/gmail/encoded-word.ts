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
  if (words.every((word) => word === '')) return '';
  // Beside two spaces in a row no word is plain: folding or trimming could lose one of them.
  const isPlain = (index: number) =>
    [index - 1, index + 1].every((beside) => words[beside] !== '') && isAtom(words[index]);
  const indexes = words.map((_, index) => index).filter((index) => !isPlain(index));
  const [first] = indexes;
  const last = indexes[indexes.length - 1];
  if (first === undefined || last === undefined) return fold(words, eol);
  const middle = encodedWords(words.slice(first, last + 1).join(' '));
  return fold([...words.slice(0, first), ...middle, ...words.slice(last + 1)], eol);
}

/** Printable ASCII that no reader takes for an encoded-word. */
function isAtom(word = ''): boolean {
  return /^[!-~]+$/.test(word) && word.length <= PLAIN_RUN && !word.includes('=?');
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
