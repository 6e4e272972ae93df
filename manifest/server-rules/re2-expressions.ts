import type { ServerRule } from './identifiers.ts';
import { type PatternNode, patternTree } from './pattern-tree.ts';

/** Google names no limit for one expression of content compliance; this is well below what others were seen to use. */
export const RE2_LENGTH = 1000;

/**
 * A rule's pattern for servers that read RE2, as Google's do: as it is, with the flag for upper and lower case in front,
 * without bare numbers, and in several where one would be too long. Nothing where it cannot be made short enough, or is a
 * bare number altogether: the keywords that a policy gives with it are the engine's to look for.
 */
export function re2Expressions({ pattern, digitsBehindLabel }: ServerRule): string[] {
  const flag = pattern.flags.includes('i') ? '(?i)' : '';
  const source = digitsBehindLabel === null ? withoutBareNumbers(pattern.source) : pattern.source;
  if (source === null) return [];
  return split(source, RE2_LENGTH - flag.length).map((part) => flag + part);
}

/**
 * The pattern without the options that are nothing but digits: what makes them a number of some kind is the engine's to say.
 * null where nothing is left.
 */
function withoutBareNumbers(source: string): string | null {
  const bare = (node: PatternNode) => isDigitsAlone(node) && /\\d|\d/.test(source.slice(node.start, node.end));
  const tree = patternTree(source);
  if (bare(tree)) return null;
  for (const { options } of choicesOf(tree)) {
    const rest = options.filter((option) => !bare(option));
    if (rest.length === 0 || rest.length === options.length) continue;
    return withoutBareNumbers(replaced(source, options, rest));
  }
  return source;
}

/** Whether a node can be digits and nothing else, whatever has to stand before and behind them. */
function isDigitsAlone(node: PatternNode): boolean {
  switch (node.kind) {
    case 'edge':
      return true;
    case 'character':
      return /^(?:\\[dsDWB]|\d|\[[\d-]+\])$/.test(node.source);
    case 'sequence':
      return node.items.every(isDigitsAlone);
    case 'choice':
      return node.options.every(isDigitsAlone);
    case 'repeat':
      return node.least === 0 || isDigitsAlone(node.item);
  }
}

/** The pattern in parts of at most `limit` characters, which together find what it finds; none where that is impossible. */
function split(source: string, limit: number): string[] {
  if (source.length <= limit) return [source];
  const [longest] = choicesOf(patternTree(source)).sort((a, b) => b.end - b.start - (a.end - a.start));
  if (longest === undefined) return [];
  const { options } = longest;
  const half = Math.ceil(options.length / 2);
  const parts = [options.slice(0, half), options.slice(half)].flatMap((some) => {
    const part = replaced(source, options, some);
    return part.length < source.length ? split(part, limit) : [];
  });
  return parts;
}

/** The source with the options of one choice cut down to some of them. */
function replaced(source: string, options: readonly PatternNode[], some: readonly PatternNode[]): string {
  const [first] = options;
  const last = options.at(-1);
  if (first === undefined || last === undefined) return source;
  const kept = some.map(({ start, end }) => source.slice(start, end)).join('|');
  return source.slice(0, first.start) + kept + source.slice(last.end);
}

/** Every choice that is no part of a repetition, where leaving out an option would change what the others find. */
function choicesOf(node: PatternNode): Extract<PatternNode, { kind: 'choice' }>[] {
  if (node.kind === 'choice') return [node, ...node.options.flatMap(choicesOf)];
  return node.kind === 'sequence' ? node.items.flatMap(choicesOf) : [];
}
