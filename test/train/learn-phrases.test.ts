import { describe, expect, it } from 'vitest';
import { hear, phraseKeyOf, SENSITIVE_HEAD, soundOf } from '../../core/exposure/phrase-model.ts';
import { hashOf } from '../../core/segments/hash.ts';
import type { Example } from '../../train/examples.ts';
import { learnPhrases } from '../../train/learn-phrases.ts';
import { randomFrom } from '../../train/random.ts';
import { draftOf } from '../draft-of.ts';

const HEAD = 1;
const FILLING = Array.from({ length: 12 }, (_, i) => hashOf(`word ${i}`));
const [YOUR, RESULT, BLOOD] = [hashOf('your'), hashOf('result'), hashOf('blood')];

/** The same words in every message; only "your result" in this order is PHI, and blood makes it sensitive. */
function mails(count: number): Example[] {
  const random = randomFrom(3);
  const filling = () => FILLING[Math.floor(random() * FILLING.length)] ?? 0;
  return Array.from({ length: count }, (_, i) => {
    const phi = i % 2 === 0;
    const sensitive = i % 4 === 0;
    const tokens = tokensOf(phi, sensitive, filling);
    return {
      mail: { id: `${i}`, world: 'w', draft: draftOf({}), phi, sensitive },
      rows: [],
      texts: [[tokens.map(phraseKeyOf)]],
      head: HEAD,
    };
  });
}

function tokensOf(phi: boolean, sensitive: boolean, filling: () => number): Int32Array {
  const said = phi ? [YOUR, RESULT] : [RESULT, YOUR];
  return Int32Array.of(filling(), filling(), ...said, filling(), sensitive ? BLOOD : filling(), filling());
}

const PACKED = learnPhrases(mails(16_000));

function scoreOf(phi: boolean, sensitive: boolean, head: number): number {
  const tokens = tokensOf(phi, sensitive, () => FILLING[0] ?? 0);
  const stops = Int32Array.of(tokens.length);
  const passage = { hashes: new Int32Array(), stops, tokens, tokenStops: stops };
  return soundOf([[passage, hear(passage, PACKED)]], PACKED, head)[1] ?? 0;
}

describe('learning phrases', () => {
  it('tells messages of the same words apart by their order', () => {
    expect(scoreOf(true, false, HEAD)).toBeGreaterThan(1);
    expect(scoreOf(false, false, HEAD)).toBeLessThan(-1);
  });

  it('tells what is about a sensitive topic', () => {
    expect(scoreOf(true, true, SENSITIVE_HEAD)).toBeGreaterThan(1);
    expect(scoreOf(true, false, SENSITIVE_HEAD)).toBeLessThan(-1);
  });

  it('is the same each time', () => {
    expect(learnPhrases(mails(400))).toEqual(learnPhrases(mails(400)));
  });
});
