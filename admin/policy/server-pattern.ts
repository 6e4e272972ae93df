/** RE2 refuses a higher count. */
const MOST_TIMES = 1000;

/** Escapes that mean the same to JavaScript and to RE2; signs may always be escaped. */
const COMMON_ESCAPE = /^\\(?:[dDsSwWbBfnrtv]|[!-/:-@[-`{-~])$/;
/** Inside a class \b is a backspace to JavaScript, and \B nothing to either. */
const COMMON_CLASS_ESCAPE = /^\\(?:[dDsSwWfnrtv]|[!-/:-@[-`{-~])$/;

/** An escape, a class with its escapes, a group's opening or a count: all that the two may read differently. */
const PARTS = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\(\?.|\{(\d+)(?:,(\d+))?\}/g;

/**
 * What keeps a rule's pattern, which JavaScript takes, from meaning the same to a server that reads RE2
 * (https://github.com/google/re2/wiki/Syntax), as the end of a sentence; null when nothing does. A pattern that matches the
 * empty text is refused too: a server would find it in every message.
 */
export function serverPatternTrouble(source: string): string | null {
  for (const [part, least = '0', most = '0'] of source.matchAll(PARTS)) {
    if (part.startsWith('\\') && !COMMON_ESCAPE.test(part)) return unknown(part);
    if (part.startsWith('[')) {
      const unlike = (part.match(/\\[\s\S]/g) ?? []).find((one) => !COMMON_CLASS_ESCAPE.test(one));
      if (unlike !== undefined) return unknown(`${unlike} in a class`);
      if (/^\[\^?\]/.test(part) || part.includes('[:')) return unknown(part);
    }
    if (part.startsWith('(?') && part !== '(?:') return unknown(part);
    if (Math.max(Number(least), Number(most)) > MOST_TIMES) {
      return `must repeat nothing more than ${MOST_TIMES} times: servers refuse ${part}`;
    }
  }
  return matchesEmpty(source) ? 'must match something: this one is found in every text, even an empty one' : null;
}

function unknown(part: string): string {
  return `must be read alike by mail servers (RE2), which do not know ${part}; write the character itself`;
}

/** At the edge of a word or of nothing, which is all that a pattern without look-around can ask of its surroundings. */
function matchesEmpty(source: string): boolean {
  const pattern = new RegExp(source, 'g');
  return ['', 'a', ' '].some((text) => [...text.matchAll(pattern)].some(([found]) => found === ''));
}
