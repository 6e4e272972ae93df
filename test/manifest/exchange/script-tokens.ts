/** One token of a PowerShell script. */
export interface Token {
  readonly kind:
    | 'comment'
    | 'string'
    | 'variable'
    | 'splat'
    | 'parameter'
    | 'word'
    | 'open'
    | 'close'
    | 'newline'
    | 'sign';
  readonly text: string;
  readonly line: number;
}

const SINGLE_QUOTE = /['\u2018-\u201b]/;
const DOUBLE_QUOTE = /["\u201c-\u201e]/;
const OPENING: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/**
 * The tokens of a script of the kind that Mailward writes; it is no PowerShell, of which npm has no parser without a native
 * build. Throws where a string, comment or bracket does not end, where a double-quoted or here-string stands (in which
 * PowerShell would expand things), or a backtick.
 */
export function scriptTokens(source: string): Token[] {
  const text = source.replace(/^\ufeff/, '');
  const tokens: Token[] = [];
  const open: string[] = [];
  let at = 0;
  let line = 1;
  const push = (kind: Token['kind'], length: number) => {
    const token = text.slice(at, at + length);
    tokens.push({ kind, text: token, line });
    at += length;
    line += token.split('\n').length - 1;
  };
  const fail = (what: string): never => {
    throw new Error(`line ${line}: ${what}`);
  };
  while (at < text.length) {
    // No token but a comment or a string is longer, and those look at the whole text.
    const rest = text.slice(at, at + 80);
    const [first = ''] = rest;
    if (rest.startsWith('<#')) push('comment', text.indexOf('#>', at) - at + 2);
    else if (first === '#') push('comment', text.indexOf('\n', at) - at);
    else if (SINGLE_QUOTE.test(first)) push('string', stringLength(text, at) ?? fail('a string without end'));
    else if (DOUBLE_QUOTE.test(first) || /^@['"\u2018-\u201e]/.test(rest)) fail('a string that is expanded');
    else if (first === '`') fail('a backtick');
    else if (first === '\n') push('newline', 1);
    else if (/\s/.test(first)) at++;
    else if (/^\$[A-Za-z_]/.test(rest)) push('variable', /^\$\w+/.exec(rest)?.[0].length ?? 1);
    else if (/^@[A-Za-z]/.test(rest)) push('splat', /^@\w+/.exec(rest)?.[0].length ?? 1);
    else if (first in OPENING || /^@[({]/.test(rest)) {
      const bracket = first === '@' ? (rest[1] ?? '') : first;
      open.push(OPENING[bracket] ?? '');
      push('open', first === '@' ? 2 : 1);
    } else if (first === ')' || first === '}' || first === ']') {
      if (open.pop() !== first) fail(`${first} closes nothing`);
      push('close', 1);
    } else if (/^-[A-Za-z]/.test(rest)) push('parameter', /^-\w+/.exec(rest)?.[0].length ?? 1);
    else if (/^[A-Za-z]/.test(rest)) push('word', /^[A-Za-z][\w-]*/.exec(rest)?.[0].length ?? 1);
    else push('sign', 1);
  }
  if (open.length > 0) fail(`${open.join('')} is missing`);
  return tokens;
}

/** The length of the single-quoted string at a place, with its quotes: two quotes in a row are one inside it. */
function stringLength(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at++) {
    if (!SINGLE_QUOTE.test(text[at] ?? '')) continue;
    if (!SINGLE_QUOTE.test(text[at + 1] ?? '')) return at + 1 - start;
    at++;
  }
  return null;
}

/** What a single-quoted string says. */
export function said(string: string): string {
  return string.slice(1, -1).replace(/(['\u2018-\u201b])['\u2018-\u201b]/g, '$1');
}

/** Every call of a cmdlet, with the parameters that stand behind it and the hash table that is splatted. */
export function calls(tokens: readonly Token[]): { cmdlet: string; parameters: string[]; splat: string | null }[] {
  const found: { cmdlet: string; parameters: string[]; splat: string | null }[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'word' || !/^[A-Z][a-z]+-[A-Z]\w+$/.test(text)) continue;
    const parameters: string[] = [];
    let splat: string | null = null;
    for (let next = index + 1, depth = 0; next < tokens.length; next++) {
      const token = tokens[next];
      if (token === undefined || token.kind === 'newline' || token.text === '|' || token.text === ';') break;
      if (token.kind === 'open') depth++;
      if (token.kind === 'close' && --depth < 0) break;
      if (depth > 0) continue;
      if (token.kind === 'parameter') parameters.push(token.text.slice(1));
      if (token.kind === 'splat') splat = token.text.slice(1);
    }
    found.push({ cmdlet: text, parameters, splat });
  }
  return found;
}
