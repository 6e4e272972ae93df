import * as v from 'valibot';

const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.transform((text) => Date.parse(text)),
);
const said = v.pipe(v.string(), v.trim(), v.minLength(1));

/**
 * A patient who, after a warning, asked for ordinary mail about their own care (Omnibus Rule, 78 FR 5634): when, who warned
 * them, and by which wording, so that it can be shown for the six years of 45 CFR 164.316(b)(2)(i).
 */
const ConsentSchema = v.object({
  address: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[^\s@]{1,64}@[^\s@]{1,255}$/)),
  asked: day,
  warnedBy: said,
  wording: said,
  revoked: v.optional(v.nullable(day), null),
});
const ConsentsSchema = v.object({ consents: v.array(v.unknown()) });

type Consent = v.InferOutput<typeof ConsentSchema>;

/** Recorded consents by the patient's address in lower case; of several of one address the last one asked for counts. */
export type Consents = ReadonlyMap<string, Consent>;

export const NO_CONSENTS: Consents = new Map();

/**
 * Reads consents.json. A record that lacks anything is left out: what cannot be shown to have been asked for must never
 * let anything pass.
 */
export function readConsents(json: unknown): Consents {
  const file = v.safeParse(ConsentsSchema, json);
  if (!file.success) return NO_CONSENTS;
  const consents = new Map<string, Consent>();
  for (const entry of file.output.consents) {
    const record = v.safeParse(ConsentSchema, entry);
    if (!record.success) continue;
    const { address, asked } = record.output;
    if (asked >= (consents.get(address)?.asked ?? Number.NEGATIVE_INFINITY)) consents.set(address, record.output);
  }
  return consents;
}

/** Whether the patient behind an address asked for ordinary mail and has not taken that back; `now` as in Setting. */
export function hasConsented(address: string, consents: Consents, now: number): boolean {
  const consent = consents.get(address.trim().toLowerCase());
  if (consent === undefined || consent.asked > now) return false;
  return consent.revoked === null || consent.revoked > now;
}
