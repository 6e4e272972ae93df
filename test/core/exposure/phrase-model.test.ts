import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../core/exposure/passage.ts';
import {
  CLASSES,
  DIMENSIONS,
  FILTERS,
  HEADS,
  headOf,
  hear,
  PHRASE_HEAD,
  type Phrases,
  packedPhrases,
  phraseKeyOf,
  soundOf,
  WIDTH,
} from '../../../core/exposure/phrase-model.ts';
import { randomFrom } from '../../../train/random.ts';

const random = randomFrom(11);
const numbers = (size: number) => Float64Array.from({ length: size }, () => 2 * random() - 1);
/** Every third token is known, and neighbouring keys lie near and far. */
const TOKENS = Int32Array.from({ length: 60 }, (_, i) => i * 7919);
const KEYS = new Map(
  [...TOKENS].flatMap((token, i) => (i % 3 === 0 ? [] : [[phraseKeyOf(token), i % CLASSES] as const])),
);
const PHRASES: Phrases = {
  words: [...KEYS].sort(([a], [b]) => a - b),
  vectors: numbers((CLASSES + 1) * DIMENSIONS),
  filters: numbers(WIDTH * DIMENSIONS * FILTERS),
  filterBiases: numbers(FILTERS),
  heads: numbers(HEADS * FILTERS),
  headBiases: numbers(HEADS),
};
const PACKED = packedPhrases(PHRASES);

function passageOf(tokens: Int32Array, ...tokenStops: number[]): Passage {
  return {
    hashes: new Int32Array(),
    stops: Int32Array.from(tokenStops),
    tokens,
    tokenStops: Int32Array.from(tokenStops),
  };
}

/** The same, word for word as the definition says it, and how much that is with all signs dropped. */
function heardPlainly(tokens: Int32Array, head: number): { sum: number; loudness: number } {
  let sum = 0;
  let loudness = 0;
  for (let at = 0; at < tokens.length; at++) {
    for (let f = 0; f < FILTERS; f++) {
      let answer = PHRASES.filterBiases[f] ?? 0;
      for (let place = 0; place < WIDTH; place++) {
        const token = tokens[at - (WIDTH - 1 - place)];
        if (token === undefined) continue;
        const group = KEYS.get(phraseKeyOf(token)) ?? CLASSES;
        for (let d = 0; d < DIMENSIONS; d++) {
          const filter = PHRASES.filters[(place * DIMENSIONS + d) * FILTERS + f] ?? 0;
          answer += (PHRASES.vectors[group * DIMENSIONS + d] ?? 0) * filter;
        }
      }
      const said = Math.max(0, answer) * (PHRASES.heads[head * FILTERS + f] ?? 0);
      sum += said;
      loudness += Math.abs(said);
    }
  }
  return { sum, loudness };
}

describe('phrases', () => {
  it.each(['own', 'personal', 'other', null] as const)('are heard as they were learned: %s', (kind) => {
    const head = headOf(kind);
    const heard = hear(passageOf(TOKENS, TOKENS.length), PACKED)[head] ?? 0;
    const { sum, loudness } = heardPlainly(TOKENS, head);
    // Numbers travel in ninety steps each.
    expect(Math.abs(heard - sum)).toBeLessThan(0.02 * loudness);
  });

  it('sound, passage after passage, as what was heard so far in the square root of its length', () => {
    const [first, second] = [passageOf(TOKENS.subarray(0, 20), 5, 20), passageOf(TOKENS.subarray(20, 50), 30)];
    const heard = [first, second].map((passage) => [passage, hear(passage, PACKED)] as const);
    const head = headOf('personal');
    const sound = soundOf(heard, PACKED, head);
    expect(sound).toHaveLength(4);
    expect(sound[0]).toBeCloseTo(PHRASES.headBiases[head] ?? 0, 1);
    const all = (heard[0]?.[1][HEADS + head] ?? 0) + (heard[1]?.[1][head] ?? 0);
    expect(sound[3]).toBeCloseTo((sound[0] ?? 0) + all / Math.sqrt(PHRASE_HEAD + 50), 6);
  });

  it('do not depend on what follows', () => {
    const all = hear(passageOf(TOKENS, 20, 40, TOKENS.length), PACKED);
    const first = hear(passageOf(TOKENS.subarray(0, 20), 20), PACKED);
    expect([...all.subarray(0, HEADS)]).toEqual([...first]);
  });

  it('are never surer than a limit, however often a text says the same', () => {
    const often = Int32Array.from({ length: 50_000 }, (_, i) => TOKENS[i % 5] ?? 0);
    const passage = passageOf(often, often.length);
    for (const kind of ['own', 'personal', 'other', null] as const) {
      const sound = soundOf([[passage, hear(passage, PACKED)]], PACKED, headOf(kind))[1] ?? 0;
      expect(Math.abs(sound)).toBe(8);
    }
  });

  it('depend on the order of the words', () => {
    const heard = (...which: number[]) => [
      ...hear(
        passageOf(
          Int32Array.from(which, (i) => TOKENS[i] ?? 0),
          which.length,
        ),
        PACKED,
      ),
    ];
    expect(heard(1, 2, 4)).not.toEqual(heard(4, 2, 1));
  });

  it('travel as characters that no quotation needs to escape', () => {
    for (const text of [PACKED.keys, PACKED.classes, PACKED.numbers]) expect(text).toMatch(/^[#-[\]-~]+$/);
  });
});
