import { TextDecoder } from '@exodus/bytes/encoding-lite.js';
import { type Reading, type UnreadPart, unreadFile } from './reading.ts';

/** Groups nest a few dozen deep in real files. */
const MAX_DEPTH = 1000;
/** A control word is up to 32 letters (RTF 1.9.1, "Control Word"), its number up to ten digits. */
const CONTROL = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;

/** Groups whose characters are no text: tables of fonts, colours, styles and lists, pictures, themes, who wrote it. */
const SILENT = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict objdata themedata colorschememapping datastore latentstyles xmlnstbl filetbl revtbl author operator company manager creatim revtim printim fldinst bkmkstart bkmkend blipuid panose falt pgptbl wgrffmtfilter mmathPr nonshppict template password passwordhash'.split(
    ' ',
  ),
);
/** Groups that only newer programs know, as \* says, and that are text all the same, within a silent group too. */
const TEXT_BEHIND_STAR = new Set(
  'shptxt annotation shpinst atnid atnauthor footnote headerl userprops docvar ud picprop ffdeftext ffl ffhelptext ffstattext'.split(
    ' ',
  ),
);
/** An instruction with a text of its own, which its field may not show yet. */
const QUOTE = /^[^"}]{0,100}\bQUOTE\b/;
const LINE_ENDS = new Set(['par', 'line', 'row', 'sect', 'page', 'column', 'nestrow', 'softline']);
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  cell: '\t',
  nestcell: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  emspace: ' ',
  enspace: ' ',
};

interface Group {
  silent: boolean;
  /** How many characters stand in for a Unicode one, for programs that know none. */
  fallback: number;
}

/** An object within the text is a file nobody unpacks here; a picture is one to look at. */
const OBJECT = /\\objdata\b/;
const PICTURE = /\\(?:png|jpeg|wmetafile|emf)(?:blip|\d)/;

/** Reads a file in Rich Text Format; objects and pictures within it are not unpacked. */
export function readRtf(bytes: Uint8Array): Reading {
  // The format is ASCII; one character a byte keeps the lengths that it counts in.
  const source = new TextDecoder('windows-1252').decode(bytes);
  const picture = { name: '', contentType: '', size: 0, inline: true, content: { unread: 'unsupported' } } as const;
  try {
    const { text, whole } = rtfText(source);
    const unread: UnreadPart[] = OBJECT.test(source) ? [{ name: '', reason: 'unsupported' }] : [];
    if (!whole) unread.push({ name: '', reason: 'corrupt' });
    return {
      text,
      inside: [],
      pictures: PICTURE.test(source) ? [picture] : [],
      unread,
      signs: [],
    };
  } catch (error) {
    return unreadFile(error instanceof RangeError ? 'too-deep' : 'corrupt');
  }
}

/**
 * Rich Text Format as text (specification 1.9.1): one paragraph or row of a table a line, cells set apart by tabs, hidden
 * and deleted text like any other, title, subject and comments of its information too. An own tokenizer, since the
 * libraries for it need Node's streams or a DOM. `whole` is false when a group does not end. Linear; throws a RangeError when groups nest too deep.
 */
function rtfText(source: string): { readonly text: string; readonly whole: boolean } {
  const parts: string[] = [];
  const groups: Group[] = [];
  let group: Group = { silent: false, fallback: 1 };
  let skip = 0;
  let charset = 'windows-1252';
  let octets: number[] = [];
  const flush = () => {
    if (octets.length === 0) return;
    if (!group.silent) parts.push(decoded(octets, charset));
    octets = [];
  };
  const write = (text: string) => {
    flush();
    if (skip > 0) skip--;
    else if (!group.silent) parts.push(text);
  };
  let at = 0;
  while (at < source.length) {
    const sign = source.charAt(at);
    if (sign === '{') {
      flush();
      if (groups.length >= MAX_DEPTH) throw new RangeError('nested too deep');
      groups.push({ ...group });
      skip = 0;
      at++;
    } else if (sign === '}') {
      flush();
      group = groups.pop() ?? group;
      skip = 0;
      at++;
    } else if (sign !== '\\') {
      const end = nextSign(source, at);
      const run = source.slice(at, end).replace(/[\r\n]/g, '');
      flush();
      const shown = run.slice(skip);
      skip = Math.max(0, skip - run.length);
      if (!group.silent && shown !== '') parts.push(shown);
      at = end;
    } else if (source.charAt(at + 1) === "'") {
      const octet = Number.parseInt(source.slice(at + 2, at + 4), 16);
      if (skip > 0) skip--;
      else if (!Number.isNaN(octet)) octets.push(octet);
      at += 4;
    } else {
      flush();
      CONTROL.lastIndex = at;
      const control = CONTROL.exec(source);
      if (control === null) {
        const symbol = source.charAt(at + 1);
        if (symbol === '~') write('\u00a0');
        else if (symbol === '_') write('-');
        else if (symbol === '\n' || symbol === '\r') write('\n');
        else if (/[{}\\]/.test(symbol)) write(symbol);
        else if (symbol === '*' && !startsText(source, at + 2)) group.silent = true;
        at += 2;
        continue;
      }
      const word = control[1] ?? '';
      const number = Number(control[2] ?? Number.NaN);
      at = CONTROL.lastIndex;
      if (TEXT_BEHIND_STAR.has(word)) {
        if (group.silent) parts.push('\n');
        group.silent = false;
      }
      if (SILENT.has(word)) group.silent = word !== 'fldinst' || !QUOTE.test(source.slice(at, at + 200));
      else if (LINE_ENDS.has(word)) write('\n');
      else if (CHARACTERS[word] !== undefined) write(CHARACTERS[word]);
      else if (word === 'uc') group.fallback = number >= 0 ? number : 1;
      else if (word === 'ansicpg') charset = `windows-${number}`;
      else if (word === 'bin' && number > 0) at += number;
      else if (word === 'u') {
        write(String.fromCharCode(number & 0xffff));
        skip = group.fallback;
      }
    }
  }
  flush();
  return { text: parts.join('').replace(/\t+(?=\n|$)/g, ''), whole: groups.length === 0 };
}

function nextSign(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x5c || code === 0x7b || code === 0x7d) return at;
  }
  return source.length;
}

/** Whether the group that \* opens is one of those with text in it. */
function startsText(source: string, at: number): boolean {
  CONTROL.lastIndex = at;
  return TEXT_BEHIND_STAR.has(CONTROL.exec(source)?.[1] ?? '');
}

/** Characters outside ASCII as a code page writes them; the Western one where a runtime does not know the page. */
function decoded(octets: readonly number[], charset: string): string {
  const bytes = Uint8Array.from(octets);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
