import { type Category, type Finding, HEALTH_CATEGORIES, type Segment } from '../finding.ts';
import { unfold } from '../segments/fold.ts';
import { hashOf, mixed } from './hash.ts';

/** A text as the learned verdict reads it: hashed features in the order of the text, and where its lines end. */
export interface Passage {
  /** 32-bit hashes, repeated where the text repeats itself. */
  readonly hashes: Int32Array;
  /** Ascending lengths of `hashes` at which a line is complete; the last is the whole length. */
  readonly stops: Int32Array;
  /** How many features have been read when the first finding about health or care is; Infinity without one. */
  readonly health: number;
}

/** The part of a message that a feature stands in; quoted text speaks differently from what its sender adds. */
export type Part = 'subject' | 'new' | 'quoted' | 'signature' | 'disclaimer' | 'attachment';

/** One number a kind of feature, so that a word and a pair of words never share a hash by construction. */
const WORD = 0x1b873593;
const PAIR = 0x2545f491;
const SPACED_PAIR = 0x38495ab5;
const SHAPE_PAIR = 0x4cf5ad43;
const WORD_THEN_SHAPE = 0x52dce729;
const SHAPE_THEN_WORD = 0x6c8e9cf5;
const FINDING = 0x7feb352d;

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
/** Longer words with digits are numbers to the reader: their shape says what matters. */
const MAX_NUMBER_WORD = 4;
/** Digits in a row that a shape still tells apart; a record number of seven digits differs from a price, not from one of nine. */
const MAX_SHAPE_RUN = 6;
/** Features of one token: six kinds, each in its part and in any part. */
const PER_TOKEN = 12;
/** Rule, category, category in its part, topic. */
const PER_FINDING = 4;
/** A word and the space after it are six characters; more room is made when a text has shorter ones. */
const USUAL_PER_CHARACTER = 2;

const HEALTH: ReadonlySet<Category> = new Set(HEALTH_CATEGORIES);

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

const SPACE = 32;
const NEWLINE = 10;
const APOSTROPHE = 39;

/** Kinds of characters: 0 between words, 1 small letter, 2 capital, 3 digit. */
function kindOf(code: number): 0 | 1 | 2 | 3 {
  if (code >= 0x80) return 1;
  if (code >= 97) return code <= 122 ? 1 : 0;
  if (code >= 65) return code <= 90 ? 2 : 0;
  return code >= 48 && code <= 57 ? 3 : 0;
}

/**
 * Reads a segment once: words, pairs of neighbours and of words with one between, shapes such as Xx or 000 and words
 * beside shapes, each in its part of the message and in any part, and what the rules found where it stands. Linear.
 * `own` holds the hashes of the words of the sender's name; `partOf` names the part at a place of the segment's zones.
 */
