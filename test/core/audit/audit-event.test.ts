import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  AUDIT_KINDS,
  type AuditContext,
  type AuditEvent,
  AuditEventSchema,
  auditEvent,
  countRules,
  NO_WISH,
  type Occurrence,
  PRODUCT_VERSION,
  readOtlpLogs,
  review,
  type Setting,
  toOtlpLogs,
  type Wish,
} from '../../../core/index.ts';
import { clinicPolicy, draftOf, fileOf, NOW, PHI_TEXT, PLAIN_TEXT, policyWith, settingOf } from '../../draft-of.ts';

const CONTEXT: AuditContext = {
  uid: '00000000-0000-4000-8000-00000000000a',
  reviewId: '00000000-0000-4000-8000-000000000000',
  at: NOW,
  client: 'outlook-web',
  clientVersion: '16.0.19929.20000',
  policyVersion: clinicPolicy().version,
  key: null,
};

async function sendOf(
  draft = draftOf({ text: PHI_TEXT }),
  { wish = NO_WISH, setting = settingOf() }: { readonly wish?: Wish; readonly setting?: Setting } = {},
): Promise<Extract<Occurrence, { kind: 'send' }>> {
  const reviewed = await review(draft, { ...setting, wish });
  return {
    kind: 'send',
    draft,
    review: { ...reviewed, rules: countRules(reviewed.findings) },
    wish,
    outcome: 'sent',
    milliseconds: 120,
  };
}

/** The event as a receiver gets it; fails where the receiver would refuse it. */
function received(occurrence: Occurrence, context = CONTEXT): AuditEvent {
  const [record] = readOtlpLogs(JSON.parse(toOtlpLogs([auditEvent(occurrence, context)]))) ?? [];
  if (record?.ok !== true) throw new Error('refused');
  return record.event;
}

