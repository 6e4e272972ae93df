import {
  CLASSES,
  DIMENSIONS,
  FILTERS,
  HEADS,
  type PackedPhrases,
  PHRASE_HEAD,
  packedPhrases,
  SENSITIVE_HEAD,
  WIDTH,
} from '../core/exposure/phrase-model.ts';
import { adam } from './adam.ts';
import { batches } from './batches.ts';
import { clusters } from './clusters.ts';
import type { Example } from './examples.ts';
import { type Random, randomFrom } from './random.ts';

/** Words that are known, those that most messages hold; and how many messages must. */
const WORDS = 4000;
const LEAST_MESSAGES = 4;
/** How often every message is looked at, how many at a time, and how far a step goes at first; at the end it goes nowhere. */
const PASSES = 4;
const BATCH = 64;
const RATE = 0.005;
/** The first steps are short: what Adam remembers has to grow. */
const WARMING = 100;
/** Shares of words and of filters left out by chance, so that none relies on another. */
const DROPPED_WORDS = 0.1;
const DROPPED_FILTERS = 0.2;
/** What being about a sensitive topic counts beside being PHI. */
const TOPIC_COUNTS = 1;
/** Of a long document its beginning teaches enough. */
const MAX_TOKENS = 1000;
/** How far from nought the numbers of a word begin at most. */
const SPREAD = 0.17;
const SEED = 20_260_102;

/** Where the parameters stand in one row: vectors of words (the unknown one last), filters, biases, heads, biases. */
const FILTERS_SIZE = WIDTH * DIMENSIONS * FILTERS;

interface Layout {
  readonly filters: number;
  readonly filterBiases: number;
  readonly heads: number;
  readonly headBiases: number;
  readonly size: number;
}

function layoutOf(words: number): Layout {
  const filters = (words + 1) * DIMENSIONS;
  const filterBiases = filters + FILTERS_SIZE;
  const heads = filterBiases + FILTERS;
  const headBiases = heads + HEADS * FILTERS;
  return { filters, filterBiases, heads, headBiases, size: headBiases + HEADS };
}

/** A reading of a message as numbers of known words; -1 parts passages, and no filter hears beyond it. */
type Text = Int32Array;
const APART = -1;

/**
 * Learns to hear phrases (see phrase-model.ts): vectors of words and filters over them by gradient descent on the logistic
 * loss, PHI and sensitive topics at once; then the vectors are gathered into classes. A message is judged by the reading
 * that speaks most for PHI, so that is the one it teaches. The same examples give the same numbers to the last bit.
 */
export function learnPhrases(examples: readonly Example[]): PackedPhrases {
  const { keys, messages } = wordsOf(examples);
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const texts = examples.map((example) => example.texts.map((passages) => textOf(passages, numbers)));
  const layout = layoutOf(keys.length);
  const parameters = descend(examples, texts, layout);
  const known = parameters.subarray(0, keys.length * DIMENSIONS);
  const random = randomFrom(SEED);
  const { centres, groups } = clusters(known, DIMENSIONS, messages.map(Math.sqrt), CLASSES, random);
  const vectors = new Float64Array((CLASSES + 1) * DIMENSIONS);
  vectors.set(centres);
  vectors.set(parameters.subarray(keys.length * DIMENSIONS, layout.filters), CLASSES * DIMENSIONS);
  return packedPhrases({
    words: keys.map((key, number) => [key, groups[number] ?? 0] as const).sort((a, b) => a[0] - b[0]),
    vectors,
    filters: parameters.slice(layout.filters, layout.filterBiases),
    filterBiases: parameters.slice(layout.filterBiases, layout.heads),
    heads: parameters.slice(layout.heads, layout.headBiases),
    headBiases: parameters.slice(layout.headBiases),
  });
}

