import * as v from 'valibot';
import type { DecisionReason, FitReason } from '../delivery/decision.ts';
import { JUSTIFICATIONS } from '../delivery/decision.ts';
import type { UnreadReason } from '../draft.ts';
import { EXPOSURE_LEVELS, type ExposureReason } from '../exposure/exposure.ts';
import { COUNTER_SIGN_CATEGORIES, HEALTH_CATEGORIES, IDENTIFIER_CATEGORIES } from '../finding.ts';
import { PROTECTIONS } from '../policy/schema.ts';
import type { FailureCode } from '../words/failure.ts';
import {
  ADDRESS,
  CLIENT_VERSION,
  DOMAIN,
  HASH,
  MESSAGE_ID,
  POLICY_VERSION,
  RULE_ID,
  UNKNOWN_DOMAIN,
  UUID,
} from './alphabets.ts';
import { LARGEST_COUNT } from './count-rules.ts';
import { AUDIT_CLIENTS, AUDIT_KINDS, AUDIT_OUTCOMES, type AuditEvent, DURATIONS, OCSF_VERSION } from './event.ts';

/** Every code of a union once; a code that is missing or made up does not compile. */
function codes<Code extends string>(all: Readonly<Record<Code, true>>): v.GenericSchema<unknown, Code> {
  return v.picklist(Object.keys(all) as [Code, ...Code[]]);
}

const FAILURES = codes<FailureCode>({
  read: true,
  review: true,
  apply: true,
  time: true,
  policy: true,
  changed: true,
  nobody: true,
});
const UNREAD = codes<UnreadReason>({
  'no-bytes': true,
  'password-protected': true,
  corrupt: true,
  'too-large': true,
  'too-deep': true,
  'too-slow': true,
  unsupported: true,
  'cloud-link': true,
  unavailable: true,
});
const EXPOSURE_REASONS = codes<ExposureReason['id']>({
  'direct-identifier-with-health-context': true,
  'patient-details-with-health-context': true,
  'care-to-a-personal-address': true,
  'patient-list': true,
  'patient-record': true,
  'identifier-of-a-patient': true,
  'health-words-with-a-name': true,
  'reads-like-patient-mail': true,
  'sensitive-topic': true,
  'unread-part': true,
  'counter-sign': true,
});
const DECISION_REASONS = codes<DecisionReason>({
  'nothing-found': true,
  'internal-only': true,
  consented: true,
  exposure: true,
  unread: true,
  'asked-for': true,
  'escalation-confirm': true,
  'escalation-manual': true,
  'nothing-fits': true,
  'no-portal-to-ask-for': true,
  'subject-holds-phi': true,
  'location-holds-phi': true,
  'unread-blocked': true,
  overridden: true,
});
const FITS = codes<FitReason>({
  internal: true,
  'tls-enforced': true,
  'tls-not-enforced': true,
  'tls-no-record': true,
  'tls-record-old': true,
  'tls-too-old': true,
  'tls-not-verified': true,
  key: true,
  'no-key': true,
  'key-unreadable': true,
  'key-not-theirs': true,
  'key-revoked': true,
  'key-expired': true,
  'key-weak': true,
  'key-cannot-encrypt': true,
  'no-own-key': true,
  'not-encrypted-to': true,
  'smime-domain': true,
  'smime-not-listed': true,
  'not-for-meetings': true,
  portal: true,
  'no-portal': true,
});
const CATEGORIES = v.picklist([...IDENTIFIER_CATEGORIES, ...HEALTH_CATEGORIES, ...COUNTER_SIGN_CATEGORIES]);

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_COUNT));
const text = (alphabet: RegExp) => v.pipe(v.string(), v.regex(alphabet));
const uuid = text(UUID);
const list = <Item>(item: v.GenericSchema<unknown, Item>, most: number) => v.pipe(v.array(item), v.maxLength(most));

const Details = v.strictObject({
  kind: v.picklist(AUDIT_KINDS),
  exposure: v.nullable(v.picklist(EXPOSURE_LEVELS)),
  action: v.nullable(v.picklist(['send', 'protect', 'ask', 'block'])),
  protection: v.nullable(v.picklist(PROTECTIONS)),
  outcome: v.nullable(v.picklist(AUDIT_OUTCOMES)),
  override: v.nullable(v.picklist([...JUSTIFICATIONS, 'unjustified'])),
  failure: v.nullable(FAILURES),
  sweep: v.nullable(v.picklist(['unprotected', 'unchecked'])),
  reasons: list(EXPOSURE_REASONS, 10),
  because: list(DECISION_REASONS, 12),
  categories: list(v.strictObject({ category: CATEGORIES, count }), 60),
  rules: list(v.strictObject({ rule: text(RULE_ID), category: CATEGORIES, count }), 30),
  unread: list(v.strictObject({ reason: UNREAD, count }), 9),
  recipients: list(
    v.strictObject({
      domain: v.union([v.literal(UNKNOWN_DOMAIN), text(DOMAIN)]),
      hash: v.nullable(text(HASH)),
      internal: v.boolean(),
      way: v.picklist([...PROTECTIONS, 'plain', 'none']),
      tls: v.nullable(FITS),
    }),
    40,
  ),
  recipients_total: count,
  client: v.picklist(AUDIT_CLIENTS),
  client_version: text(CLIENT_VERSION),
  message_uid: v.nullable(text(MESSAGE_ID)),
  lost: count,
});

/**
 * An audit event as a receiver takes it: a field that is not known is refused, and no text can hold a sentence, so that
 * neither a faulty client nor a forged event can bring in what a message says.
 */
export const AuditEventSchema = v.strictObject({
  metadata: v.strictObject({
    version: v.literal(OCSF_VERSION),
    uid: uuid,
    profiles: v.strictTuple([v.literal('security_control')]),
    product: v.strictObject({
      name: v.literal('Mailward'),
      vendor_name: v.literal('Mailward'),
      version: text(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
    }),
  }),
  category_uid: v.literal(2),
  class_uid: v.literal(2006),
  activity_id: v.literal(1),
  type_uid: v.literal(200601),
  severity_id: v.picklist([1, 2, 3, 4]),
  // The last moment that a Date can hold.
  time: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000)),
  duration: v.nullable(v.picklist(DURATIONS)),
  finding_info: v.strictObject({ uid: uuid, title: v.picklist(AUDIT_KINDS) }),
  actor: v.nullable(v.strictObject({ user: v.strictObject({ email_addr: text(ADDRESS) }) })),
  action_id: v.picklist([1, 2]),
  disposition_id: v.picklist([1, 2, 8, 10, 15, 16, 18, 27]),
  confidence_score: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  data_security: v.strictObject({
    category_id: v.literal(1),
    data_lifecycle_state_id: v.literal(2),
    detection_system_id: v.literal(10),
    policy: v.strictObject({ uid: v.literal('mailward'), version: text(POLICY_VERSION) }),
  }),
  unmapped: Details,
}) satisfies v.GenericSchema<unknown, Mutable<AuditEvent>>;

/** Valibot's outputs are mutable; the fields are the same. */
type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
