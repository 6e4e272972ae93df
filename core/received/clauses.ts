import type { Token } from './tokens.ts';

/** The clauses of a Received line (RFC 5321 section 4.4), each with the tokens that belong to it. */
export interface Clauses {
  /** Between `from` and `by`. */
  readonly from: readonly Token[];
  readonly hasFrom: boolean;
  /** The word after `by`. */
  readonly by: string | null;
  /** Everything after `by` and before the date. */
  readonly afterBy: readonly Token[];
  /** The words and comments after each `with`. */
  readonly with: readonly (readonly Token[])[];
  readonly via: string | null;
  readonly id: string | null;
  readonly for: string | null;
  readonly afterDate: readonly Token[];
}

const KEYWORDS: ReadonlySet<string> = new Set(['by', 'via', 'with', 'id', 'for', 'from']);
const LONGEST_KEYWORD = 4;

/**
 * Cuts a line into its clauses by their places, so that no keyword inside a host's name or a comment counts. What the
 * other side said of itself stands before the writer's own `by`, so of several the last one is the writer's.
 */
export function clausesOf(all: readonly Token[]): Clauses {
  const tokens = all.filter(({ afterDate }) => !afterDate);
  const from = tokens.findIndex(({ kind }) => kind !== 'comment');
  const hasFrom = keywordAt(tokens, from) === 'from';
  const by = placeOfBy(tokens, hasFrom ? from + 1 : 0);
  const end = by === -1 ? placeOf(tokens, 'with', hasFrom ? from + 2 : 0) : by;
  const afterBy = by === -1 ? tokens.slice(end === -1 ? tokens.length : end) : tokens.slice(by + 1);
  const own = by === -1 ? tokens : afterBy;
  return {
    from: hasFrom ? tokens.slice(from + 1, end === -1 ? tokens.length : end) : [],
    hasFrom,
    by: by === -1 ? null : wordAt(tokens, by + 1),
    afterBy,
    with: phrases(own, 'with'),
    via:
      phrases(own, 'via')[0]
        ?.map(({ text }) => text)
        .join(' ') ?? null,
    id: wordAfter(own, 'id'),
    for: wordAfter(own, 'for'),
    afterDate: all.filter(({ afterDate }) => afterDate),
  };
}

function keywordAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.text.length > LONGEST_KEYWORD) return null;
  const word = token.text.toLowerCase();
  return KEYWORDS.has(word) ? word : null;
}

function wordAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  return token === undefined || token.kind === 'comment' || keywordAt(tokens, at) !== null ? null : token.text;
}

function placeOf(tokens: readonly Token[], keyword: string, start: number): number {
  return tokens.findIndex((_, at) => at >= start && keywordAt(tokens, at) === keyword);
}

/** The last `by` with a host behind it, else the first of any kind. qmail-scanner writes `by uid 71` besides. */
function placeOfBy(tokens: readonly Token[], start: number): number {
  for (let at = tokens.length - 1; at >= start; at--) {
    if (keywordAt(tokens, at) !== 'by') continue;
    const host = wordAt(tokens, at + 1);
    if (host !== null && host !== 'uid' && /^[\w[][\w.:[\]-]{0,253}$/.test(host)) return at;
  }
  return placeOf(tokens, 'by', start);
}

function wordAfter(tokens: readonly Token[], keyword: string): string | null {
  const at = placeOf(tokens, keyword, 0);
  return at === -1 ? null : wordAt(tokens, at + 1);
}

/** What follows each occurrence of a keyword, up to the next keyword. */
function phrases(tokens: readonly Token[], keyword: string): Token[][] {
  const found: Token[][] = [];
  let current: Token[] | null = null;
  tokens.forEach((token, at) => {
    const word = keywordAt(tokens, at);
    if (word === keyword) {
      current = [];
      found.push(current);
    } else if (word !== null) current = null;
    else current?.push(token);
  });
  return found;
}
