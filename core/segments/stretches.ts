/** Part of a text, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of a text around the places where a cheap sign was seen, so that a costly pattern runs there only. Neighbours
 * that touch are one part, so that however many signs there are, nothing is read twice.
 */
export function stretches(places: readonly number[], before: number, behind: number): readonly Stretch[] {
  const found: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  for (const place of places) {
    const start = Math.max(0, place - before);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, place + behind);
    else {
      last = { start, end: place + behind };
      found.push(last);
    }
  }
  return found;
}

/** Where a pattern (with the global flag) matches, ascending; the end of each match. */
export function placesOf(text: string, sign: RegExp): readonly number[] {
  const places: number[] = [];
  sign.lastIndex = 0;
  while (sign.test(text)) places.push(sign.lastIndex);
  return places;
}

/** Places of several signs in one ascending list. */
export function merged(...lists: readonly (readonly number[])[]): readonly number[] {
  const [only, ...others] = lists.filter((list) => list.length > 0);
  if (only === undefined || others.length === 0) return only ?? [];
  return only.concat(...others).sort((a, b) => a - b);
}
