import type { AuditEvent } from '../core/index.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const EXPOSURES = ['none', 'none', 'none', 'possible', 'phi', 'phi', 'sensitive'] as const;
const WAYS = ['portal', 'tls', 'smime'] as const;
const RULES = [
  { rule: 'medical-record-number', category: 'mrn' },
  { rule: 'date-of-birth', category: 'dob' },
  { rule: 'condition', category: 'condition' },
  { rule: 'medication', category: 'drug' },
] as const;
const JUSTIFICATIONS = ['invented', 'unjustified'] as const;

/** An invented event; the same `index` always gives the same one. `start` is the time of the first, in milliseconds. */
export function inventedEvent(index: number, start: number): AuditEvent {
  const exposure = EXPOSURES[index % EXPOSURES.length] ?? 'none';
  const found = exposure !== 'none';
  const overridden = exposure === 'possible' && index % 5 === 0;
  const kind = overridden ? 'override' : index % 97 === 0 ? 'false-alarm' : index % 101 === 0 ? 'sweep-hit' : 'send';
  const protection = found && !overridden && kind === 'send' ? (WAYS[index % WAYS.length] ?? 'portal') : null;
  const rules = found ? [0, 1].map((i) => ({ ...at(RULES, index + i), count: 1 + (index % 3) })) : [];
  const domain = `partner-${index % 40}.example`;
  return {
    metadata: {
      version: '1.8.0',
      uid: uuid(index),
      profiles: ['security_control'],
      product: { name: 'Mailward', vendor_name: 'Mailward', version: '0.1.0' },
    },
    category_uid: 2,
    class_uid: 2006,
    activity_id: 1,
    type_uid: 200601,
    severity_id: 1,
    time: start + ((index * 7 * MINUTE) % (30 * DAY)),
    duration: 100,
    finding_info: { uid: uuid(index + 1_000_000_000), title: kind },
    actor: { user: { email_addr: `sender-${index % 60}@northfield-clinic.example` } },
    action_id: 1,
    disposition_id: overridden ? 8 : 1,
    confidence_score: found ? 97 : 2,
    data_security: {
      category_id: 1,
      data_lifecycle_state_id: 2,
      detection_system_id: 10,
      policy: { uid: 'mailward', version: `2026-11-0${1 + (index % 3)}` },
    },
    unmapped: {
      kind,
      exposure,
      action: protection === null ? 'send' : 'protect',
      protection,
      outcome: kind === 'send' || overridden ? 'sent' : null,
      override: overridden ? at(JUSTIFICATIONS, index) : null,
      failure: null,
      sweep: kind === 'sweep-hit' ? 'unprotected' : null,
      reasons: found ? ['direct-identifier-with-health-context'] : [],
      because: overridden ? ['overridden'] : [found ? 'exposure' : 'nothing-found'],
      categories: rules.map(({ category, count }) => ({ category, count })),
      rules,
      unread: index % 13 === 0 ? [{ reason: 'password-protected', count: 1 }] : [],
      recipients: [
        {
          domain,
          hash: null,
          internal: false,
          way: protection ?? 'plain',
          tls: index % 11 === 0 ? 'tls-not-verified' : 'tls-enforced',
        },
      ],
      recipients_total: 1,
      client: index % 3 === 0 ? 'gmail' : 'outlook-web',
      client_version: '',
      message_uid: null,
      lost: 0,
    },
  };
}

export function inventedEvents(from: number, count: number, start: number): AuditEvent[] {
  return Array.from({ length: count }, (_none, i) => inventedEvent(from + i, start));
}

/** A UUID of version 4 (RFC 9562) that counts up. */
function uuid(index: number): string {
  return `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
