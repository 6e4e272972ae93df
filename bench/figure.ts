import { writeFileSync } from 'node:fs';

/** One measured figure. `ratio` compares it with `against` in the same run, so that it holds on a busy machine too. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly against?: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Milliseconds of each of `rounds` calls, after a third as many that are not counted. */
export async function timed(rounds: number, work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let round = -Math.ceil(rounds / 3); round < rounds; round++) {
    const started = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - started);
  }
  return times;
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** A share as a figure: per cent with one decimal, and of how many. */
export function share(part: number, whole: number): { value: number; unit: string } {
  return { value: Number(((100 * part) / whole).toFixed(1)), unit: `% of ${whole}` };
}

/** Writes the figures to bench-results.json, for machines to read. */
export function writeFigures(figures: readonly Figure[]): void {
  writeFileSync('bench-results.json', `${JSON.stringify(figures, null, 2)}\n`);
}
