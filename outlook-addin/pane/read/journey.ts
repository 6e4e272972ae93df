import type { Hop, HopVerdict, Party, TransportReport } from '../../../core/index.ts';

/** A mail system on the way; null where no line names it. */
export interface Station {
  readonly name: string | null;
  /** The reader's own side, by a line that one of its servers wrote. */
  readonly own: boolean;
}

/** From the station before to this one. */
export interface Leg {
  /** null where no line tells of it: mail left one system and came from another. */
  readonly verdict: HopVerdict | null;
  /** Anybody could have written the line that tells of it. */
  readonly claim: boolean;
  readonly to: Station;
}

export interface Journey {
  readonly start: Station;
  readonly legs: readonly Leg[];
}

/** Anybody can put a thousand lines under those of the reader's servers; real mail takes a handful of hand-offs. */
const DRAWN = 8;

/**
 * The mail systems that a message passed through, oldest first; null where it is not known to have left one. Of too many
 * the newest are drawn, which is where lines can be believed.
 */
export function journeyOf({ hops }: TransportReport): Journey | null {
  const handOffs = hops
    .filter(({ handOff }) => handOff)
    .slice(0, DRAWN)
    .reverse();
  const [first] = handOffs;
  if (first === undefined) return null;
  const start = source(first);
  let here = start;
  const legs: Leg[] = [];
  for (const hop of handOffs) {
    const from = source(hop);
    if (from.name !== here.name) legs.push({ verdict: null, claim: !hop.trusted, to: from });
    here = target(hop);
    legs.push({ verdict: hop.verdict, claim: !hop.trusted, to: here });
  }
  return { start, legs };
}

function source({ sender, reverse, from, fromIp, trusted }: Hop): Station {
  return station(sender, reverse ?? from ?? fromIp, trusted);
}

function target({ provider, by, trusted }: Hop): Station {
  return station(provider, by, trusted);
}

function station(party: Party | null, machine: string | null, trusted: boolean): Station {
  return { name: party?.name ?? machine, own: trusted && party?.own === true };
}
