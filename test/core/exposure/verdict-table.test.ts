import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, packed, slotOf, unpacked, type Weighted } from '../../../core/exposure/verdict-table.ts';

const level = fc.integer({ min: -LEVELS, max: LEVELS });
const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const weights = fc.uniqueArray(fc.record({ hash, phi: level, sensitive: level }), {
  // Features are told apart by their upper bits.
  selector: (weighted) => weighted.hash >>> 7,
  maxLength: 200,
});

function many(count: number): Weighted[] {
  return Array.from({ length: count }, (_, i) => ({
    hash: Math.imul(i, 0x9e3779b1),
    phi: (i % 29) - 14,
    sensitive: i % 5 === 0 ? (i % 7) - 3 : 0,
  }));
}

describe('a packed table', () => {
  it('gives back every weight', () => {
    fc.assert(
      fc.property(weights, (list) => {
        const table = unpacked(packed(list));
        for (const weighted of list) {
          const slot = slotOf(table, weighted.hash);
          expect(slot).toBeGreaterThanOrEqual(0);
          expect(table.phi[slot]).toBe(weighted.phi);
          expect(table.sensitive[slot]).toBe(weighted.sensitive);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives back a full one, too', () => {
    const list = many(28_000);
    const table = unpacked(packed(list));
    expect(list.every(({ hash: key, phi }) => table.phi[slotOf(table, key)] === phi)).toBe(true);
  });

  it('does not have what was never put in', () => {
    const table = unpacked(packed([{ hash: 0x12345678, phi: 3, sensitive: 0 }]));
    expect(slotOf(table, 0x12345678)).toBe(0x1234);
    expect(slotOf(table, 0x12340078)).toBe(-1);
    expect(slotOf(table, 0x52345678)).toBe(-1);
    expect(slotOf(unpacked(packed([])), 0)).toBe(-1);
  });

  it('keeps the first of features that share a key', () => {
    const table = unpacked(
      packed([
        { hash: 0x12345600, phi: 3, sensitive: 1 },
        { hash: 0x12345601, phi: -5, sensitive: 0 },
      ]),
    );
    expect(table.phi[slotOf(table, 0x12345600)]).toBe(3);
  });

  it('is printable ASCII without anything that a string literal must escape', () => {
    expect(/^[#-[\]-~]*$/.test(packed(many(3000)))).toBe(true);
  });
});
