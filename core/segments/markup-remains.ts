import { type Edit, NO_EDITS } from './edit.ts';

/** References that stand between or inside numbers and addresses; letters and digits are written by their numbers. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  lrm: '',
  rlm: '',
  zerowidthspace: '',
  nobreak: '',
  ndash: '-',
  mdash: '-',
  dash: '-',
  hyphen: '-',
  minus: '-',
  amp: '&',
  num: '#',
  colon: ':',
  period: '.',
  comma: ',',
  sol: '/',
  lpar: '(',
  rpar: ')',
  lowbar: '_',
  plus: '+',
  commat: '@',
  tab: '\t',
  newline: '\n',
};

/** `&#53;`, `&#x35;`, `&nbsp;`, also when an ampersand was escaped twice or thrice. */
const REFERENCE = '&(?:amp;){0,3}(?:#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z]{2,14});';
/** Attributes that only style; any other may itself say something. */
const STYLING = `[ \\t\\n]{1,3}(?:style|class|color|face|size|lang|dir) ?= ?(?:"[^"<>\\n]{0,80}"|'[^'<>\\n]{0,80}'|[#a-z0-9]{1,20})`;
/** Elements that run along in a line. Comments that a person could read something in are left. */
const INLINE_TAG = `</?(?:span|wbr|font|strong|b|i|u|em|small|big|sub|sup|a|s|code|tt|mark|bdi|ins|del|label|o:p)(?:${STYLING}){0,4}[ \\t]{0,2}/?>|<!--[ A-Za-z]{0,20}-->`;
/** Quoted-printable (RFC 2045, 6.7): a line end that is none, and the hyphens and spaces it writes as numbers. */
const SOFT_BREAK = '=\\n';
const QUOTED_OCTETS = '=2D|=C2=A0|=C2=AD|=E2=80=(?:8B|90|91|92|93|94|AF)';

const REMAINS = new RegExp(`(${REFERENCE})|(${INLINE_TAG})|(${SOFT_BREAK})|(${QUOTED_OCTETS})`, 'gi');
/** A style names at most a colour and a size; more digits than these may be a number that is meant to be read. */
const MAX_STYLE_DIGITS = 8;

/** What each of them begins with. */
const SIGNS = ['&', '<', '='];
/** Enough of each to tell it from "R&D", "<jane@example.org>" and "x = 1". */
const BEGINNING = new RegExp(`${REFERENCE}|</?[a-z:]{1,6}[ \\t\\n/>]|<!--|${SOFT_BREAK}|=2D|=C2|=E2`, 'iy');

/** What a mail program left undecoded in plain text, and what it stands for. */
export function markupRemains(text: string): readonly Edit[] {
  if (!SIGNS.some((sign) => hasRemains(text, sign))) return NO_EDITS;
  const edits: Edit[] = [];
  REMAINS.lastIndex = 0;
  for (let match = REMAINS.exec(text); match !== null; match = REMAINS.exec(text)) {
    const [whole, reference, tag, softBreak] = match;
    const start = match.index;
    const end = start + whole.length;
    if (reference !== undefined) {
      const character = decode(reference);
      if (character !== null) edits.push({ start, end, text: character, hides: /^[0-9A-Za-z@]$/.test(character) });
    } else if (tag !== undefined) {
      if (tag.replace(/[^0-9]/g, '').length <= MAX_STYLE_DIGITS && isInside(text, start, end))
        edits.push({ start, end, text: '', hides: splits(text, start, end) });
    } else if (softBreak !== undefined) {
      if (continues(text.charAt(start - 1), text.charAt(end))) edits.push({ start, end, text: '', hides: false });
    } else if (/[0-9]/.test(text.charAt(start - 1)))
      edits.push({ start, end, text: /A0|AF/i.test(whole) ? ' ' : /AD|8B/i.test(whole) ? '' : '-', hides: false });
  }
  return edits;
}

/** Looking for single characters first is far faster than any pattern. */
function hasRemains(text: string, sign: string): boolean {
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
    BEGINNING.lastIndex = at;
    if (BEGINNING.test(text)) return true;
  }
  return false;
}

function decode(reference: string): string | null {
  const name = reference.replace(/^&(?:amp;)*/i, '').slice(0, -1);
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isCharacter = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

/** A tag that touches text may split a number or a word; "<<code>>" and a lone "<code>" are none. */
function isInside(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return before !== '<' && after !== '>' && (/\S/.test(before) || /\S/.test(after));
}

/** Tags belong around words, not into them. */
function splits(text: string, start: number, end: number): boolean {
  return /[\w@./-]/.test(text.charAt(start - 1)) && /[\w@./<-]/.test(text.charAt(end));
}

/** A number or a word goes on; "MRN=" at the end of a line is a label before its value. */
function continues(before: string, after: string): boolean {
  return /[0-9/.-]/.test(before) ? /[0-9/. -]/.test(after) : /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after);
}
