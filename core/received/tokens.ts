/** A piece of a Received line: a word, `<…>`, or a comment in parentheses without them. */
export interface Token {
  readonly kind: 'word' | 'angle' | 'comment';
  readonly text: string;
  /** Behind the semicolon that comes before the date, where a sender's own first line can end up by folding. */
  readonly afterDate: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /**
   * Two semicolons look like the date's, a comment ends inside quotation marks, or one that never ends has words behind
   * it: somebody else's words stand among the writer's, and nobody can tell them apart.
   */
  readonly ambiguous: boolean;
  /** A parenthesis was never closed: the line is cut off or merged with something. */
  readonly unclosed: boolean;
}

/** OpenSMTPD and others put semicolons between clauses too. */
const BEFORE_CLAUSE = /^; ?(?:by|id|for|via|with) /;
const BEFORE_CLAUSE_MAX = 8;

/** Where an unclosed comment most likely ended; "with cipher" stands inside a comment of Postfix. */
const AFTER_COMMENT = / (?:by|id|for|via|with(?! cipher)) |;/g;

/** An address in angle brackets; a quoted local part may hold anything but another address. */
const ANGLE = /^<(?:"(?:[^"<\\]|\\.){0,300}")?[^\s<>"]{0,320}>/;
const ANGLE_MAX = 640;

/**
 * Splits a Received line's value into words and comments (RFC 5322 section 3.2.2: comments nest). Never throws; takes
 * time proportional to the line.
 */
export function tokenize(line: string): Tokens {
  const closings = closingParentheses(line);
  const tokens: Token[] = [];
  let unclosedAt = -1;
  let dates = 0;
  let at = 0;
  while (at < line.length) {
    const character = line.charAt(at);
    if (character === ' ') at++;
    else if (character === ';') {
      if (!BEFORE_CLAUSE.test(line.slice(at, at + BEFORE_CLAUSE_MAX))) dates++;
      at++;
    } else if (character === '(') {
      const closing = closings.get(at);
      const end = closing ?? endOfUnclosed(line, at);
      if (closing === undefined && unclosedAt === -1) unclosedAt = tokens.length;
      tokens.push({ kind: 'comment', text: line.slice(at + 1, end).trim(), afterDate: dates > 0 });
      at = closing === undefined ? end : end + 1;
    } else {
      const angle = character === '<' ? ANGLE.exec(line.slice(at, at + ANGLE_MAX)) : null;
      const end = angle === null ? endOfWord(line, at) : at + angle[0].length;
      tokens.push({ kind: angle === null ? 'word' : 'angle', text: line.slice(at, end), afterDate: dates > 0 });
      at = end;
    }
  }
  const unclosed = unclosedAt !== -1;
  const ambiguous =
    dates > 1 ||
    (unclosed && unclosedAt < tokens.length - 1) ||
    tokens.some(({ kind, text }) => kind === 'comment' && endsInQuotes(text));
  return { tokens, ambiguous, unclosed };
}

function endsInQuotes(comment: string): boolean {
  return comment.includes('"') && comment.split('"').length % 2 === 0;
}

/** For every opening parenthesis that has one, the place of the closing one. */
function closingParentheses(line: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '\\') at++;
    else if (character === '<') at += (ANGLE.exec(line.slice(at, at + ANGLE_MAX))?.[0].length ?? 1) - 1;
    else if (character === '(') open.push(at);
    else if (character === ')') {
      const opening = open.pop();
      if (opening !== undefined) closings.set(opening, at);
    }
  }
  return closings;
}

function endOfUnclosed(line: string, at: number): number {
  AFTER_COMMENT.lastIndex = at;
  return AFTER_COMMENT.exec(line)?.index ?? line.length;
}

function endOfWord(line: string, at: number): number {
  let end = at + 1;
  while (end < line.length && !' (;'.includes(line.charAt(end))) end++;
  return end;
}
