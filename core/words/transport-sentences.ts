import type { ExposureLevel } from '../exposure/exposure.ts';
import type { Weakness } from '../received/strength.ts';

/**
 * How many hops between mail systems ended in which verdict. `claimed`: encrypted by a line that anybody may have written,
 * where other lines can be believed; `firstUnrecorded`: it is the oldest that was not recorded.
 */
export interface HopCounts {
  readonly encrypted: number;
  readonly claimed: number;
  readonly weak: number;
  readonly plain: number;
  readonly unrecorded: number;
  readonly firstUnrecorded: boolean;
}

/** Every sentence about a transport report, in one language. */
export interface TransportSentences {
  readonly noHops: string;
  readonly allInside: (name: string | null) => string;
  readonly summary: (counts: HopCounts) => string;
  readonly trust: { readonly none: string; readonly all: string; readonly some: (claims: number) => string };
  readonly unknownParty: string;
  readonly claim: string;
  /** `how` is what is known of the encryption, such as "TLS 1.2, AES-256"; '' for nothing. */
  readonly encrypted: (how: string, versionStated: boolean) => string;
  readonly weak: (how: string, weakness: Weakness) => string;
  readonly likelyPlain: (writer: string) => string;
  readonly notRecorded: string;
  readonly inside: (name: string | null, how: string | null) => string;
  readonly sameMachine: string;
  readonly submitted: string;
  readonly took: (time: string) => string;
  readonly clocks: (by: string) => string;
  readonly loop: (host: string) => string;
  readonly damaged: (count: number) => string;
  readonly total: (time: string) => string;
  readonly arc: (sets: number) => string;
  readonly authentication: (by: string, results: string) => string;
  readonly noAuthentication: string;
  /** `exposure` as the header has it; null for one that says nothing was looked at. */
  readonly reviewHint: (exposure: ExposureLevel) => string;
  readonly tagHint: string;
  readonly reply: { readonly encrypted: (domain: string) => string; readonly open: (domain: string) => string };
  readonly headings: {
    readonly handOffs: string;
    readonly hops: string;
    readonly authentication: string;
    readonly notes: string;
    readonly hints: string;
    readonly reply: string;
  };
}
