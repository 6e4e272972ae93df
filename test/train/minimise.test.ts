import { describe, expect, it } from 'vitest';
import { minimise, type Objective } from '../../train/minimise.ts';

/** Logistic loss of a few points on a line with a little L2: smooth, convex, its minimum known to no formula. */
const LOGISTIC: Objective = (at, gradient) => {
  const [weight = 0, bias = 0] = at;
  let loss = 0.05 * weight * weight;
  gradient[0] = 0.1 * weight;
  gradient[1] = 0;
  for (const [x, y] of [
    [-2, -1],
    [-1, -1],
    [0.5, -1],
    [0, 1],
    [1, 1],
    [3, 1],
  ] as const) {
    const margin = y * (weight * x + bias);
    loss += Math.log1p(Math.exp(-margin));
    const share = -y / (1 + Math.exp(margin));
    gradient[0] += share * x;
    gradient[1] += share;
  }
  return loss;
};

describe('minimising', () => {
  it('finds the lowest point of a narrow valley', () => {
    const point = Float64Array.of(10, -10);
    minimise(
      (at, gradient) => {
        const [x = 0, y = 0] = at;
        gradient[0] = 2 * (x - 3);
        gradient[1] = 200 * (y + 1);
        return (x - 3) ** 2 + 100 * (y + 1) ** 2;
      },
      point,
      100,
      1e-10,
    );
    expect(point[0]).toBeCloseTo(3, 6);
    expect(point[1]).toBeCloseTo(-1, 6);
  });

  it('ends where a logistic loss is flat, from anywhere, with the same result', () => {
    const gradient = new Float64Array(2);
    const ends = [Float64Array.of(0, 0), Float64Array.of(-4, 7)].map((point) => {
      minimise(LOGISTIC, point, 200, 1e-9);
      LOGISTIC(point, gradient);
      expect(Math.hypot(gradient[0] ?? 1, gradient[1] ?? 1)).toBeLessThan(1e-6);
      return point;
    });
    expect(ends[0]?.[0]).toBeCloseTo(ends[1]?.[0] ?? Number.NaN, 5);
  });
});
