import { type Random, shuffle } from './random.ts';

/** Some messages by number, the how manieth step they are, and how many steps there will be. */
interface Batch {
  readonly batch: Int32Array;
  readonly step: number;
  readonly steps: number;
}

/** Deals out `count` messages in batches of `size`, as often as there are passes, in an order drawn anew for each. */
export function* batches(count: number, size: number, passes: number, random: Random): Generator<Batch> {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const steps = passes * Math.ceil(count / size);
  for (let pass = 0, step = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (let begin = 0; begin < count; begin += size)
      yield { batch: order.subarray(begin, begin + size), step: step++, steps };
  }
}
