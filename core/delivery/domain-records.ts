import * as v from 'valibot';
import { TLS_VERSIONS, type TlsVersion } from '../policy/schema.ts';

/** What a probe and the administrator know of one recipient domain's transport encryption. */
const DomainRecordSchema = v.object({
  mx: v.optional(v.array(v.string()), []),
  starttls: v.optional(v.nullable(v.picklist(TLS_VERSIONS)), null),
  certificate: v.optional(v.string(), 'unknown'),
  mtaSts: v.optional(v.nullable(v.string()), null),
  dane: v.optional(v.nullable(v.string()), null),
  cipher: v.optional(v.nullable(v.string()), null),
  /** Set by the administrator where a connector or gateway rule refuses to deliver without TLS; never by a probe. */
  enforced: v.optional(v.boolean(), false),
  from: v.optional(v.string(), 'unknown'),
  note: v.optional(v.nullable(v.string()), null),
  /** When this record was taken, in milliseconds since 1970; absent leaves it to the file. What is no time is NaN. */
  checked: v.optional(v.pipe(v.string(), v.transform(Date.parse))),
});
const DomainRecordsSchema = v.object({ checked: v.string(), domains: v.record(v.string(), v.unknown()) });

export type DomainRecord = v.InferOutput<typeof DomainRecordSchema>;

export interface DomainRecords {
  /** When the file was last written by a probe, in milliseconds since 1970; NaN when it does not say. */
  readonly checked: number;
  readonly domains: ReadonlyMap<string, DomainRecord>;
}

export const NO_DOMAIN_RECORDS: DomainRecords = { checked: Number.NaN, domains: new Map() };

/**
 * Reads domains.json. What is malformed is left out rather than reported: a record that cannot be read must never grant
 * TLS, and a broken file must never stop mail that another protection can carry.
 */
export function readDomainRecords(json: unknown): DomainRecords {
  const file = v.safeParse(DomainRecordsSchema, json);
  if (!file.success) return NO_DOMAIN_RECORDS;
  const domains = new Map<string, DomainRecord>();
  for (const [name, value] of Object.entries(file.output.domains)) {
    const record = v.safeParse(DomainRecordSchema, value);
    if (record.success) domains.set(name.toLowerCase(), record.output);
  }
  return { checked: Date.parse(file.output.checked), domains };
}

/**
 * When `record` was taken: the older of its own time and the file's, so that a refresh that stopped half-way never makes
 * the records that it did not reach look fresh. NaN when either is no time.
 */
export function takenAt(record: DomainRecord, records: DomainRecords): number {
  return Math.min(records.checked, record.checked ?? records.checked);
}

/**
 * Why the TLS that a record tells of is not good enough, whoever enforces it: older than `minimum`, or with nobody to say
 * that the peer is the domain's own (a certificate that verifies, MTA-STS in mode enforce by RFC 8461, or DANE by RFC
 * 7672). null when it is good enough.
 */
export function tlsTrouble(
  { starttls, certificate, mtaSts, dane }: Pick<DomainRecord, 'starttls' | 'certificate' | 'mtaSts' | 'dane'>,
  minimum: TlsVersion,
): 'tls-too-old' | 'tls-not-verified' | null {
  if (!atLeast(starttls, minimum)) return 'tls-too-old';
  return certificate === 'valid' || mtaSts === 'enforce' || dane === 'valid' ? null : 'tls-not-verified';
}

/** Whether `version` is `minimum` or newer. */
function atLeast(version: TlsVersion | null, minimum: TlsVersion): boolean {
  return version !== null && TLS_VERSIONS.indexOf(version) >= TLS_VERSIONS.indexOf(minimum);
}