describe('an audit event', () => {
  it('tells what a review of patient mail came to, by levels, rules and counts', async () => {
    const event = received(await sendOf());
    expect(event).toMatchObject({
      metadata: { version: '1.8.0', uid: CONTEXT.uid },
      category_uid: 2,
      class_uid: 2006,
      type_uid: 200601,
      severity_id: 3,
      time: NOW,
      duration: 250,
      finding_info: { uid: CONTEXT.reviewId, title: 'send' },
      actor: { user: { email_addr: 'a.okafor@northfield-clinic.example' } },
      action_id: 1,
      disposition_id: 18,
      data_security: { policy: { version: '2026-11-22.1' } },
      unmapped: { kind: 'send', exposure: 'phi', action: 'protect', protection: 'portal', outcome: 'sent', lost: 0 },
    });
    expect(event.unmapped.categories).toContainEqual({ category: 'mrn', count: 1 });
    expect(event.unmapped.rules.map(({ rule }) => rule)).toContain('patient-name');
    expect(event.unmapped.recipients).toEqual([
      { domain: 'partner.example', hash: null, internal: false, way: 'portal', tls: 'tls-no-record' },
    ]);
  });

  it('is plain where nothing was found', async () => {
    const event = received(await sendOf(draftOf({ text: PLAIN_TEXT })));
    expect(event).toMatchObject({
      severity_id: 1,
      disposition_id: 1,
      unmapped: { exposure: 'none', protection: null },
    });
  });

  it('is denied where the message stayed', async () => {
    const event = received({ ...(await sendOf()), outcome: 'kept' });
    expect(event).toMatchObject({ action_id: 2, disposition_id: 2, unmapped: { kind: 'send', outcome: 'kept' } });
  });

  it('is an override, with its code, where the sender let the message go as it was', async () => {
    const setting = settingOf({
      policy: policyWith('enforcement', { override: { upTo: 'phi', justification: true } }),
    });
    const wish: Wish = { protection: null, override: { justification: 'invented' } };
    const event = received(await sendOf(draftOf({ text: PHI_TEXT }), { wish, setting }));
    expect(event).toMatchObject({ disposition_id: 8, unmapped: { kind: 'override', override: 'invented' } });
  });

  it('is an escalation where somebody asked for more', async () => {
    const event = received(await sendOf(draftOf({ text: PLAIN_TEXT, subject: 'Chairs +encrypt+' })));
    expect(event.unmapped).toMatchObject({ kind: 'escalation', protection: 'portal', exposure: 'none' });
  });

  it('tells what could not be read by its reasons alone', async () => {
    const draft = draftOf({
      attachments: [{ ...fileOf('ana-ruiz-hiv.pdf', ''), content: { unread: 'password-protected' } }],
    });
    const event = received(await sendOf(draft));
    expect(event.unmapped.unread).toEqual([{ reason: 'password-protected', count: 1 }]);
    expect(JSON.stringify(event)).not.toContain('ruiz');
  });

  it('tells of failures, unscanned messages, false alarms and what was found later', async () => {
    const { draft, review: reviewed } = await sendOf();
    const sender = draft.from.address;
    const of = (occurrence: Occurrence) => received(occurrence);
    expect(of({ kind: 'failure', code: 'apply', sender })).toMatchObject({
      disposition_id: 27,
      confidence_score: null,
    });
    expect(of({ kind: 'unscanned', sender: '' })).toMatchObject({ disposition_id: 16, actor: null });
    expect(of({ kind: 'false-alarm', draft, review: reviewed })).toMatchObject({ disposition_id: 10 });
    const hit = { kind: 'sweep-hit', verdict: 'unprotected', draft, review: reviewed, messageId: '18c0ffee' } as const;
    expect(of(hit).unmapped).toMatchObject({ sweep: 'unprotected', message_uid: '18c0ffee', outcome: null });
    const kinds = [of({ kind: 'failure', code: 'time', sender }), of(hit), of({ kind: 'unscanned', sender })];
    for (const { unmapped } of kinds) expect(AUDIT_KINDS).toContain(unmapped.kind);
  });

  it('holds a recipient as HMAC-SHA-256 under the organisation’s key, whatever case the address is written in', async () => {
    const key = 'a key of Northfield Clinic';
    const hash = createHmac('sha256', key).update('maria@personal.example').digest('hex').slice(0, 32);
    for (const to of ['maria@personal.example', ' Maria@Personal.example ']) {
      const event = received(await sendOf(draftOf({ to: [to] })), { ...CONTEXT, key });
      expect(event.unmapped.recipients[0]).toMatchObject({ domain: 'personal.example', hash });
    }
    const long = 'k'.repeat(200);
    const event = received(await sendOf(draftOf({ to: ['maria@personal.example'] })), { ...CONTEXT, key: long });
    const expected = createHmac('sha256', long).update('maria@personal.example').digest('hex').slice(0, 32);
    expect(event.unmapped.recipients[0]?.hash).toBe(expected);
  });

  it('writes down neither a sender nor a domain that is none', async () => {
    const draft = draftOf({
      to: ['"Ana Ruiz HIV"@', 'Ana Ruiz', 'x@[10.0.0.1]'],
      from: { address: 'Ana Ruiz', name: '' },
    });
    const event = received(await sendOf({ ...draft, from: { address: 'Ana Ruiz <a@b.example>', name: '' } }));
    expect(event.actor).toBeNull();
    expect(event.unmapped.recipients.map(({ domain }) => domain)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('stays below what a stored property takes, however many recipients and rules there are', async () => {
    const to = Array.from({ length: 300 }, (_, i) => `p${i}@${'long-department-name.'.repeat(9)}d${i}.example`);
    const send = await sendOf(draftOf({ to }));
    const rules = Array.from(
      { length: 30 },
      (_, i) => ({ rule: `custom-${'r'.repeat(60)}-${i}`, category: 'mrn', count: 9 }) as const,
    );
    const event = received({ ...send, review: { ...send.review, rules } }, { ...CONTEXT, key: 'k' });
    expect(JSON.stringify(event).length).toBeLessThan(9_000);
    expect(event.unmapped.recipients_total).toBe(300);
    expect(event.unmapped.recipients.length).toBeGreaterThan(0);
  });

  it('bears the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    expect(PRODUCT_VERSION).toBe(version);
  });
});

describe('a receiver', () => {
  it('refuses every field that no event has, wherever it stands', async () => {
    const event = auditEvent(await sendOf(), CONTEXT);
    const places: unknown[] = [];
    const visit = (value: unknown, path: readonly string[]) => {
      if (typeof value !== 'object' || value === null) return;
      if (!Array.isArray(value)) places.push(path);
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    };
    visit(event, []);
    expect(places.length).toBeGreaterThan(10);
    for (const path of places as string[][]) {
      const copy = structuredClone(event);
      const place = path.reduce((at, key) => (at as never)[key], copy as unknown) as Record<string, unknown>;
      place.subject = 'Ana Ruiz';
      expect(v.is(AuditEventSchema, copy), path.join('.')).toBe(false);
    }
  });

  it('refuses words in every text there is', async () => {
    const event = auditEvent(await sendOf(), { ...CONTEXT, key: 'k' });
    const texts: string[][] = [];
    const visit = (value: unknown, path: readonly string[]) => {
      if (typeof value === 'string') texts.push([...path]);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    };
    visit(event, []);
    expect(texts.length).toBeGreaterThan(20);
    for (const path of texts) {
      const copy = structuredClone(event);
      const place = path.slice(0, -1).reduce((at, key) => (at as never)[key], copy as unknown) as Record<
        string,
        unknown
      >;
      place[path.at(-1) ?? ''] = 'Ana Ruiz has diabetes';
      expect(v.is(AuditEventSchema, copy), path.join('.')).toBe(false);
    }
  });

  it('takes the good records of a request, leaves what stands around the event, and says why it refuses the others', async () => {
    const event = auditEvent(await sendOf(), CONTEXT);
    const request = JSON.parse(toOtlpLogs([event, event]));
    const [{ scopeLogs }] = request.resourceLogs;
    scopeLogs[0].logRecords[0].attributes.push({ key: 'subject', value: { stringValue: 'Ana Ruiz' } });
    scopeLogs[0].logRecords[1].body.stringValue = '{"subject":"Ana Ruiz"';
    scopeLogs[0].logRecords.push({ body: { stringValue: '{"subject":"Ana Ruiz"}' } }, { body: {} }, 7);
    scopeLogs.push({ scope: { name: 'another' }, logRecords: [{ body: { stringValue: JSON.stringify(event) } }] });
    expect(readOtlpLogs(request)).toEqual([
      { ok: true, event },
      { ok: false, reason: 'not-json' },
      { ok: false, reason: 'not-an-event' },
      { ok: false, reason: 'not-an-event' },
      { ok: false, reason: 'not-an-event' },
      { ok: false, reason: 'not-mailward' },
    ]);
  });

  it('takes nothing that is no request', () => {
    for (const json of [null, 7, [], {}, { resourceLogs: {} }, { resourceLogs: [{ scopeLogs: [{}] }] }])
      expect(readOtlpLogs(json)).toBeNull();
  });
});
