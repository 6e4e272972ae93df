import { once } from 'node:events';
import { request as httpRequest, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES, MAX_UNPACKED_BYTES } from '../../../admin/collect/body.ts';
import { collectorServer } from '../../../admin/collect/server.ts';
import { inventedEvent, inventedEvents } from '../../../bench/audit-events.ts';
import { type AuditEvent, toOtlpLogs } from '../../../core/index.ts';
import { START } from './journal-in.ts';

const PAGE = 'https://addin.clinic.example';
const AUTHORIZED = { authorization: 'Bearer good', 'content-type': 'application/json' };

let server: Server;
let kept: AuditEvent[];
let failing: boolean;

beforeEach(async () => {
  kept = [];
  failing = false;
  server = collectorServer({
    journal: {
      append: async (events) => {
        if (failing) throw new Error('full');
        kept.push(...events);
      },
      healthy: () => !failing,
      close: async () => {},
    },
    writer: async (authorization) =>
      authorization === 'Bearer good' ? { ok: true, by: 'x' } : { ok: false, trouble: 'refused' },
    origins: [PAGE],
    requestsPerSecond: 10,
    requestTimeoutMs: 500,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const port = () => (server.address() as AddressInfo).port;
const call = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port()}${path}`, init);
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  call('/v1/logs', { method: 'POST', headers: { ...AUTHORIZED, ...headers }, body });
const packed = (text: string) => new Uint8Array(gzipSync(text));

describe('the collector', () => {
  it('takes OTLP logs, as they are or packed with gzip, and answers with an empty success', async () => {
    const plain = await post(toOtlpLogs(inventedEvents(0, 2, START)));
    expect([plain.status, await plain.json()]).toEqual([200, {}]);
    const small = await post(packed(toOtlpLogs([inventedEvent(2, START)])), { 'content-encoding': 'gzip' });
    expect(small.status).toBe(200);
    expect(kept).toEqual(inventedEvents(0, 3, START));
  });

  it('refuses records with a field that is not known, keeps the others, and tells how many without saying what', async () => {
    const good = inventedEvent(0, START);
    const more = { ...inventedEvent(1, START), subject: 'Ana Ruiz, biopsy' } as AuditEvent;
    const inside = inventedEvent(2, START);
    const deep = { ...inside, unmapped: { ...inside.unmapped, snippet: 'Ana Ruiz' } } as AuditEvent;
    const response = await post(toOtlpLogs([more, good, deep]));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      partialSuccess: {
        rejectedLogRecords: '2',
        errorMessage: '2 of 3 records are no Mailward events and were not kept.',
      },
    });
    expect(kept).toEqual([good]);
  });

  it('keeps nothing of what stands around an event', async () => {
    const body = JSON.parse(toOtlpLogs([inventedEvent(0, START)]));
    body.resourceLogs[0].resource.attributes.push({ key: 'subject', value: { stringValue: 'Ana Ruiz' } });
    body.resourceLogs[0].scopeLogs[0].logRecords[0].attributes.push({ key: 'x', value: { stringValue: 'Ana Ruiz' } });
    expect((await post(JSON.stringify(body))).status).toBe(200);
    expect(JSON.stringify(kept)).not.toContain('Ana');
  });

  it.each([
    ['is not JSON', 400, '{"resourceLogs":', {}],
    ['is no OTLP', 400, '{"logs":[]}', {}],
    ['is not UTF-8', 400, new Uint8Array([0xff, 0xfe]), {}],
    ['is not packed as it says', 400, '{}', { 'content-encoding': 'gzip' }],
    ['is packed otherwise', 415, '{}', { 'content-encoding': 'br' }],
    ['is protobuf', 415, '{}', { 'content-type': 'application/x-protobuf' }],
    ['is too large', 413, ' '.repeat(MAX_BODY_BYTES + 1), {}],
    ['unpacks to too much', 413, packed(' '.repeat(MAX_UNPACKED_BYTES + 1)), { 'content-encoding': 'gzip' }],
  ])('sends away a body that %s', async (_what, status, body, headers) => {
    const response = await post(body, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(Object.keys((await response.json()) as object)).toEqual(['message']);
    expect(kept).toEqual([]);
  });

  it('stops reading a body without a length once it is too large', async () => {
    const request = httpRequest({
      port: port(),
      host: '127.0.0.1',
      path: '/v1/logs',
      method: 'POST',
      headers: AUTHORIZED,
    });
    request.on('error', () => {});
    const answered = once(request, 'response');
    const chunk = Buffer.alloc(64 * 1024, ' ');
    for (let sent = 0; sent <= MAX_BODY_BYTES; sent += chunk.length) request.write(chunk);
    const [response] = await answered;
    expect(response.statusCode).toBe(413);
    request.destroy();
  });

  it('takes nothing from strangers', async () => {
    const response = await post(toOtlpLogs([inventedEvent(0, START)]), { authorization: 'Bearer bad' });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(kept).toEqual([]);
  });

  it.each(['GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('gives nothing out: %s is not allowed', async (method) => {
    await post(toOtlpLogs([inventedEvent(0, START)]));
    const response = await call('/v1/logs', { method, headers: AUTHORIZED });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each(['/', '/v1/traces', '/v1/logs/', '/2026-11-02.jsonl', '/../signing-key.pem', '//v1/logs'])(
    'has nothing at %s',
    async (path) => {
      expect((await call(path, { headers: AUTHORIZED })).status).toBe(404);
      expect((await call(path, { method: 'POST', headers: AUTHORIZED })).status).toBe(404);
    },
  );

  it('answers web pages of the add-in alone', async () => {
    const preflight = await call('/v1/logs', { method: 'OPTIONS', headers: { origin: PAGE } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(PAGE);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const body = toOtlpLogs([inventedEvent(0, START)]);
    const own = await post(body, { origin: PAGE });
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, PAGE]);
    for (const origin of ['https://evil.example', 'null', `${PAGE}.evil.example`, `${PAGE}/`]) {
      const other = await post(body, { origin });
      expect([other.status, other.headers.get('access-control-allow-origin')], origin).toEqual([403, null]);
    }
    expect(kept).toHaveLength(1);
  });

  it('tells its health on this machine and not through a proxy', async () => {
    expect((await call('/health')).status).toBe(200);
    expect((await call('/health', { headers: { 'x-forwarded-for': '192.0.2.7' } })).status).toBe(404);
    failing = true;
    expect((await call('/health')).status).toBe(503);
  });

  it('asks to come again when the disk does not take it', async () => {
    failing = true;
    const response = await post(toOtlpLogs([inventedEvent(0, START)]));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('slows down a writer that sends too often', async () => {
    const body = toOtlpLogs([inventedEvent(0, START)]);
    const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await post(body)).status));
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(20);
    expect(statuses).toContain(429);
  });

  it.each([
    ['its headers', 'POST /v1/logs HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    [
      'its body',
      'POST /v1/logs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer good\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n',
    ],
  ])('cuts off who sends %s a letter at a time', async (_what, start) => {
    const socket = connect(port(), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(start);
    const drip = setInterval(() => socket.write('a'), 50);
    const started = performance.now();
    socket.resume();
    await once(socket, 'close');
    clearInterval(drip);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(kept).toEqual([]);
  });
});
