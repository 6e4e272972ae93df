import type { ServerResponse } from 'node:http';
import type { Body } from './body.ts';
import { MAX_BODY_BYTES, MAX_UNPACKED_BYTES } from './body.ts';

/** What a request is answered with; `body` is sent as JSON, and null as nothing. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Seconds after which a client that was sent away comes again. */
const RETRY_SECONDS = '5';
const MEGABYTE = 1024 * 1024;

/** An error as OTLP/HTTP has it (google.rpc.Status); no message may hold anything that was sent. */
export function trouble(status: number, message: string, headers: Reply['headers'] = {}): Reply {
  return { status, body: { message }, headers };
}

/** Something that passes: OTLP clients send the same again later. */
export function comeAgain(status: 429 | 503, message: string): Reply {
  return trouble(status, message, { 'Retry-After': RETRY_SECONDS });
}

/** The answer to a request of which so many records were no events; in this JSON, 64-bit numbers are text. */
export function taken(records: number, refused: number): Reply {
  const errorMessage = `${refused} of ${records} records are no Mailward events and were not kept.`;
  const partialSuccess = { rejectedLogRecords: String(refused), errorMessage };
  return { status: 200, body: refused === 0 ? {} : { partialSuccess } };
}

export function unreadableBody(kind: Extract<Body, { ok: false }>['trouble']): Reply {
  switch (kind) {
    case 'encoding':
      return trouble(415, 'Send the body as it is or packed with gzip.');
    case 'broken':
      return trouble(400, 'The body is broken off, or not packed as it says.');
    case 'too-large':
      return trouble(
        413,
        `Send at most ${MAX_BODY_BYTES / MEGABYTE} MB, and ${MAX_UNPACKED_BYTES / MEGABYTE} MB unpacked.`,
      );
  }
}

/** Sends a reply. After an error the connection ends: what was not read of a request would be taken for the next. */
export function send(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(body === null ? {} : { 'Content-Type': 'application/json' }),
    ...(status >= 400 ? { Connection: 'close' } : {}),
    ...headers,
  });
  response.end(body === null ? undefined : JSON.stringify(body));
}
