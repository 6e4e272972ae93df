import { describe, expect, it } from 'vitest';
import type { Example } from '../../train/examples.ts';
import { learn } from '../../train/learn.ts';
import { randomFrom } from '../../train/random.ts';
import { draftOf } from '../draft-of.ts';

const TELLING = 0;
const SPEAKING_AGAINST = 1;
const CHANCE = 2;
const NEVER_ALLOWED = 3;
const FEATURES = 4;
const isPhi = ({ mail }: Example) => mail.phi;
const ALL = new Uint8Array(FEATURES).fill(1);

/** Nine in ten messages with PHI hold what tells it, and one in ten of the others. */
function mails(count: number, rowsOf = (row: Example['rows'][number]) => [row]): Example[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, (_, i) => {
    const phi = i % 2 === 0;
    const features: number[] = [random() < (phi ? 0.9 : 0.1) ? TELLING : SPEAKING_AGAINST];
    if (random() < 0.5) features.push(CHANCE);
    if (phi) features.push(NEVER_ALLOWED);
    const rows = rowsOf({ features: Int32Array.from(features), head: 0 });
    return { mail: { id: `${i}`, world: 'w', draft: draftOf({}), phi, sensitive: false }, rows, texts: [], head: 0 };
  });
}

describe('what is learnt', () => {
  it('weighs a feature by what it tells', () => {
    const { weights } = learn(mails(2000), isPhi, Uint8Array.of(1, 1, 1, 0), 0.2);
    const [telling = 0, against = 0, chance = 0] = weights;
    expect(telling).toBeGreaterThan(1);
    expect(against).toBeLessThan(-1);
    expect(Math.abs(chance)).toBeLessThan(0.2);
  });

  it('gives nothing that is not allowed a weight', () => {
    expect(learn(mails(200), isPhi, Uint8Array.of(1, 1, 1, 0), 0.2).weights[NEVER_ALLOWED]).toBe(0);
  });

  it('is the same to the last bit for the same mail', () => {
    expect(learn(mails(300), isPhi, ALL, 0.3)).toEqual(learn(mails(300), isPhi, ALL, 0.3));
  });

  it('learns from the reading that speaks most for a yes, whichever place it has', () => {
    const beside = { features: Int32Array.of(CHANCE), head: 0 };
    const [first = 0] = learn(
      mails(1000, (row) => [row, beside]),
      isPhi,
      ALL,
      0,
    ).weights;
    const [last = 0] = learn(
      mails(1000, (row) => [beside, row]),
      isPhi,
      ALL,
      0,
    ).weights;
    expect(first).toBeGreaterThan(0.5);
    expect(last).toBeGreaterThan(0.5);
  });
});

describe('numbers drawn by chance', () => {
  it('are the same for the same seed, others for another, and spread evenly', () => {
    const drawn = (seed: number) => Array.from({ length: 4000 }, randomFrom(seed));
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    const tenths = new Array<number>(10).fill(0);
    for (const number of drawn(3)) tenths[Math.floor(number * 10)] = (tenths[Math.floor(number * 10)] ?? 0) + 1;
    for (const count of tenths) expect(Math.abs(count - 400)).toBeLessThan(80);
  });
});
