import type { Draft } from '../draft.ts';
import type { Segment } from '../finding.ts';

/**
 * The addresses that tell whom a message may be about: those of its recipients, and the personal ones of who wrote an
 * attached message or got it, other than the sender.
 */
export function addresses({ from, recipients }: Draft, segments: readonly Segment[]): readonly string[] {
  const own = from.address.toLowerCase();
  const parties = segments.flatMap(({ parties = [] }) => parties).filter((address) => address.toLowerCase() !== own);
  return [...recipients.map(({ address }) => address), ...parties];
}