export function readPassage(
  segment: Segment,
  findings: readonly Finding[],
  own: ReadonlySet<number>,
  fixedPart: Part | null,
): Passage {
  const { text } = segment.folded;
  let hashes = new Int32Array(Math.max(PER_TOKEN, text.length * USUAL_PER_CHARACTER));
  let count = 0;
  const makeRoom = (more: number) => {
    if (count + more <= hashes.length) return;
    const larger = new Int32Array(hashes.length * 2 + more);
    larger.set(hashes);
    hashes = larger;
  };
  const stops: number[] = [];
  const marks = [...findings].sort((a, b) => a.start - b.start);
  let mark = 0;
  let health = Number.POSITIVE_INFINITY;
  let zone = 0;
  let part = fixedPart ?? segment.zones[0]?.zone ?? 'new';
  let salt = PART_SALT[part];
  let word1 = 0;
  let word2 = 0;
  let shape1 = 0;
  let between = NEWLINE;
  const length = text.length;
  let at = 0;
  const stop = () => {
    const source = unfold(segment.folded, at);
    for (let next = marks[mark]; next !== undefined && (next.start < source || at >= length); next = marks[++mark]) {
      makeRoom(PER_FINDING);
      for (const hash of findingHashes(next, part)) hashes[count++] = hash;
      if (HEALTH.has(next.category)) health = Math.min(health, count);
    }
    if (count > (stops[stops.length - 1] ?? 0)) stops.push(count);
    if (fixedPart !== null) return;
    while (zone < segment.zones.length - 1 && source >= (segment.zones[zone]?.end ?? 0)) zone++;
    part = segment.zones[zone]?.zone ?? 'new';
    salt = PART_SALT[part];
  };
  while (at < length) {
    const code = text.charCodeAt(at);
    if (kindOf(code) === 0) {
      if (code > SPACE) between = code;
      else if (code === NEWLINE) between = NEWLINE;
      else if (between === 0) between = SPACE;
      at++;
      if (code === NEWLINE) stop();
      continue;
    }
    const start = at;
    let word = FNV_OFFSET;
    let shape = FNV_OFFSET;
    let last = 0;
    let run = 0;
    let digits = false;
    for (; at < length; at++) {
      const letter = text.charCodeAt(at);
      const kind = kindOf(letter);
      if (kind === 0) {
        if (letter === APOSTROPHE && last !== 3 && at > start && kindOf(text.charCodeAt(at + 1)) === 1) continue;
        break;
      }
      word = Math.imul(word ^ (kind === 2 ? letter + 32 : letter), FNV_PRIME);
      if (kind === 3) digits = true;
      run = kind === last ? run + 1 : 1;
      last = kind;
      // One mark for small letters, up to two for capitals, up to six for digits.
      if (run <= (kind === 1 ? 1 : kind === 2 ? 2 : MAX_SHAPE_RUN)) shape = Math.imul(shape ^ kind, FNV_PRIME);
    }
    if (digits && at - start > MAX_NUMBER_WORD) word = shape;
    else if (own.has(word)) word = OWN;
    const seam = Math.imul(between, FNV_PRIME);
    makeRoom(PER_TOKEN);
    const inWord = word ^ WORD;
    hashes[count++] = mixed(inWord);
    hashes[count++] = mixed(inWord + salt);
    const inPair = (Math.imul(word1, 31) + word) ^ PAIR;
    hashes[count++] = mixed(inPair);
    hashes[count++] = mixed(inPair + salt);
    const inSpacedPair = (Math.imul(word2, 37) + word) ^ SPACED_PAIR;
    hashes[count++] = mixed(inSpacedPair);
    hashes[count++] = mixed(inSpacedPair + salt);
    const inShapes = (Math.imul(shape1, 31) + shape + seam) ^ SHAPE_PAIR;
    hashes[count++] = mixed(inShapes);
    hashes[count++] = mixed(inShapes + salt);
    const inWordShape = (Math.imul(word1, 41) + shape + seam) ^ WORD_THEN_SHAPE;
    hashes[count++] = mixed(inWordShape);
    hashes[count++] = mixed(inWordShape + salt);
    const inShapeWord = (Math.imul(shape1, 43) + word) ^ SHAPE_THEN_WORD;
    hashes[count++] = mixed(inShapeWord);
    hashes[count++] = mixed(inShapeWord + salt);
    word2 = word1;
    word1 = word;
    shape1 = shape;
    between = 0;
  }
  stop();
  return { hashes: hashes.subarray(0, count), stops: Int32Array.from(stops), health };
}

function findingHashes({ rule, category, confidence, topic }: Finding, part: Part): number[] {
  const salt = PART_SALT[part];
  const known = hashOf(`${category} ${confidence}`);
  return [
    mixed(hashOf(rule) ^ FINDING),
    mixed(known ^ FINDING),
    mixed((known + salt) ^ FINDING),
    ...(topic === null ? [] : [mixed(hashOf(topic) ^ FINDING)]),
  ];
}
