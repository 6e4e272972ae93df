import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, LEVELS, packed, placeOf, unpacked, type Weighted } from '../../../core/exposure/verdict-table.ts';

const level = fc.integer({ min: -LEVELS, max: LEVELS });
const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const weights = fc.uniqueArray(fc.record({ hash, phi: level, sensitive: level }), {
  selector: (weighted) => keyOf(weighted.hash),
  maxLength: 200,
});

function many(count: number): Weighted[] {
  return Array.from({ length: count }, (_, i) => ({
    key: keyOf(Math.imul(i, 0x9e3779b1)),
    phi: (i % (2 * LEVELS + 1)) - LEVELS,
    sensitive: i % 5 === 0 ? (i % 7) - 3 : 0,
  }));
}

describe('a packed table', () => {
  it('gives back every weight', () => {
    fc.assert(
      fc.property(weights, (list) => {
        const table = unpacked(packed(list.map(({ hash, ...rest }) => ({ ...rest, key: keyOf(hash) }))));
        for (const weighted of list) {
          const place = placeOf(table, weighted.hash);
          expect(place).toBeGreaterThanOrEqual(0);
          expect(table.phi[place]).toBe(weighted.phi);
          expect(table.sensitive[place]).toBe(weighted.sensitive);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives back a full one, too', () => {
    const list = many(28_000);
    const table = unpacked(packed(list));
    const phiOf = (i: number) => table.phi[placeOf(table, Math.imul(i, 0x9e3779b1))];
    expect(list.every(({ phi }, i) => phiOf(i) === phi)).toBe(true);
  });

  it('does not have what was never put in', () => {
    const table = unpacked(packed([{ key: keyOf(0x12345678), phi: 3, sensitive: 0 }]));
    expect(placeOf(table, 0x12345678)).toBe(0);
    expect(placeOf(table, 0x12340078)).toBe(-1);
    expect(placeOf(table, 0x52345678)).toBe(-1);
    expect(placeOf(unpacked(packed([])), 0)).toBe(-1);
  });

  it('takes features for one whose hashes differ only in what is not kept', () => {
    const table = unpacked(packed([{ key: keyOf(0x12345600), phi: 3, sensitive: 1 }]));
    expect(table.phi[placeOf(table, 0x12345601)]).toBe(3);
  });

  it('is printable ASCII without anything that a string literal must escape', () => {
    for (const text of Object.values(packed(many(3000)))) expect(text).toMatch(/^[#-[\]-~]+$/);
  });
});
