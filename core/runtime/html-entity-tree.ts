import { NAMED_CHARACTERS } from './named-characters.ts';

/**
 * The named characters as the tree that the `entities` package looks them up in, in the place of its own: most of its 2,200
 * names are of arrows, relations and boxes, which tell nothing about a patient and would take a twentieth of what is loaded
 * for every event. The layout is the package's, told in its bin-trie-flags.js: a header word, words of the value, branches.
 */

/** How many words the value takes and one, in the upper two bits; then whether a semicolon has to follow. */
const VALUE_SHIFT = 14;
const NEEDS_SEMICOLON = 1 << 13;
const BRANCH_SHIFT = 7;
/** A value that fits into the header where nothing goes on from there. */
const INLINE = 1 << 13;
/** Without a value: letters with no other way to go between them, two to a word behind the first, which is in the header. */
const RUN = 1 << 13;
const SHORTEST_RUN = 3;
const BYTE = 8;

const FIRST = 'A'.charCodeAt(0);
const LAST = 'z'.charCodeAt(0);

/** Names in their order, so that those which begin alike stand together, and what each is written for. */
interface Names {
  readonly names: readonly string[];
  readonly values: readonly string[];
}

/**
 * Lays the names out: a jump table at the root, as the package expects, and below it lists of letters with places. Every
 * event starts with this, so nothing is built on the way.
 */
function laidOut(entries: string): Uint16Array {
  const names: string[] = [];
  const values: string[] = [];
  for (const entry of entries.split('\n')) {
    const space = entry.indexOf(' ');
    const name = entry.slice(0, space);
    names.push(name);
    // What the list cannot hold as it is, because it parts the list.
    values.push(entry.slice(space + 1) || (name === 'Tab' ? '\t' : '\n'));
  }
  const words: number[] = [];
  const size = LAST - FIRST + 1;
  words.push((size << BRANCH_SHIFT) | FIRST);
  for (let i = 0; i < size; i++) words.push(0);
  const end = words.length;
  for (let from = 0; from < names.length; ) {
    const to = endOfLetter(names, from, names.length, 0);
    // One more than the distance, because nothing says that no name begins so.
    words[1 + (names[from] as string).charCodeAt(0) - FIRST] = words.length - end + 1;
    layOut({ names, values }, from, to, 1, words);
    from = to;
  }
  return Uint16Array.from(words);
}

/** Where the names end that have the same letter at a depth as the one at `from`. */
function endOfLetter(names: readonly string[], from: number, to: number, depth: number): number {
  const letter = (names[from] as string).charCodeAt(depth);
  let end = from + 1;
  while (end < to && (names[end] as string).charCodeAt(depth) === letter) end++;
  return end;
}

/** Lays out the names of [from, to), which have the letters before `depth` in common. */
function layOut(all: Names, from: number, to: number, depth: number, words: number[]): void {
  const { names, values } = all;
  const first = names[from] as string;
  const legacy = first.charAt(depth) === '!';
  const ends = legacy || first.length === depth;
  const value = ends ? (values[from] as string) : '';
  const semicolon = ends && !legacy ? NEEDS_SEMICOLON : 0;
  const next = ends ? from + 1 : from;
  if (next === to && value.length === 1 && value.charCodeAt(0) < INLINE) {
    words.push((1 << VALUE_SHIFT) | semicolon | value.charCodeAt(0));
    return;
  }
  const run = next === to ? 0 : inCommon(names[next] as string, names[to - 1] as string, depth);
  if (!ends && run >= SHORTEST_RUN) {
    words.push(RUN | (run << BRANCH_SHIFT) | first.charCodeAt(depth));
    for (let i = 1; i < run; i += 2)
      words.push(first.charCodeAt(depth + i) | (i + 1 < run ? first.charCodeAt(depth + i + 1) << BYTE : 0));
    layOut(all, from, to, depth + run, words);
    return;
  }
  const header = words.push(((ends ? value.length + 1 : 0) << VALUE_SHIFT) | semicolon) - 1;
  for (let i = 0; i < value.length; i++) words.push(value.charCodeAt(i));
  if (next === to) return;
  if (run > 0) {
    words[header] = (words[header] as number) | (names[next] as string).charCodeAt(depth);
    layOut(all, next, to, depth + 1, words);
    return;
  }
  const groups: number[] = [];
  for (let at = next; at < to; at = endOfLetter(names, at, to, depth)) groups.push(at);
  words[header] = (words[header] as number) | (groups.length << BRANCH_SHIFT);
  const letterOf = (group: number) =>
    (group < groups.length ? (names[groups[group] as number] as string) : '').charCodeAt(depth);
  for (let i = 0; i < groups.length; i += 2) words.push(letterOf(i) | (letterOf(i + 1) << BYTE));
  const places = words.length;
  for (let i = 0; i < groups.length; i++) words.push(0);
  const end = words.length;
  for (let i = 0; i < groups.length; i++) {
    words[places + i] = words.length - end;
    layOut(all, groups[i] as number, groups[i + 1] ?? to, depth + 1, words);
  }
}

/** How many letters from a depth on the first and last of some sorted names share, and so all of them, before one ends. */
function inCommon(first: string, last: string, depth: number): number {
  const shortest = first.endsWith('!') ? first.length - 1 : first.length;
  let at = depth;
  while (at < shortest && first.charCodeAt(at) === last.charCodeAt(at)) at++;
  return at - depth;
}

export const htmlDecodeTree = laidOut(NAMED_CHARACTERS);
