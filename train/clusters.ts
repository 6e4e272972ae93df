import type { Random } from './random.ts';

/** Points change their group seldom after so many rounds. */
const ROUNDS = 40;

/** The centres of groups, row by row, and the group of each point. */
interface Clusters {
  readonly centres: Float64Array;
  readonly groups: Uint8Array;
}

/**
 * Gathers weighted points into groups of the nearest: Lloyd's algorithm ("Least squares quantization in PCM", 1982), begun
 * as Arthur and Vassilvitskii propose ("k-means++", 2007).
 */
export function clusters(
  points: Float64Array,
  dimensions: number,
  weights: readonly number[],
  count: number,
  random: Random,
): Clusters {
  const size = weights.length;
  const centres = new Float64Array(count * dimensions);
  const groups = new Uint8Array(size);
  const distance = (point: number, centre: number) => {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) {
      const difference = (points[point * dimensions + d] as number) - (centres[centre * dimensions + d] as number);
      sum += difference * difference;
    }
    return sum;
  };
  const nearest = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  for (let centre = 0; centre < count; centre++) {
    const chances = weights.map((weight, i) => weight * Math.min(nearest[i] as number, 1e9));
    let left = random() * chances.reduce((sum, chance) => sum + chance, 0);
    let chosen = chances.findIndex((chance) => {
      left -= chance;
      return left < 0;
    });
    if (chosen === -1) chosen = size - 1;
    centres.set(points.subarray(chosen * dimensions, (chosen + 1) * dimensions), centre * dimensions);
    for (let i = 0; i < size; i++) nearest[i] = Math.min(nearest[i] as number, distance(i, centre));
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < size; i++) {
      let least = Number.POSITIVE_INFINITY;
      for (let centre = 0; centre < count; centre++) {
        const far = distance(i, centre);
        if (far < least) [least, groups[i]] = [far, centre];
      }
    }
    const sums = new Float64Array(count * dimensions);
    const totals = new Float64Array(count);
    for (let i = 0; i < size; i++) {
      const group = groups[i] as number;
      const weight = weights[i] as number;
      totals[group] = (totals[group] as number) + weight;
      for (let d = 0; d < dimensions; d++) {
        const to = group * dimensions + d;
        sums[to] = (sums[to] as number) + weight * (points[i * dimensions + d] as number);
      }
    }
    // An empty group stays where it is.
    for (let centre = 0; centre < count; centre++) {
      const total = totals[centre] as number;
      if (total === 0) continue;
      for (let d = 0; d < dimensions; d++)
        centres[centre * dimensions + d] = (sums[centre * dimensions + d] as number) / total;
    }
  }
  return { centres, groups };
}
