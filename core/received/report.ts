import { addressParser, decodeWords } from 'postal-mime';
import type { Fit } from '../delivery/decision.ts';
import type { DomainRecords } from '../delivery/domain-records.ts';
import { tlsFit } from '../delivery/fits.ts';
import { hasTag } from '../delivery/subject-tag.ts';
import { EXPOSURE_LEVELS, type ExposureLevel } from '../exposure/exposure.ts';
import { domainOf, isPersonalAddress } from '../lexicon/personal-mail-domains.ts';
import { type Policy, REVIEW_HEADER } from '../policy/schema.ts';
import { type Authentication, authenticationOf } from './authentication-results.ts';
import { type HeaderField, headerFields } from './header-block.ts';
import type { Hop, HopVerdict } from './hop.ts';
import { hopsOf, loopsOf } from './hops.ts';
import { directoryOf } from './party.ts';
import { readReceivedLine } from './received-line.ts';
import { sourceOf } from './source.ts';
import { trustOf } from './trust.ts';
import { overallVerdict } from './verdict.ts';

export interface TransportSetting {
  readonly policy: Policy;
  readonly domains: DomainRecords;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The address of the mailbox that holds the message; its domain counts as the reader's own. */
  readonly reader?: string | undefined;
}

/** Marks that anybody can write, shown as hints and never as proof. */
export interface TransportHints {
  /** What X-Mailward-Review says was found before the message was sent; null when there is none that can be read. */
  readonly review: { readonly exposure: ExposureLevel; readonly policy: string | null } | null;
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
  /** From the oldest to the newest time stated, in seconds; null with fewer than two times or clocks that disagree. */
  readonly totalSeconds: number | null;
  readonly authentication: Authentication | null;
  /** How many ARC sets (RFC 8617) the message carries; noted, not verified. */
  readonly arcSets: number;
  readonly hints: TransportHints;
  /** Whether a reply would be encrypted on the way; null without a record of the domain. */
  readonly reply: { readonly domain: string; readonly fit: Fit } | null;
}

/** More than any subject or address has (RFC 5321 section 4.5.3.1); the library's parsers are not made for longer ones. */
const MAX_FIELD = 2000;

/**
 * Reads a received message's raw header block: over which hops it came, what each recorded of TLS, and how far that can be
 * believed. Any text is answered; what cannot be read is marked as damaged, and nothing is claimed of it.
 */
export function transportReport(headerBlock: string, setting: TransportSetting): TransportReport {
  const { policy } = setting;
  const fields = headerFields(headerBlock);
  const read = fields
    .filter(({ name }) => name === 'received')
    .map(({ value }) => ({ raw: value, line: readReceivedLine(value) }));
  const lines = read.map(({ line }) => line);
  const directory = directoryOf(policy);
  const organisation = organisationOf(setting);
  const sources = lines.map((line) => sourceOf(line, directory, organisation));
  const services = policy.received.providers.filter(({ trusted }) => trusted).map(({ domains }) => domains[0] ?? '');
  const trust = trustOf(lines, sources, directory, [...organisation, ...services]);
  const hops = hopsOf(read, sources, trust, directory, organisation);
  const newest = hops.find(({ trusted, provider }) => trusted && provider !== null)?.provider ?? null;
  return {
    verdict: overallVerdict(hops),
    hops,
    loops: loopsOf(hops),
    totalSeconds: totalOf(lines.map(({ time }) => time)),
    authentication: authenticationOf(
      fields,
      placeOfReceived(fields, trust.trusted),
      trust.own,
      directory,
      newest?.name === 'Microsoft' ? newest.domain : null,
    ),
    arcSets: new Set(fields.filter(({ name }) => name === 'arc-seal').map(({ value }) => instanceOf(value))).size,
    hints: hintsOf(fields, policy),
    reply: replyOf(fields, setting),
  };
}

/** The domains of the organisation, and the reader's own unless it is a mail provider's. */
function organisationOf({ policy, reader }: TransportSetting): string[] {
  const { domains } = policy.organisation;
  if (reader === undefined || domainOf(reader) === '' || isPersonalAddress(reader)) return domains;
  return [...domains, domainOf(reader)];
}

/** Where the first Received line stands that is not trusted; the end of the block when all are, its start without any. */
function placeOfReceived(fields: readonly HeaderField[], trusted: number): number {
  let seen = 0;
  const at = fields.findIndex(({ name }) => name === 'received' && ++seen > trusted);
  return at === -1 && seen > 0 ? fields.length : Math.max(at, 0);
}

function totalOf(times: readonly (number | null)[]): number | null {
  const known = times.filter((time): time is number => time !== null);
  const newest = known[0];
  const oldest = known[known.length - 1];
  if (known.length < 2 || newest === undefined || oldest === undefined || newest < oldest) return null;
  return (newest - oldest) / 1000;
}

/** The number of an ARC set (RFC 8617 section 4.2.1). */
function instanceOf(seal: string): string {
  return /(?:^|;)\s?i\s?=\s?(\d{1,3})/.exec(seal)?.[1] ?? '';
}

function hintsOf(fields: readonly HeaderField[], policy: Policy): TransportHints {
  const review = firstValue(fields, REVIEW_HEADER.toLowerCase()) ?? '';
  const said = /(?:^|;)\s?exposure=([a-z]{1,20})(?:;|$)/.exec(review)?.[1];
  const exposure = EXPOSURE_LEVELS.find((known) => known === said);
  const version = /(?:^|;)\s?policy=([\x21-\x3a\x3c-\x7e]{1,40})(?:;|$)/.exec(review)?.[1] ?? null;
  return {
    review: exposure === undefined ? null : { exposure, policy: version },
    tagged: hasTag(decodeWords((firstValue(fields, 'subject') ?? '').slice(0, MAX_FIELD)), policy),
  };
}

function replyOf(fields: readonly HeaderField[], setting: TransportSetting): TransportReport['reply'] {
  const to = firstValue(fields, 'reply-to') ?? firstValue(fields, 'from') ?? '';
  const address = addressParser(to.slice(0, MAX_FIELD))[0]?.address ?? '';
  const domain = domainOf(address);
  if (!setting.domains.domains.has(domain)) return null;
  return { domain, fit: tlsFit(domain, setting) };
}

function firstValue(fields: readonly HeaderField[], wanted: string): string | null {
  return fields.find(({ name }) => name === wanted)?.value ?? null;
}
