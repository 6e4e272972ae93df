import type { Hop, HopVerdict, Party, TransportReport } from '../../../core/index.ts';

/** A mail system on the way; null where no line names it. */
export interface Station {
  readonly name: string | null;
  /** The reader's own side. */
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

/** The mail systems that a message passed through, oldest first; null where it is not known to have left one. */
export function journeyOf({ hops }: TransportReport): Journey | null {
  const handOffs = hops.filter(({ handOff }) => handOff).reverse();
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

function source({ sender, from, fromIp }: Hop): Station {
  return station(sender, from ?? fromIp);
}

function target({ provider, by }: Hop): Station {
  return station(provider, by);
}

function station(party: Party | null, machine: string | null): Station {
  return { name: party?.name ?? machine, own: party?.own ?? false };
}
