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
const BYTE = 8;

interface Node {
  value: string;
  legacy: boolean;
  readonly next: Map<number, Node>;
}

const FIRST = 'A'.charCodeAt(0);
const LAST = 'z'.charCodeAt(0);
const newNode = (): Node => ({ value: '', legacy: false, next: new Map() });

/** Lays the names out: a jump table at the root, as the package expects, and below it lists of letters with places. */
function laidOut(names: string): Uint16Array {
  const root = newNode();
  for (const entry of names.split('\n')) {
    const [name = '', character = ''] = entry.split(' ');
    const legacy = name.endsWith('!');
    let node = root;
    for (let i = 0; i < name.length - (legacy ? 1 : 0); i++) {
      const code = name.charCodeAt(i);
      let next = node.next.get(code);
      if (next === undefined) {
        next = newNode();
        node.next.set(code, next);
      }
      node = next;
    }
    // What the list cannot hold as it is, because it parts the list.
    node.value = character === '' ? (name === 'Tab' ? '\t' : '\n') : character;
    node.legacy = legacy;
  }
  const words: number[] = [];
  const size = LAST - FIRST + 1;
  words.push((size << BRANCH_SHIFT) | FIRST);
  for (let i = 0; i < size; i++) words.push(0);
  const end = words.length;
  for (const [code, next] of root.next) {
    // One more than the distance, because nothing says that no name begins so.
    words[1 + code - FIRST] = words.length - end + 1;
    layOut(next, words);
  }
  return Uint16Array.from(words);
}

function layOut({ value, legacy, next }: Node, words: number[]): void {
  const codes = [...next.keys()].sort((a, b) => a - b);
  const semicolon = value !== '' && !legacy ? NEEDS_SEMICOLON : 0;
  const first = value.charCodeAt(0);
  if (codes.length === 0 && value.length === 1 && first < INLINE) {
    words.push((1 << VALUE_SHIFT) | semicolon | first);
    return;
  }
  const length = value === '' ? 0 : value.length + 1;
  const [only = 0] = codes;
  words.push((length << VALUE_SHIFT) | semicolon | (codes.length === 1 ? only : codes.length << BRANCH_SHIFT));
  for (let i = 0; i < value.length; i++) words.push(value.charCodeAt(i));
  if (codes.length === 1) {
    layOut(next.get(only) as Node, words);
    return;
  }
  for (let i = 0; i < codes.length; i += 2) words.push((codes[i] ?? 0) | ((codes[i + 1] ?? 0) << BYTE));
  const places = words.length;
  for (const _ of codes) words.push(0);
  const end = words.length;
  codes.forEach((code, i) => {
    words[places + i] = words.length - end;
    layOut(next.get(code) as Node, words);
  });
}

export const htmlDecodeTree = laidOut(NAMED_CHARACTERS);
