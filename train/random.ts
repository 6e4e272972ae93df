/** A number from 0 up to but not including 1. */
export type Random = () => number;

/** Numbers that look like chance and are the same for the same seed: Tommy Ettinger's Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Brings numbers into an order drawn by chance, in place: Fisher and Yates. */
export function shuffle(numbers: Int32Array, random: Random): void {
  for (let i = numbers.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    const number = numbers[i] as number;
    numbers[i] = numbers[other] as number;
    numbers[other] = number;
  }
}
