import { type Figure, rounded, share } from '../figure.ts';
import type { Result } from './result.ts';

/** What a detector has to find to be compared by speed: the identifiers of nearly every message about a patient. */
const KINDS = ['MRN', 'DATE', 'NAME'];

/** Everything in the tables, for machines to read: what is measured, then whose it is. */
export function figuresOf(results: readonly Result[]): Figure[] {
  return results.flatMap(({ name, measured }): Figure[] => {
    const { decisions, tallies, evaded } = measured;
    const sets = [...new Set(evaded.map(({ set }) => set))];
    return [
      ...decisions.flatMap(({ set, rule, phi, found, rest, alarms }): Figure[] => [
        ...(phi > 0 ? [{ name: `message.recall: ${set}, ${rule}: ${name}`, ...share(found, phi) }] : []),
        ...(rest > 0 ? [{ name: `message.false-alarms: ${set}, ${rule}: ${name}`, ...share(alarms, rest) }] : []),
      ]),
      ...tallies.flatMap(({ set, tallies: kinds }) =>
        kinds.flatMap(({ kind, gold, typed, any, predicted, right }): Figure[] => [
          { name: `identifier.recall: ${set}, ${kind}: ${name}`, ...share(typed, gold) },
          { name: `identifier.recall-as-anything: ${set}, ${kind}: ${name}`, ...share(any, gold) },
          ...(predicted > 0
            ? [{ name: `identifier.precision: ${set}, ${kind}: ${name}`, ...share(right, predicted) }]
            : []),
        ]),
      ),
      ...sets.map((set): Figure => {
        const changed = evaded.filter((one) => one.set === set && one.way !== 'plain');
        return {
          name: `evasion.found: ${set}: ${name}`,
          ...share(changed.filter(({ found }) => found).length, changed.length),
        };
      }),
      { name: `throughput: ${name}`, value: rounded(measured.megabytesPerSecond), unit: 'MB/s' },
    ];
  });
}

/** How much faster Mailward is than the fastest of the peers that finds record numbers, dates and names at all. */
export function speedRatio([, ...peers]: readonly Result[]): Figure[] {
  const able = peers.filter(({ measured }) => KINDS.every((kind) => measured.kinds.includes(kind)));
  const relative = ({ measured }: Result) => measured.megabytesPerSecond / measured.besideIt;
  const [fastest] = [...able].sort((a, b) => relative(b) - relative(a));
  if (fastest === undefined) return [];
  const value = rounded(fastest.measured.besideIt);
  const ratio = rounded(1 / relative(fastest));
  return [{ name: 'throughput.against-peers', value, unit: 'MB/s', ratio, against: fastest.name }];
}
