import {
  type AuditContext,
  auditEvent,
  countRules,
  defaultPolicy,
  NO_CONSENTS,
  NO_DOMAIN_RECORDS,
  NO_WISH,
  type Occurrence,
  readOtlpLogs,
  review,
  type Setting,
  toOtlpLogs,
} from '../core/index.ts';
import type { Figure } from './figure.ts';
import { findPlanted, plantedMessage } from './planted-message.ts';

const MESSAGES = 10_000;
/** Invented; nothing depends on which moment it is. */
const NOW = Date.parse('2026-11-22T12:00:00Z');

/** What was found in the records of generated messages. */
export interface Searched {
  readonly events: number;
  readonly bytes: number;
  /** Messages that are about a patient by their own review: what was searched for was there to be found. */
  readonly aboutPatients: number;
  /** The numbers of messages of which a detail stood in a record. */
  readonly leaks: readonly number[];
}

/** Reviews messages, makes every kind of event of each, and searches all of their bytes for what was planted. */
export async function searchEvents(messages: number): Promise<Searched> {
  const leaks: number[] = [];
  let [events, bytes, aboutPatients] = [0, 0, 0];
  for (let n = 0; n < messages; n++) {
    const { draft, planted } = plantedMessage(n);
    const setting = settingOf(n);
    const reviewed = await review(draft, setting);
    if (reviewed.exposure.level === 'phi' || reviewed.exposure.level === 'sensitive') aboutPatients += 1;
    const audited = { ...reviewed, rules: countRules(reviewed.findings) };
    const sent = { kind: 'send', draft, review: audited, wish: setting.wish, milliseconds: n % 700 } as const;
    const occurrences: Occurrence[] = [
      { ...sent, outcome: 'sent' },
      { ...sent, outcome: 'kept' },
      { kind: 'false-alarm', draft, review: audited },
      { kind: 'sweep-hit', verdict: 'unprotected', draft, review: audited, messageId: draft.subject },
      { kind: 'failure', code: 'apply', sender: draft.from.name },
      { kind: 'unscanned', sender: draft.from.name },
    ];
    const body = toOtlpLogs(occurrences.map((occurrence) => auditEvent(occurrence, contextOf(n))));
    const refused = (readOtlpLogs(JSON.parse(body)) ?? []).filter(({ ok }) => !ok).length;
    if (refused > 0) throw new Error('a receiver would refuse an event');
    events += occurrences.length;
    bytes += body.length;
    if (findPlanted(body, planted) !== null) leaks.push(n);
  }
  return { events, bytes, aboutPatients, leaks };
}

/** The search over as many messages as the project promises. */
export async function auditPhi(): Promise<Figure[]> {
  const started = performance.now();
  const { events, leaks } = await searchEvents(MESSAGES);
  const seconds = (performance.now() - started) / 1000;
  if (leaks.length > 0) throw new Error(`details of ${leaks.length} messages stand in audit events`);
  return [
    { name: 'audit.planted-details-found', value: leaks.length, unit: `in ${events} events, ${seconds.toFixed(0)} s` },
  ];
}

function settingOf(n: number): Setting {
  const policy = defaultPolicy();
  const override = { upTo: 'phi', justification: true } as const;
  return {
    policy: { ...policy, enforcement: { ...policy.enforcement, override } },
    domains: NO_DOMAIN_RECORDS,
    consents: NO_CONSENTS,
    now: NOW,
    id: uuid(n),
    wish: n % 4 === 0 ? { protection: null, override: { justification: 'invented' } } : NO_WISH,
  };
}

function contextOf(n: number): AuditContext {
  return {
    uid: uuid(n),
    reviewId: uuid(n),
    at: NOW,
    client: 'outlook-web',
    clientVersion: '16.0',
    policyVersion: 'default',
    key: n % 2 === 0 ? 'a-key-of-northfield-clinic' : null,
  };
}

function uuid(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}
