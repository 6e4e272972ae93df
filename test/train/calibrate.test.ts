import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../../train/area-under-curve.ts';
import { calibrate, type Scored } from '../../train/calibrate.ts';

describe('calibration', () => {
  it('finds the slope and intercept that scores were drawn with', () => {
    const scores: Scored[] = [];
    for (let score = -3; score <= 3; score += 0.25) {
      const positives = Math.round(1000 / (1 + Math.exp(-(2 * score - 1))));
      for (let i = 0; i < 1000; i++) scores.push([score, i < positives]);
    }
    const { slope, intercept } = calibrate(scores);
    expect(slope).toBeCloseTo(2, 1);
    expect(intercept).toBeCloseTo(-1, 1);
  });
});

describe('the area under the curve', () => {
  it('is the share of pairs in the right order', () => {
    expect(
      areaUnderCurve([
        [0.9, true],
        [0.8, false],
        [0.7, true],
        [0.1, false],
      ]),
    ).toBe(0.75);
  });
});
