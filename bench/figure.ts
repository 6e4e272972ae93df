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
