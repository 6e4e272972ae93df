import * as v from 'valibot';
import type { AuditEvent } from './event.ts';
import { AuditEventSchema } from './event-schema.ts';
import { SCOPE } from './otlp-logs.ts';

/** Why a log record was not taken; it tells nothing of what the record holds. */
export type RefusalReason = 'not-an-event' | 'not-json' | 'not-mailward';

export type ReadRecord =
  | { readonly ok: true; readonly event: AuditEvent }
  | { readonly ok: false; readonly reason: RefusalReason };

/**
 * The log records of an OTLP/HTTP request (parsed JSON), in their order; null for what is no such request. Of a record only
 * the event in its body counts: everything around it is left behind, so that nothing can come in beside the event.
 */
export function readOtlpLogs(json: unknown): readonly ReadRecord[] | null {
  const request = v.safeParse(Request, json);
  if (!request.success) return null;
  return request.output.resourceLogs.flatMap(({ scopeLogs }) =>
    scopeLogs.flatMap(({ scope, logRecords }) =>
      logRecords.map((record): ReadRecord => (scope?.name === SCOPE ? readRecord(record) : refused('not-mailward'))),
    ),
  );
}

function readRecord(record: unknown): ReadRecord {
  const body = v.safeParse(Record, record);
  if (!body.success) return refused('not-an-event');
  let json: unknown;
  try {
    json = JSON.parse(body.output.body.stringValue);
  } catch {
    return refused('not-json');
  }
  const event = v.safeParse(AuditEventSchema, json);
  return event.success ? { ok: true, event: event.output } : refused('not-an-event');
}

function refused(reason: RefusalReason): ReadRecord {
  return { ok: false, reason };
}

/** More than an event ever has. */
const BODY_CHARACTERS = 16_384;

const Request = v.object({
  resourceLogs: v.array(
    v.object({
      scopeLogs: v.array(
        v.object({ scope: v.optional(v.object({ name: v.optional(v.string()) })), logRecords: v.array(v.unknown()) }),
      ),
    }),
  ),
});
const Record = v.object({ body: v.object({ stringValue: v.pipe(v.string(), v.maxLength(BODY_CHARACTERS)) }) });
