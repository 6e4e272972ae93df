import type { Finding } from '../finding.ts';

/** Findings by segment, in the order of its text, so that a neighbour is found by bisection. */
export type Places = ReadonlyMap<string, readonly Finding[]>;

/** Sorts findings by segment and place. */
export function placesOf(findings: readonly Finding[]): Places {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = places.get(finding.segment);
    if (list === undefined) places.set(finding.segment, [finding]);
    else list.push(finding);
  }
  for (const list of places.values()) list.sort((a, b) => a.start - b.start);
  return places;
}

/** The first of `places` that begins within `distance` characters of `finding`, before or after it; null if none. */
export function neighbour(finding: Finding, places: Places, distance: number): Finding | null {
  const list = places.get(finding.segment) ?? [];
  let low = 0;
  let high = list.length;
  const from = finding.start - distance;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < list.length; i++) {
    const candidate = list[i];
    if (candidate === undefined || candidate.start > finding.end + distance) return null;
    if (candidate !== finding) return candidate;
  }
  return null;
}
