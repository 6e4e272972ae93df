import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneEdit } from '../../../core/cautions/one-edit.ts';

/** Damerau-Levenshtein distance (optimal string alignment) by the textbook's table. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const row = rows[i];
      if (row === undefined) continue;
      if (i === 0 || j === 0) row[j] = i + j;
      else {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          row[j] = Math.min(at(i, j), at(i - 2, j - 2) + 1);
      }
    }
  }
  return at(a.length, b.length);
}

describe('one edit', () => {
  it('is a distance of exactly one, whatever the words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneEdit(a, b)).toBe(distance(a, b) === 1);
      }),
      { numRuns: 2000 },
    );
  });
});
