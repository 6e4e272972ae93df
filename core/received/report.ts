import type { Fit } from '../delivery/decision.ts';
import type { DomainRecords } from '../delivery/domain-records.ts';
import { hasTag } from '../delivery/subject-tag.ts';
import type { Policy } from '../policy/schema.ts';
import type { Hop, HopVerdict } from './hop.ts';

export interface TransportSetting {
  readonly policy: Policy;
  readonly domains: DomainRecords;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The address of the mailbox that holds the message; its domain counts as the reader's own. */
  readonly reader?: string | undefined;
}

/** What the reader's own server found about the sender (RFC 8601); words such as `pass`, `fail`, `none`. */
export interface Authentication {
  readonly spf: string | null;
  readonly dkim: string | null;
  readonly dmarc: string | null;
  /** The server that wrote it (authserv-id). */
  readonly by: string;
}

/** Marks that anybody can write, shown as hints and never as proof. */
export interface TransportHints {
  /** What X-Mailward-Review says was found before the message was sent; null when there is none that can be read. */
  readonly review: { readonly exposure: string; readonly policy: string | null } | null;
  /** Whether the portal's tag stands in the subject. */
  readonly tagged: boolean;
}

export interface TransportReport {
  /** Never better than the worst hand-off, nor than what the reader's own servers recorded. */
  readonly verdict: Exclude<HopVerdict, 'internal'>;
  /** Newest first, as in the message. */
  readonly hops: readonly Hop[];
  /** Names of machines that the message came back to after it had left their provider. */
  readonly loops: readonly string[];
  /** From the oldest to the newest time stated, in seconds; null with fewer than two times. */
  readonly totalSeconds: number | null;
  readonly authentication: Authentication | null;
  /** How many ARC sets (RFC 8617) the message carries; noted, not verified. */
  readonly arcSets: number;
  readonly hints: TransportHints;
  /** Whether a reply would be encrypted on the way; null without a record of the domain. */
  readonly reply: { readonly domain: string; readonly fit: Fit } | null;
}

/** Reads a received message's raw header block: over which hops it came, and what each recorded of TLS. */
export function transportReport(headerBlock: string, { policy }: TransportSetting): TransportReport {
  return {
    verdict: 'not-recorded',
    hops: [],
    loops: [],
    totalSeconds: null,
    authentication: null,
    arcSets: 0,
    hints: { review: null, tagged: hasTag(headerBlock, policy) },
    reply: null,
  };
}
