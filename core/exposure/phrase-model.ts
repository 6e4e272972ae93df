import type { RecipientKind } from './features.ts';
import type { Passage } from './passage.ts';
import { BASE, digitAt, printed } from './printable.ts';

/**
 * The second half of the learned verdict: it hears phrases. Words that mean alike for the verdict share a class (the idea
 * of Brown et al., "Class-based n-gram models of natural language", 1992), every class is a short vector, and filters run
 * over the vectors of a few neighbouring words (Kim, "Convolutional neural networks for sentence classification", 2014). So
 * it knows a sentence that nobody wrote before by others that are built alike, which the table of words and pairs cannot.
 */

/** Bits of a token's hash that are kept: one unknown word in some thirty is taken for another. */
const KEY_BITS = 17;
/** How many tokens in a row a filter hears, how many filters there are, and how long a class's vector is. */
export const WIDTH = 5;
export const FILTERS = 12;
export const DIMENSIONS = 6;
/** Classes of known words; unknown ones are a class of their own behind them. */
export const CLASSES = BASE - 1;
/** So many tokens every text is taken to have, so that three words are not judged as surely as a letter. */
export const PHRASE_HEAD = 30;
/**
 * No more log-odds than these, either way, whatever a text sounds like: what says the same ten thousand times over is no
 * surer for it. Messages that people write hardly ever reach them.
 */
const MOST = 8;
/** What the filters are added up for: PHI to each kind of recipient, to nobody yet, and sensitive topics. */
const KINDS: readonly (RecipientKind | null)[] = ['own', 'personal', 'other', null];
export const SENSITIVE_HEAD = KINDS.length;
export const HEADS = SENSITIVE_HEAD + 1;

/** The digit that says: so many, and another digit follows that is to be added. */
const FURTHER = BASE - 1;
/** The digit of nought: numbers have either sign. */
const MIDDLE = (BASE - 1) / 2;

/** Learned phrases as they travel (see printable.ts). */
export interface PackedPhrases {
  /** Keys of the known words, ascending, as differences. */
  readonly keys: string;
  /** The class of each. */
  readonly classes: string;
  /** Vectors of the classes, filters, their biases, heads, their biases: a digit a number, and what a step of each sort is worth. */
  readonly numbers: string;
  readonly steps: readonly number[];
}

/** The same as numbers; matrices row by row. */
export interface Phrases {
  /** Ascending keys of words and the class of each. */
  readonly words: readonly (readonly [key: number, group: number])[];
  /** CLASSES + 1 rows of DIMENSIONS. */
  readonly vectors: Float64Array;
  /** For each of WIDTH places and DIMENSIONS, FILTERS numbers. The last place is the word itself, those before it look back. */
  readonly filters: Float64Array;
  readonly filterBiases: Float64Array;
  /** HEADS rows of FILTERS. */
  readonly heads: Float64Array;
  readonly headBiases: Float64Array;
}

/** Ready to hear. */
interface Ear {
  /** The class of a token by its key. */
  readonly classOf: Uint8Array;
  /**
   * A row a class, and one of zeros for what is before the beginning: at each place what a word of the class adds to each
   * filter, in whole steps, which the runtimes add up fastest before they have compiled anything.
   */
  readonly adds: Int32Array;
  /** HEADS rows of FILTERS, for sums of whole steps. */
  readonly heads: Float64Array;
  readonly headBiases: Float64Array;
}

const ROW = WIDTH * FILTERS;
const SILENCE = (CLASSES + 1) * ROW;

/** Knuth's multiplicative hashing, which costs less than `mixed`: the hashes of words are spread already. */
const SPREADING = 0x9e3779b1;

/** What is kept of a token's hash. */
export function phraseKeyOf(token: number): number {
  return Math.imul(token, SPREADING) >>> (32 - KEY_BITS);
}

/** The place of the sums for PHI to this kind of recipient; null for a message to nobody yet. */
export function headOf(kind: RecipientKind | null): number {
  return KINDS.indexOf(kind);
}

/** Packs learned phrases, every number rounded to one of the ninety-one steps of its sort. */
export function packedPhrases({ words, vectors, filters, filterBiases, heads, headBiases }: Phrases): PackedPhrases {
  const keys: number[] = [];
  let previous = -1;
  for (const [key] of words) {
    let difference = key - previous - 1;
    for (; difference >= FURTHER; difference -= FURTHER) keys.push(FURTHER);
    keys.push(difference);
    previous = key;
  }
  const sorts = [vectors, filters, filterBiases, heads, headBiases];
  const steps = sorts.map((sort) => Math.max(1e-6, ...sort.map(Math.abs)) / MIDDLE);
  const numbers = sorts.flatMap((sort, i) => [...sort].map((value) => Math.round(value / (steps[i] ?? 1)) + MIDDLE));
  return { keys: printed(keys), classes: printed(words.map(([, group]) => group)), numbers: printed(numbers), steps };
}

let last: { readonly from: PackedPhrases; readonly ear: Ear } | null = null;

