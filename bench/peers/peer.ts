import type { Span } from '../scoring/span.ts';

/** Imports a peer's package as what the adapter uses of it; rejects when it is not installed. */
export type Load = <Module>(name: string) => Promise<Module>;

/** What somebody else's detector makes of a text. */
export interface Detector {
  /** Where it sees which identifiers; labels in its own words. */
  readonly find: (text: string) => readonly Span[] | Promise<readonly Span[]>;
  /** One call as its documentation shows it, for the clock. */
  readonly call: (text: string) => unknown;
}

/** A detector of personal data that npm has. */
export interface Peer {
  /** The name of its package in bench/peers/package.json. */
  readonly package: string;
  /** Its setting, where it is measured in several; '' for the default. */
  readonly variant: string;
  readonly open: (load: Load) => Promise<Detector>;
}
