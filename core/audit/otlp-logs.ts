import { type AuditEvent, PRODUCT_VERSION } from './event.ts';

/** What the scope of Mailward's log records is called. */
export const SCOPE = 'mailward.audit';

/** OpenTelemetry's severity numbers: 9 INFO, 10 INFO2, 13 WARN, 17 ERROR; by the event's own severity. */
const SEVERITY_NUMBERS = { 1: 9, 2: 10, 3: 13, 4: 17 } as const;

/**
 * Events as the body of one OTLP/HTTP request to `/v1/logs` (OTLP 1.x, JSON encoding), one log record each. A record's body
 * is the event as JSON text: any pipeline passes text on unchanged, and one that wants fields parses it in one step.
 */
export function toOtlpLogs(events: readonly AuditEvent[]): string {
  return JSON.stringify({
    resourceLogs: [
      {
        resource: {
          attributes: [attribute('service.name', 'mailward'), attribute('service.version', PRODUCT_VERSION)],
        },
        scopeLogs: [{ scope: { name: SCOPE }, logRecords: events.map(logRecord) }],
      },
    ],
  });
}

function logRecord(event: AuditEvent): unknown {
  return {
    // 64-bit integers are text in this encoding; milliseconds become nanoseconds without arithmetic.
    timeUnixNano: `${event.time}000000`,
    severityNumber: SEVERITY_NUMBERS[event.severity_id],
    eventName: `mailward.${event.unmapped.kind}`,
    attributes: [attribute('log.record.uid', event.metadata.uid)],
    body: { stringValue: JSON.stringify(event) },
  };
}

function attribute(key: string, value: string): unknown {
  return { key, value: { stringValue: value } };
}
