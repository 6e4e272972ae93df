import type { Measured } from './measure.ts';

/** One row of every table. */
export interface Result {
  readonly name: string;
  readonly measured: Measured;
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}
