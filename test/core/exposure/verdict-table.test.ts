import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, packed, SLOTS, slotOf, weightIn } from '../../../core/exposure/verdict-table.ts';

const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const weights = fc.uniqueArray(fc.tuple(hash, fc.integer({ min: -LEVELS, max: LEVELS })), {
  selector: ([key]) => key,
  maxLength: 50,
});

describe('a packed table', () => {
  it('gives back every weight that found room', () => {
    fc.assert(
      fc.property(weights, (list) => {
        const table = packed(list);
        const [first] = list;
        if (first !== undefined) expect(weightIn(table, slotOf(table, first[0]))).toBe(first[1]);
        for (const [key] of list) expect(slotOf(table, key)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 30 },
    );
  });

  it('does not have what was never put in', () => {
    const table = packed([[0x12345678, 3]]);
    expect(slotOf(table, 0x12345678)).toBe(0x1234);
    expect(slotOf(table, 0x12340078)).toBe(-1);
    expect(slotOf(table, 0x52345678)).toBe(-1);
  });

  it('is printable ASCII without anything that a string literal must escape', () => {
    const table = packed(Array.from({ length: 3000 }, (_, i) => [Math.imul(i, 0x9e3779b1), (i % 29) - 14] as const));
    expect(table).toHaveLength(2 * SLOTS);
    expect(/^[ #-[\]-~]*$/.test(table)).toBe(true);
  });
});
