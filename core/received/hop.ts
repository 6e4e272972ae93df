import type { Weakness } from './strength.ts';
import type { TlsVersionSeen } from './tls-version.ts';

/** What one Received line says about TLS on the connection it tells of. */
export interface TlsRecord {
  /** Null where the line does not state it; "TLSv1/SSLv3" is an old label for "some TLS" and states nothing. */
  readonly version: TlsVersionSeen | null;
  /** The suite as the server wrote it, in OpenSSL's, IANA's or GnuTLS's spelling. */
  readonly cipher: string | null;
  /** Bits of the symmetric key. */
  readonly bits: number | null;
  /** Whether the writer says that it verified the other side's certificate; null when it says nothing. */
  readonly verified: boolean | null;
  /** Why this encryption no longer counts as strong; null when nothing stated speaks against it. */
  readonly weakness: Weakness | null;
}

/**
 * `encrypted`, `weak`: TLS was recorded. `likely-plain`: none was, by a writer known to record it. `not-recorded`: the line
 * allows no answer. `internal`: inside one provider or one machine, so no stranger's network was crossed.
 */
export type HopVerdict = 'encrypted' | 'weak' | 'likely-plain' | 'not-recorded' | 'internal';

/** A provider, an organisation or a machine's owner that mail passes through. */
export interface Party {
  /** The organisational domain, such as `partner.example`; for known providers their best known one. */
  readonly domain: string;
  /** What people call it; the domain where nothing better is known. */
  readonly name: string;
  /** Whether this is the reader's own side: the organisation's domains or the provider that received the message. */
  readonly own: boolean;
}

/** A party before anybody knows whose side it is on. */
export type KnownParty = Omit<Party, 'own'>;

/** One Received line, read. Everything from `from` to `software` is null where the line does not say it. */
export interface Hop {
  /** Place in the message, 0 the newest. */
  readonly index: number;
  /** Name of the machine the message came from, in most forms as it called itself. */
  readonly from: string | null;
  /** Its name as the writer looked it up, which a greeting cannot change. */
  readonly reverse: string | null;
  readonly fromIp: string | null;
  /** Name of the machine that wrote the line. */
  readonly by: string | null;
  /** The protocol as written, such as ESMTPS (RFC 3848), UTF8SMTPS (RFC 6531) or "Microsoft SMTP Server". */
  readonly with: string | null;
  readonly id: string | null;
  /** The recipient the line names; personal data, for display only. */
  readonly for: string | null;
  /** A guess from the form of the line, such as `postfix`. */
  readonly software: string | null;
  /** ISO 8601 in UTC. */
  readonly time: string | null;
  /** Seconds since the next older line that has a time; below zero where the two clocks disagree. */
  readonly delaySeconds: number | null;
  /** Whether the sender logged in to this machine (RFC 3848: the keywords ending in A). */
  readonly authenticated: boolean;
  /** Whether the message was carried with internationalised addresses (RFC 6531). */
  readonly internationalised: boolean;
  readonly tls: TlsRecord | null;
  readonly verdict: HopVerdict;
  /** Written by one of the reader's own servers; all other lines are claims that anybody could have written. */
  readonly trusted: boolean;
  /** Whose machine sent it, and whose wrote the line; null where no name gives it away. */
  readonly sender: Party | null;
  readonly provider: Party | null;
  /** The message did not come over any network. */
  readonly sameMachine: boolean;
  /** Between two parties, or from one that is unknown: where mail is exposed. */
  readonly handOff: boolean;
  /** The line is cut off, merged with another or otherwise not whole. */
  readonly damaged: boolean;
  /** The line's value, unfolded. */
  readonly raw: string;
}
