import { mixed } from '../segments/hash.ts';
import { APOSTROPHE_SIGN, CAPITALISED, ENDS_IN_S, POSSESSIVE, type Words } from '../segments/words.ts';
import { BASE, digitAt, printed } from './printable.ts';

/**
 * Which capitalised words may be somebody's name: those that the learned mail never writes in small letters. The words it
 * does write so travel as a Bloom filter (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970), from
 * which no word can be read back; about one name in twenty is taken for one of them.
 */

const BITS_A_WORD = 6;
const PROBES = 4;
const SECOND = 0x68bc21eb;
/** Bits that two digits hold. */
const BITS_A_PAIR = 13;
const PAIR = 2;

/** Endings that make words and hardly ever names; in longer words only, so that Ed and Ally stay names. */
const ENDING = /(?:ing|ed|tion|sion|ly|ness|ment|able|ible|ous|ful|ity|ive|ical|ally|ism|ology|itis|ectomy|emia)$/;
const SHORTEST_WITH_ENDING = 6;

const SMALL_A = 97;

/** Whether a word tells by its ending that it is no name. */
export function hasPlainEnding(word: string): boolean {
  return word.length >= SHORTEST_WITH_ENDING && ENDING.test(word);
}

/** Packs words, given by their hashes (see segments/words.ts). */
export function packedWords(hashes: readonly number[]): string {
  const pairs = Math.ceil((hashes.length * BITS_A_WORD) / BITS_A_PAIR);
  const values = new Array<number>(pairs).fill(0);
  for (const hash of hashes) {
    for (const bit of bitsOf(hash, pairs * BITS_A_PAIR)) {
      const pair = Math.floor(bit / BITS_A_PAIR);
      values[pair] = (values[pair] ?? 0) | (1 << (bit % BITS_A_PAIR));
    }
  }
  return printed(values.flatMap((value) => [Math.floor(value / BASE), value % BASE]));
}

/** Answers for the words of a text whether one may be a name that nobody told the rules. */
export function strangersIn(packed: string, words: Words, text: string): (i: number) => boolean {
  const size = (packed.length / PAIR) * BITS_A_PAIR;
  const isPlain = (hash: number) => {
    const first = firstOf(hash);
    if (size === 0 || !isSet(packed, first % size)) return false;
    const further = furtherOf(hash);
    for (let probe = 1; probe < PROBES; probe++) if (!isSet(packed, (first + probe * further) % size)) return false;
    return true;
  };
  return (i) => {
    const trait = words.traits[i] ?? 0;
    if ((trait & CAPITALISED) === 0 || (words.digits[i] ?? 0) > 0) return false;
    const start = words.starts[i] ?? 0;
    const end = words.ends[i] ?? 0;
    // One letter is an initial, and whole words in capitals are shouted, plain ones too.
    const second = text.charCodeAt(start + 1);
    if (end - start < 2 || (second < SMALL_A && second !== APOSTROPHE_SIGN)) return false;
    if ((trait & POSSESSIVE) === 0 && isPlain(words.hashes[i] ?? 0)) return false;
    if ((trait & ENDS_IN_S) !== 0 && isPlain(words.stems[i] ?? 0)) return false;
    return !hasPlainEnding(text.slice(start, end));
  };
}

function isSet(packed: string, bit: number): boolean {
  const at = Math.floor(bit / BITS_A_PAIR) * PAIR;
  return (((digitAt(packed, at) * BASE + digitAt(packed, at + 1)) >> (bit % BITS_A_PAIR)) & 1) === 1;
}

/** The bits that a word sets, by double hashing (Kirsch and Mitzenmacher, "Less hashing, same performance", 2006). */
function bitsOf(hash: number, size: number): number[] {
  return Array.from({ length: PROBES }, (_, probe) => (firstOf(hash) + probe * furtherOf(hash)) % size);
}

function firstOf(hash: number): number {
  return mixed(hash) >>> 0;
}

function furtherOf(hash: number): number {
  return mixed(hash ^ SECOND) >>> 0;
}