/** The keys of the words to know, and how many messages hold each. */
function wordsOf(examples: readonly Example[]): { keys: number[]; messages: number[] } {
  const counts = new Map<number, number>();
  for (const { texts } of examples) {
    for (const key of new Set(texts.flatMap((passages) => passages.flatMap((tokens) => [...tokens]))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const kept = [...counts]
    .filter(([, count]) => count >= LEAST_MESSAGES)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, WORDS);
  return { keys: kept.map(([key]) => key), messages: kept.map(([, count]) => count) };
}

function textOf(passages: readonly Int32Array[], numbers: ReadonlyMap<number, number>): Text {
  const text: number[] = [];
  for (const tokens of passages) {
    for (const key of tokens.subarray(0, MAX_TOKENS)) text.push(numbers.get(key) ?? numbers.size);
    text.push(APART);
  }
  return Int32Array.from(text);
}

/** Stochastic gradient descent, one batch of messages after the other in an order drawn anew each pass. */
function descend(examples: readonly Example[], texts: readonly Text[][], layout: Layout): Float64Array {
  const random = randomFrom(SEED);
  const parameters = new Float64Array(layout.size);
  const spread = (from: number, to: number, width: number) => {
    for (let i = from; i < to; i++) parameters[i] = (2 * random() - 1) * width;
  };
  spread(0, layout.filters, SPREAD);
  spread(layout.filters, layout.filterBiases, 1 / Math.sqrt(WIDTH * DIMENSIONS));
  spread(layout.heads, layout.headBiases, 1 / Math.sqrt(FILTERS));
  const gradient = new Float64Array(layout.size);
  const step = adam(layout.size);
  for (const { batch, step: done, steps } of batches(examples.length, BATCH, PASSES, random)) {
    gradient.fill(0);
    for (const e of batch) {
      const example = examples[e] as Example;
      const text = loudest(texts[e] as Text[], example.head, parameters, layout);
      teach(text, example, parameters, gradient, layout, 1 / batch.length, random);
    }
    const moves = step(gradient, RATE * Math.min(1, (done + 1) / WARMING) * (1 - done / steps));
    for (let i = 0; i < layout.size; i++) parameters[i] = (parameters[i] as number) - (moves[i] as number);
  }
  return parameters;
}

/** The reading that speaks most for PHI. */
function loudest(texts: readonly Text[], head: number, parameters: Float64Array, layout: Layout): Text {
  let best = texts[0] as Text;
  if (texts.length === 1) return best;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const text of texts) {
    const { pooled, scale } = heard(text, parameters, layout);
    const score = headed(pooled, scale, head, parameters, layout);
    if (score > greatest) [best, greatest] = [text, score];
  }
  return best;
}

interface Pooled {
  readonly pooled: Float64Array;
  /** For each token a bit for every filter that answered. */
  readonly active: Uint32Array;
  readonly scale: number;
}

/** Runs the filters over a text. */
function heard(text: Text, parameters: Float64Array, { filters, filterBiases }: Layout): Pooled {
  const pooled = new Float64Array(FILTERS);
  const active = new Uint32Array(text.length);
  const now = new Float64Array(FILTERS);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === APART) continue;
    count++;
    for (let f = 0; f < FILTERS; f++) now[f] = parameters[filterBiases + f] as number;
    for (let back = 0; back < WIDTH && at >= back; back++) {
      const word = text[at - back] as number;
      if (word === APART) break;
      for (let d = 0; d < DIMENSIONS; d++) {
        const value = parameters[word * DIMENSIONS + d] as number;
        const row = filters + ((WIDTH - 1 - back) * DIMENSIONS + d) * FILTERS;
        for (let f = 0; f < FILTERS; f++) now[f] = (now[f] as number) + value * (parameters[row + f] as number);
      }
    }
    let bits = 0;
    for (let f = 0; f < FILTERS; f++) {
      if ((now[f] as number) <= 0) continue;
      pooled[f] = (pooled[f] as number) + (now[f] as number);
      bits |= 1 << f;
    }
    active[at] = bits;
  }
  return { pooled, active, scale: 1 / Math.sqrt(PHRASE_HEAD + count) };
}

function headed(pooled: Float64Array, scale: number, head: number, parameters: Float64Array, layout: Layout): number {
  let sum = 0;
  for (let f = 0; f < FILTERS; f++)
    sum += (pooled[f] as number) * (parameters[layout.heads + head * FILTERS + f] as number);
  return sum * scale + (parameters[layout.headBiases + head] as number);
}

/** Adds to the gradient what one message teaches. */
function teach(
  whole: Text,
  { mail, head }: Example,
  parameters: Float64Array,
  gradient: Float64Array,
  layout: Layout,
  share: number,
  random: Random,
): void {
  const unknown = layout.filters / DIMENSIONS - 1;
  const text = whole.map((word) => (word !== APART && random() < DROPPED_WORDS ? unknown : word));
  const { pooled, active, scale } = heard(text, parameters, layout);
  for (let f = 0; f < FILTERS; f++)
    pooled[f] = random() < DROPPED_FILTERS ? 0 : (pooled[f] as number) / (1 - DROPPED_FILTERS);
  const through = new Float64Array(FILTERS);
  const learn = (to: number, positive: boolean, counts: number) => {
    const score = headed(pooled, scale, to, parameters, layout);
    const error = (1 / (1 + Math.exp(-score)) - (positive ? 1 : 0)) * share * counts;
    const row = layout.heads + to * FILTERS;
    gradient[layout.headBiases + to] = (gradient[layout.headBiases + to] as number) + error;
    for (let f = 0; f < FILTERS; f++) {
      if (pooled[f] === 0) continue;
      gradient[row + f] = (gradient[row + f] as number) + error * scale * (pooled[f] as number);
      through[f] = (through[f] as number) + (error * scale * (parameters[row + f] as number)) / (1 - DROPPED_FILTERS);
    }
  };
  learn(head, mail.phi, 1);
  if (mail.phi) learn(SENSITIVE_HEAD, mail.sensitive, TOPIC_COUNTS);
  const { filters, filterBiases } = layout;
  const which = new Uint8Array(FILTERS);
  for (let at = 0; at < text.length; at++) {
    const bits = active[at] as number;
    if (bits === 0) continue;
    let answered = 0;
    for (let f = 0; f < FILTERS; f++) {
      if ((bits & (1 << f)) === 0 || through[f] === 0) continue;
      which[answered++] = f;
      gradient[filterBiases + f] = (gradient[filterBiases + f] as number) + (through[f] as number);
    }
    for (let back = 0; back < WIDTH && at >= back; back++) {
      const word = text[at - back] as number;
      if (word === APART) break;
      for (let d = 0; d < DIMENSIONS; d++) {
        const value = parameters[word * DIMENSIONS + d] as number;
        const row = filters + ((WIDTH - 1 - back) * DIMENSIONS + d) * FILTERS;
        let sum = 0;
        for (let i = 0; i < answered; i++) {
          const f = which[i] as number;
          const error = through[f] as number;
          gradient[row + f] = (gradient[row + f] as number) + error * value;
          sum += error * (parameters[row + f] as number);
        }
        gradient[word * DIMENSIONS + d] = (gradient[word * DIMENSIONS + d] as number) + sum;
      }
    }
  }
}
