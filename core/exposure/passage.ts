import type { Finding, Segment } from '../finding.ts';
import { unfold } from '../segments/fold.ts';
import { FNV_PRIME, hashOf, mixed } from '../segments/hash.ts';
import { STARTS_LINE } from '../segments/words.ts';
import { strangersIn } from './plain-words.ts';

/** A text as the learned verdict reads it: hashed features in the order of the text, and where its lines end. */
export interface Passage {
  /** 32-bit hashes, repeated where the text repeats itself. Those of words are odd, all others even. */
  readonly hashes: Int32Array;
  /** Ascending lengths of `hashes` at which a line is complete; the last is the whole length. */
  readonly stops: Int32Array;
  /**
   * The text as a row of words, for hearing phrases: hashes of words, or of what stands for them (what the rules found there,
   * a number's shape, somebody's name), with signs and the beginnings of lines between them.
   */
  readonly tokens: Int32Array;
  /** How many `tokens` there are at each of the `stops`. */
  readonly tokenStops: Int32Array;
}

/** The part of a message that a finding stands in. */
export type Part = 'subject' | 'new' | 'quoted' | 'signature' | 'disclaimer' | 'attachment';

/** One number a kind of feature, so that a word and a pair of words never share a hash by construction. */
const WORD = 0x1b873593;
const PAIR = 0x2545f491;
const SHAPE_PAIR = 0x4cf5ad43;
const FINDING = 0x7feb352d;
const FOUND_PAIR = 0x1f83d9ab;
const BEFORE_FOUND = 0x5be0cd19;
const TWO_BEFORE_FOUND = 0x3c6ef372;
const TWO_BEFORE_STRANGER = 0x6a09e667;
const SIGN_TOKEN = 0x3ad8025f;

const PART_SALT: Readonly<Record<Part, number>> = {
  subject: 0x3243f6a9,
  new: 0x085a308d,
  quoted: 0x13198a2f,
  signature: 0x03707345,
  disclaimer: 0x29f31d09,
  attachment: 0x082efa99,
};

/** Stands in for every word of the sender's own name. */
const OWN = hashOf('<own>');
/** Stands in for every word that may be somebody else's: who it is says nothing, that somebody is named does. */
const STRANGER = hashOf('<stranger>');
/** Longer words with digits are numbers to the reader: their shape says what matters. */
const MAX_NUMBER_WORD = 4;
/** A word, its pair with the one before, the pair of their shapes, and a name with what stands two before it. */
const PER_WORD = 4;
/** A line's beginning, a sign and the word. */
const TOKENS_PER_WORD = 3;
const LINE = hashOf('<line>');
const SPACE = 32;
/** Rule, category, category in its part, topic; and what stands before, two before and after it. */
const PER_FINDING = 8;

/**
 * Reads a segment once: words, pairs of neighbours, pairs of shapes such as Xx or 000 with the sign between them, and what
 * the rules found, where it stands and what stands before it ("your" before a test, whichever it is). Linear. `own` holds
 * the hashes of the words of the sender's name; `plainWords` what plain-words.ts packed; `fixedPart` is the part a segment
 * without zones of its own belongs to.
 */
