/** One way of writing an identifier so that a search for its usual form misses it. */
export interface Way {
  readonly id: string;
  /** What a search stumbles over: the reason that is given when the way works. */
  readonly trick: string;
  /** The identifier in this way; the same text when the way does not touch it. */
  readonly write: (value: string) => string;
  /** Where it also changes the words before and after the identifier. */
  readonly whole?: true;
  /** What is written is HTML. */
  readonly html?: true;
}

const between = (sign: string) => (value: string) => value.replace(/(\d)(?=\d)/g, `$1${sign}`);
const dashes = (sign: string) => (value: string) => value.replaceAll('-', sign);
const spaces = (sign: string) => (value: string) => value.replaceAll(' ', sign);
const digits = (zero: number) => (value: string) =>
  value.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
/** U+2460 is 1 in a circle, U+24EA is 0. */
const circled = (digit: string) => String.fromCodePoint(digit === '0' ? 0x24ea : 0x245f + Number(digit));
const entity = (base: 10 | 16) => (sign: string) => {
  const code = sign.charCodeAt(0).toString(base);
  return base === 16 ? `&#x${code};` : `&#${code};`;
};

const INVISIBLE = 'a sign without width between the digits';
const OTHER_DASH = 'a dash that is not U+002D';
const OTHER_SPACE = 'a space that is not U+0020';
const OTHER_SCRIPT = 'digits of another script';
const STYLED = 'digits of a styled alphabet';
const MARKUP = 'mark-up inside the number';
const IN_WORDS = 'signs of the address written as words';
const LINE_BREAK = 'a line that ends inside the identifier';

/** The way that is none, for comparison. */
export const PLAIN = 'plain';

/** What mail programs, word processors and people make of identifiers, by accident or on purpose. */
export const WAYS: readonly Way[] = [
  { id: PLAIN, trick: 'nothing', whole: true, write: (value) => value },
  { id: 'no-break spaces', trick: OTHER_SPACE, whole: true, write: spaces('\u00a0') },
  { id: 'thin spaces', trick: OTHER_SPACE, whole: true, write: spaces('\u2009') },
  { id: 'no-break hyphens', trick: OTHER_DASH, write: dashes('\u2011') },
  { id: 'en dashes', trick: OTHER_DASH, write: dashes('\u2013') },
  { id: 'minus signs', trick: OTHER_DASH, write: dashes('\u2212') },
  { id: 'zero-width spaces', trick: INVISIBLE, write: between('\u200b') },
  { id: 'word joiners', trick: INVISIBLE, write: between('\u2060') },
  { id: 'soft hyphens', trick: INVISIBLE, write: between('\u00ad') },
  { id: 'direction marks', trick: INVISIBLE, write: between('\u200e') },
  { id: 'combining joiners', trick: INVISIBLE, write: between('\u034f') },
  { id: 'variation selectors', trick: INVISIBLE, write: between('\ufe0f') },
  { id: 'full-width digits', trick: STYLED, write: digits(0xff10) },
  { id: 'bold digits', trick: STYLED, write: digits(0x1d7ce) },
  { id: 'circled digits', trick: STYLED, write: (value) => value.replace(/\d/g, circled) },
  { id: 'Arabic digits', trick: OTHER_SCRIPT, write: digits(0x0660) },
  { id: 'Devanagari digits', trick: OTHER_SCRIPT, write: digits(0x0966) },
  { id: 'O for 0', trick: 'a letter for a digit', write: (value) => value.replaceAll('0', 'O') },
  { id: 'l for 1', trick: 'a letter for a digit', write: (value) => value.replace(/\b1|1\b/, 'l') },
  { id: 'Cyrillic o', trick: 'a letter of another script', write: (value) => value.replaceAll('o', '\u043e') },
  { id: 'spaced digits', trick: 'every digit is a word of its own', write: between(' ') },
  { id: 'dots', trick: 'another separator than usual', write: (value) => value.replace(/[-/]/g, '.') },
  {
    id: '[at] and [dot]',
    trick: IN_WORDS,
    write: (value) => value.replace('@', ' [at] ').replace(/\.(?=com$)/, ' [dot] '),
  },
  {
    id: '(at) and (dot)',
    trick: IN_WORDS,
    write: (value) => value.replace('@', '(at)').replace(/\.(?=com$)/, '(dot)'),
  },
  { id: 'wrapped', trick: LINE_BREAK, write: (value) => value.replace(/[-/ ]/, '$&\n') },
  { id: 'quoted and wrapped', trick: LINE_BREAK, write: (value) => value.replace(/[-/ ]/, '$&\n> ') },
  { id: 'decimal entities', trick: MARKUP, html: true, write: (value) => value.replace(/[\d@]/g, entity(10)) },
  { id: 'hexadecimal entities', trick: MARKUP, html: true, write: (value) => value.replace(/[\d@]/g, entity(16)) },
  { id: 'tags around dashes', trick: MARKUP, html: true, write: (value) => value.replace(/[-/]/g, '<span>$&</span>') },
  { id: 'tags around digits', trick: MARKUP, html: true, write: (value) => value.replace(/\d/g, '<b>$&</b>') },
  { id: 'comments', trick: MARKUP, html: true, write: between('<!-- x -->') },
  { id: 'word-break tags', trick: MARKUP, html: true, write: between('<wbr>') },
];