function earOf(from: PackedPhrases): Ear {
  if (last?.from === from) return last.ear;
  const classOf = new Uint8Array(2 ** KEY_BITS).fill(CLASSES);
  for (let at = 0, place = 0, key = -1; place < from.classes.length; place++) {
    let difference = digitAt(from.keys, at++);
    while (difference === FURTHER) {
      key += FURTHER;
      difference = digitAt(from.keys, at++);
    }
    key += difference + 1;
    classOf[key] = digitAt(from.classes, place);
  }
  let next = 0;
  const numbers = (size: number) => {
    const steps = new Int16Array(size);
    for (let i = 0; i < size; i++) steps[i] = digitAt(from.numbers, next++) - MIDDLE;
    return steps;
  };
  const vectors = numbers((CLASSES + 1) * DIMENSIONS);
  const filters = numbers(WIDTH * DIMENSIONS * FILTERS);
  const filterBiases = numbers(FILTERS);
  const heads = numbers(HEADS * FILTERS);
  const headBiases = numbers(HEADS);
  const [ofVectors = 0, ofFilters = 0, ofFilterBiases = 0, ofHeads = 0, ofHeadBiases = 0] = from.steps;
  const ofSums = ofVectors * ofFilters;
  const adds = new Int32Array(SILENCE + ROW);
  for (let row = 0, to = 0; row <= CLASSES; row++) {
    for (let place = 0; place < WIDTH; place++) {
      for (let filter = 0; filter < FILTERS; filter++) {
        // Every window ends with a word, so that is where a filter's own bias lies.
        let sum = place < WIDTH - 1 ? 0 : Math.round(((filterBiases[filter] as number) * ofFilterBiases) / ofSums);
        let weight = place * DIMENSIONS * FILTERS + filter;
        for (let at = row * DIMENSIONS; at < (row + 1) * DIMENSIONS; at++, weight += FILTERS)
          sum += (vectors[at] as number) * (filters[weight] as number);
        adds[to++] = sum;
      }
    }
  }
  const ear = {
    classOf,
    adds,
    heads: Float64Array.from(heads, (steps) => steps * ofHeads * ofSums),
    headBiases: Float64Array.from(headBiases, (steps) => steps * ofHeadBiases),
  };
  last = { from, ear };
  return ear;
}

/** What was heard up to each stop of a passage: HEADS sums a stop, which the heads' biases are not part of. */
export type Heard = Float64Array;

/** Runs the filters over a passage once, linear in its length; what is heard up to a stop does not depend on what follows. */
export function hear({ tokens, tokenStops }: Passage, packed: PackedPhrases): Heard {
  const { classOf, adds, heads } = earOf(packed);
  const heard = new Float64Array(tokenStops.length * HEADS);
  const pooled = new Float64Array(FILTERS);
  let [row, row1, row2, row3, row4] = [SILENCE, SILENCE, SILENCE, SILENCE, SILENCE];
  let at = 0;
  for (let s = 0; s < tokenStops.length; s++) {
    for (const end = tokenStops[s] ?? 0; at < end; at++) {
      row4 = row3;
      row3 = row2;
      row2 = row1;
      row1 = row;
      row = (classOf[phraseKeyOf(tokens[at] as number)] as number) * ROW;
      for (let f = 0; f < FILTERS; f++) {
        const sum =
          (adds[row4 + f] as number) +
          (adds[row3 + FILTERS + f] as number) +
          (adds[row2 + 2 * FILTERS + f] as number) +
          (adds[row1 + 3 * FILTERS + f] as number) +
          (adds[row + 4 * FILTERS + f] as number);
        if (sum > 0) pooled[f] = (pooled[f] as number) + sum;
      }
    }
    for (let head = 0; head < HEADS; head++) {
      let sum = 0;
      for (let f = 0; f < FILTERS; f++) sum += (pooled[f] ?? 0) * (heads[head * FILTERS + f] ?? 0);
      heard[s * HEADS + head] = sum;
    }
  }
  return heard;
}

/**
 * What passages sound like one after the other, as log-odds of a head: before the first stop, and at every stop of each. As
 * a share of the square root of the length, like the other half of the verdict.
 */
export function soundOf(
  passages: readonly (readonly [Passage, Heard])[],
  packed: PackedPhrases,
  head: number,
): Float64Array {
  const bias = earOf(packed).headBiases[head] ?? 0;
  const sound = [bias];
  let before = 0;
  let tokensBefore = 0;
  for (const [{ tokenStops }, heard] of passages) {
    let sum = before;
    let tokens = tokensBefore;
    for (let s = 0; s < tokenStops.length; s++) {
      sum = before + (heard[s * HEADS + head] ?? 0);
      tokens = tokensBefore + (tokenStops[s] ?? 0);
      sound.push(Math.max(-MOST, Math.min(MOST, bias + sum / Math.sqrt(PHRASE_HEAD + tokens))));
    }
    before = sum;
    tokensBefore = tokens;
  }
  return Float64Array.from(sound);
}