export function readPassage(
  segment: Segment,
  findings: readonly Finding[],
  own: ReadonlySet<number>,
  plainWords: string,
  fixedPart: Part | null,
): Passage {
  const { words } = segment;
  const isStranger = strangersIn(plainWords, words, segment.folded.text);
  const hashes = new Int32Array(words.count * PER_WORD + findings.length * PER_FINDING);
  const tokens = new Int32Array(words.count * TOKENS_PER_WORD + 1);
  let count = 0;
  let tokenCount = 0;
  const stops: number[] = [];
  const tokenStops: number[] = [];
  tokens[tokenCount++] = hashOf(`<${fixedPart ?? 'body'}>`);
  const marks = [...findings].sort((a, b) => a.start - b.start);
  let mark = 0;
  /** Ends a line at a place of the folded text: what was found on it, then a stop. */
  const stop = (place: number) => {
    if (mark < marks.length) {
      const source = unfold(segment.folded, place);
      for (let next = marks[mark]; next !== undefined && next.start < source; next = marks[++mark]) {
        for (const hash of findingHashes(next, fixedPart ?? next.zone)) hashes[count++] = hash;
      }
    }
    if (count > (stops[stops.length - 1] ?? 0)) {
      stops.push(count);
      tokenStops.push(tokenCount);
    }
  };
  let word1 = 0;
  let word2 = 0;
  let shape1 = 0;
  /** The category of what was found, or else the word: a record number is one thing, however many words it has. */
  let thing1 = 0;
  let found1 = false;
  let next = 0;
  for (let i = 0; i < words.count; i++) {
    const trait = words.traits[i] ?? 0;
    const start = words.starts[i] ?? 0;
    if ((trait & STARTS_LINE) !== 0 && i > 0) {
      stop(start);
      tokens[tokenCount++] = LINE;
    }
    const shape = words.shapes[i] ?? 0;
    let word = words.hashes[i] ?? 0;
    if ((words.digits[i] ?? 0) > 0 && (words.ends[i] ?? 0) - start > MAX_NUMBER_WORD) word = shape;
    else if (own.has(word)) word = OWN;
    else if (isStranger(i)) word = STRANGER;
    hashes[count++] = mixed(word ^ WORD) | 1;
    hashes[count++] = mixed((Math.imul(word1, 31) + word) ^ PAIR) & ~1;
    if (word === STRANGER) hashes[count++] = mixed((Math.imul(word2, 37) + word) ^ TWO_BEFORE_STRANGER) & ~1;
    const seam = words.seams[i] ?? 0;
    if (seam > SPACE) tokens[tokenCount++] = seam ^ SIGN_TOKEN;
    hashes[count++] = mixed((Math.imul(shape1, 31) + shape + Math.imul(seam, FNV_PRIME)) ^ SHAPE_PAIR) & ~1;
    let thing = word;
    let token = word;
    let found = false;
    let within = false;
    if (next < marks.length) {
      const source = unfold(segment.folded, start);
      while (next < marks.length && (marks[next]?.end ?? 0) <= source) next++;
      const finding = marks[next];
      if (finding !== undefined && finding.start < unfold(segment.folded, words.ends[i] ?? 0)) {
        within = finding.start < source && found1;
        found = true;
        thing = hashOf(finding.category);
        token = finding.topic === null ? thing : hashOf(`${finding.category} ${finding.topic}`);
      }
    }
    if (!within) {
      tokens[tokenCount++] = token;
      if (found || found1) hashes[count++] = mixed((Math.imul(thing1, 47) + thing) ^ FOUND_PAIR) & ~1;
      if (found) {
        hashes[count++] = mixed((Math.imul(word1, 53) + thing) ^ BEFORE_FOUND) & ~1;
        hashes[count++] = mixed((Math.imul(word2, 59) + thing) ^ TWO_BEFORE_FOUND) & ~1;
      }
      thing1 = thing;
    }
    found1 = found;
    word2 = word1;
    word1 = word;
    shape1 = shape;
  }
  stop(segment.folded.text.length + 1);
  return {
    hashes: hashes.subarray(0, count),
    stops: Int32Array.from(stops),
    tokens: tokens.subarray(0, tokenCount),
    tokenStops: Int32Array.from(tokenStops),
  };
}

function findingHashes({ rule, category, confidence, topic }: Finding, part: Part): number[] {
  const known = hashOf(`${category} ${confidence}`);
  const hashes = [
    mixed(hashOf(rule) ^ FINDING) & ~1,
    mixed(known ^ FINDING) & ~1,
    mixed((known + PART_SALT[part]) ^ FINDING) & ~1,
  ];
  if (topic !== null) hashes.push(mixed(hashOf(topic) ^ FINDING) & ~1);
  return hashes;
}
