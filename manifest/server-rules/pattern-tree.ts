/**
 * A regular expression of a rule as a tree, for servers that take less than JavaScript does. Only what rules use is known:
 * no look-around, no references, no named groups.
 */
export type PatternNode =
  | { readonly kind: 'character'; readonly source: string; readonly start: number; readonly end: number }
  | { readonly kind: 'edge'; readonly start: number; readonly end: number }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[]; readonly start: number; readonly end: number }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[]; readonly start: number; readonly end: number }
  | {
      readonly kind: 'repeat';
      readonly item: PatternNode;
      readonly least: number;
      readonly most: number;
      readonly start: number;
      readonly end: number;
    };

const QUANTIFIER = /^(?:[?*+]|\{(\d{1,4})(,?)(\d{0,4})\})/;

/** The tree of a pattern's source; `start` and `end` are offsets in it. Linear. The pattern has to be valid. */
export function patternTree(source: string): PatternNode {
  let at = 0;

  const choice = (): PatternNode => {
    const start = at;
    const options = [sequence()];
    while (source[at] === '|') {
      at++;
      options.push(sequence());
    }
    const [only] = options;
    return options.length === 1 && only !== undefined ? only : { kind: 'choice', options, start, end: at };
  };

  const sequence = (): PatternNode => {
    const start = at;
    const items: PatternNode[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') items.push(repeated());
    return { kind: 'sequence', items, start, end: at };
  };

  const repeated = (): PatternNode => {
    const start = at;
    const item = single();
    const quantifier = QUANTIFIER.exec(source.slice(at, at + 12));
    if (quantifier === null) return item;
    at += quantifier[0].length;
    const [text, least = '', comma, most = ''] = quantifier;
    if (text === '?') return { kind: 'repeat', item, least: 0, most: 1, start, end: at };
    if (text === '*' || text === '+') {
      return { kind: 'repeat', item, least: text === '+' ? 1 : 0, most: Number.POSITIVE_INFINITY, start, end: at };
    }
    const upTo = comma === '' ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most);
    return { kind: 'repeat', item, least: Number(least), most: upTo, start, end: at };
  };

  const single = (): PatternNode => {
    const start = at;
    const first = source[at];
    if (first === '(') {
      at += source.startsWith('(?:', at) ? 3 : 1;
      const inside = choice();
      at++;
      return { kind: 'sequence', items: [inside], start, end: at };
    }
    if (first === '[') {
      at++;
      while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
      at++;
    } else {
      at += first === '\\' ? 2 : 1;
    }
    const text = source.slice(start, at);
    if (text === '^' || text === '$' || text === '\\b') return { kind: 'edge', start, end: at };
    return { kind: 'character', source: text, start, end: at };
  };

  return choice();
}
