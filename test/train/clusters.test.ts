import { describe, expect, it } from 'vitest';
import { clusters } from '../../train/clusters.ts';
import { randomFrom } from '../../train/random.ts';

describe('clusters', () => {
  it('gather what lies near each other', () => {
    const places = [0, 10, 20];
    const points = Float64Array.from({ length: 60 }, (_, i) => (places[i % 3] ?? 0) + (i % 7) / 10);
    const { centres, groups } = clusters(
      points,
      1,
      Array.from(points, () => 1),
      3,
      randomFrom(5),
    );
    for (let i = 3; i < points.length; i++) expect(groups[i]).toBe(groups[i % 3]);
    expect([...centres].sort((a, b) => a - b).map(Math.round)).toEqual([0, 10, 20]);
  });

  it('lie where the heavier points are', () => {
    const { centres } = clusters(Float64Array.of(0, 1), 1, [3, 1], 1, randomFrom(5));
    expect(centres[0]).toBeCloseTo(0.25);
  });

  it('may be more than there are points', () => {
    const { groups } = clusters(Float64Array.of(1, 5), 1, [1, 1], 4, randomFrom(5));
    expect(groups[0]).not.toBe(groups[1]);
  });
});
