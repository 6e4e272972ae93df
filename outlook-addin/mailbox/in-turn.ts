/** Starts one piece of work, or waits with it, and answers what it answers. */
export type Lane = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A lane in which one piece of work follows the other, whether the one before came to its end or failed: Office answers at
 * most three calls of an add-in at a time, so whatever is not a reading goes in one lane.
 */
export function inTurn(): Lane {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
