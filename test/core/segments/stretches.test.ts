import { describe, expect, it } from 'vitest';
import { merged, placesOf, stretches } from '../../../core/segments/stretches.ts';

describe('stretches around signs', () => {
  it('join where they touch and begin with the text', () => {
    expect(stretches([3, 12, 40], 5, 5)).toEqual([
      { start: 0, end: 17 },
      { start: 35, end: 45 },
    ]);
  });

  it('are none without a sign', () => {
    expect(stretches([], 5, 5)).toEqual([]);
  });

  it('take the signs of several kinds in the order of the text', () => {
    expect(merged(placesOf('a1b2', /[0-9]/g), [], placesOf('a1b2', /[a-z]/g))).toEqual([1, 2, 3, 4]);
  });
});
