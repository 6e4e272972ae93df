import { TextEncoder } from '@exodus/bytes/encoding-lite.js';
import { toHex } from '@exodus/bytes/hex.js';
import { hash } from '@stablelib/sha256';
import * as v from 'valibot';

const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.transform((text) => Date.parse(text)),
);
const DAY = 86_400_000;
const said = v.pipe(v.string(), v.trim(), v.minLength(1));

/** An address, or what hashedAddress makes of one. */
const patient = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^(?:[^\s@]{1,64}@[^\s@]{1,255}|sha256:[0-9a-f]{64})$/),
);
const revoked = v.optional(v.nullable(day), null);

/**
 * A patient who, after a warning, asked for ordinary mail about their own care (Omnibus Rule, 78 FR 5634): when, who warned
 * them, and by which wording, so that it can be shown for the six years of 45 CFR 164.316(b)(2)(i).
 */
const ConsentSchema = v.object({ address: patient, asked: day, warnedBy: said, wording: said, revoked });

/**
 * A patient's signed authorization of marketing, with the end that 45 CFR 164.508(c)(1)(v) asks for. One for anything else,
 * such as research, says nothing about marketing (45 CFR 164.508(a)(3)).
 */
const AuthorizationSchema = v.object({
  address: patient,
  scope: v.literal('marketing'),
  from: day,
  until: day,
  revoked,
});
/** What says that something was taken back, whatever else it says or lacks. */
const EndedSchema = v.object({ address: patient, revoked: v.nonNullish(v.unknown()) });
const ConsentsSchema = v.object({
  salt: v.optional(v.string(), ''),
  consents: v.optional(v.array(v.unknown()), []),
  authorizations: v.optional(v.array(v.unknown()), []),
});

type Consent = v.InferOutput<typeof ConsentSchema>;
type Authorization = v.InferOutput<typeof AuthorizationSchema>;

/**
 * What patients put on record, by their address in lower case or its hash; of several records of one kind and address the
 * last one counts, by the day it was asked for or begins.
 */
export interface Consents {
  /** What addresses are hashed with; null where none is. */
  readonly salt: string | null;
  /** Who asked for ordinary mail about their own care. */
  readonly ordinaryMail: ReadonlyMap<string, Consent>;
  /** Who authorized marketing. */
  readonly marketing: ReadonlyMap<string, Authorization>;
}

export const NO_CONSENTS: Consents = { salt: null, ordinaryMail: new Map(), marketing: new Map() };

/**
 * Reads consents.json. A record that lacks anything is left out: what cannot be shown to have been asked for must never
 * let anything pass. One that lacks anything and was taken back leaves none of its address, as nobody can tell which it ended.
 */
export function readConsents(json: unknown): Consents {
  const file = v.safeParse(ConsentsSchema, json);
  if (!file.success) return NO_CONSENTS;
  const { salt } = file.output;
  const ordinaryMail = lastOfEach(file.output.consents, ConsentSchema, ({ asked }) => asked, salt);
  const marketing = lastOfEach(file.output.authorizations, AuthorizationSchema, ({ from }) => from, salt);
  const hashed = [...ordinaryMail.keys(), ...marketing.keys()].some((address) => address.startsWith('sha256:'));
  return { salt: hashed ? salt : null, ordinaryMail, marketing };
}

/**
 * What stands for an address in a file that leaves the house: `sha256:` and the SHA-256 (FIPS 180-4, in hexadecimal) of the
 * salt, a line feed and the address in lower case. Nobody reads the patients off the list; whoever already has an address
 * can still ask whether it is on it.
 */
export function hashedAddress(address: string, salt: string): string {
  return `sha256:${toHex(hash(new TextEncoder().encode(`${salt}\n${address.trim().toLowerCase()}`)))}`;
}

/** Whether the patient behind an address asked for ordinary mail and has not taken that back; `now` as in Setting. */
export function hasConsented(address: string, { ordinaryMail, salt }: Consents, now: number): boolean {
  const records = recordsOf(address, ordinaryMail, salt);
  return records.length > 0 && records.every((consent) => consent.asked <= now && stands(consent, now));
}

/** Whether the person behind an address has any record at all, even one taken back: then it is a patient. */
export function hasAnyRecord(address: string, { ordinaryMail, marketing, salt }: Consents): boolean {
  return recordsOf(address, ordinaryMail, salt).length > 0 || recordsOf(address, marketing, salt).length > 0;
}

/** Whether the patient behind an address authorized marketing for the day of `now`; its last day still counts. */
export function hasAuthorizedMarketing(address: string, { marketing, salt }: Consents, now: number): boolean {
  const records = recordsOf(address, marketing, salt);
  return (
    records.length > 0 &&
    records.every(
      (authorization) => authorization.from <= now && now < authorization.until + DAY && stands(authorization, now),
    )
  );
}

/** The record under the address and the one under its hash: where there are both, neither may have been taken back. */
function recordsOf<R>(address: string, records: ReadonlyMap<string, R>, salt: string | null): R[] {
  const keys = [address.trim().toLowerCase(), ...(salt === null ? [] : [hashedAddress(address, salt)])];
  return keys.flatMap((key) => records.get(key) ?? []);
}

function stands(record: Consent | Authorization, now: number): boolean {
  return record.revoked === null || record.revoked > now;
}

function lastOfEach<Schema extends typeof ConsentSchema | typeof AuthorizationSchema>(
  entries: readonly unknown[],
  schema: Schema,
  since: (record: v.InferOutput<Schema>) => number,
  salt: string,
): ReadonlyMap<string, v.InferOutput<Schema>> {
  const last = new Map<string, v.InferOutput<Schema>>();
  const endedSomehow = new Set<string>();
  for (const entry of entries) {
    const record = v.safeParse(schema, entry);
    if (!record.success) {
      const ended = v.safeParse(EndedSchema, entry);
      if (ended.success) endedSomehow.add(ended.output.address);
      continue;
    }
    const known = last.get(record.output.address);
    if (known === undefined || since(record.output) >= since(known)) last.set(record.output.address, record.output);
  }
  if (endedSomehow.size === 0) return last;
  const ended = new Set([...endedSomehow, ...[...endedSomehow].map((address) => hashedAddress(address, salt))]);
  // One patient's records may stand under the address and under its hash.
  for (const address of last.keys())
    if (ended.has(address) || ended.has(hashedAddress(address, salt))) last.delete(address);
  return last;
}
