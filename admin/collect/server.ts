import { createServer, type IncomingMessage, type Server } from 'node:http';
import { readOtlpLogs } from '../../core/index.ts';
import { readBody } from './body.ts';
import type { Writer } from './issuer.ts';
import type { Journal } from './journal.ts';
import { rateLimit } from './rate-limit.ts';
import { comeAgain, type Reply, send, taken, trouble, unreadableBody } from './reply.ts';

export interface CollectorSetting {
  readonly journal: Journal;
  readonly writer: (authorization: string | undefined) => Promise<Writer>;
  /** Web pages that may write, such as https://addin.clinic.example; what is no page sends no origin. */
  readonly origins: readonly string[];
  /** Requests a second of one writer. */
  readonly requestsPerSecond: number;
  /** For the whole of a request, in milliseconds: who sends slowly on purpose is cut off. */
  readonly requestTimeoutMs: number;
}

/** The one address of OTLP/HTTP for logs. */
const LOGS = '/v1/logs';
/** Far more than a header needs; tokens take 2 KB. */
const MAX_HEADER_BYTES = 16 * 1024;
/** A server that waits for more at once serves nobody. */
const MAX_CONNECTIONS = 1000;
/** An idle connection is worth keeping as long as a client sends one event after the other. */
const KEEP_ALIVE_MS = 5000;
const CHECK_CONNECTIONS_MS = 500;
/** A browser asks again whether it may write after so many seconds. */
const PREFLIGHT_SECONDS = '600';

/**
 * The audit collector: takes OTLP/HTTP logs in JSON (OpenTelemetry Protocol 1.x) from known writers, and answers when they
 * are on the disk. Nothing can be read from it; its health only on the machine itself.
 */
export function collectorServer(setting: CollectorSetting): Server {
  const { requestTimeoutMs } = setting;
  const replyTo = replies(setting);
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: requestTimeoutMs,
      requestTimeout: requestTimeoutMs,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: Math.min(CHECK_CONNECTIONS_MS, requestTimeoutMs),
    },
    async (request, response) => {
      // A connection that breaks concerns its client alone.
      request.on('error', () => {});
      response.on('error', () => {});
      const inside = () => trouble(500, 'The collector could not do that; nothing was kept.');
      send(response, await replyTo(request).catch(inside));
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

function replies({ journal, writer, origins, requestsPerSecond }: CollectorSetting) {
  const allowed = rateLimit(requestsPerSecond, () => performance.now());
  return async (request: IncomingMessage): Promise<Reply> => {
    const path = (request.url ?? '').split('?', 1)[0];
    if (path === '/health' && isFromHere(request)) return health(request, journal);
    if (path !== LOGS) return trouble(404, 'There is nothing at this address.');
    const { origin } = request.headers;
    if (origin === undefined) return logs(request);
    if (!origins.includes(origin)) return trouble(403, 'This page may not write here.', { Vary: 'Origin' });
    const reply = request.method === 'OPTIONS' ? PREFLIGHT : await logs(request);
    return { ...reply, headers: { ...reply.headers, Vary: 'Origin', 'Access-Control-Allow-Origin': origin } };
  };

  async function logs(request: IncomingMessage): Promise<Reply> {
    if (request.method !== 'POST') return trouble(405, 'Events can be written here and not read.', { Allow: 'POST' });
    const who = await writer(request.headers.authorization);
    // Guesses count by where they come from; behind a proxy that is one place for all, so good tokens count by themselves.
    const counted = who.ok && who.by !== 'static' ? who.by : (request.socket.remoteAddress ?? '');
    if (!allowed(`${who.ok} ${counted}`)) return comeAgain(429, 'Too many requests; come again in a moment.');
    if (!who.ok) return unknownWriter(who.trouble);
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
      return trouble(415, 'Send OTLP logs as JSON (Content-Type: application/json).');
    }
    const body = await readBody(request);
    return body.ok ? await take(body.text, who.by, journal) : unreadableBody(body.trouble);
  }
}

const PREFLIGHT: Reply = {
  status: 204,
  body: null,
  headers: {
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': 'authorization, content-type, content-encoding',
    'Access-Control-Max-Age': PREFLIGHT_SECONDS,
  },
};

async function take(text: string, by: string, journal: Journal): Promise<Reply> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return trouble(400, 'The body is not JSON.');
  }
  const records = readOtlpLogs(json);
  if (records === null) return trouble(400, 'The body is no OTLP logs request.');
  const events = records.flatMap((record) => (record.ok ? [record.event] : []));
  try {
    if (events.length > 0) await journal.append(events, by);
  } catch {
    return comeAgain(503, 'The events cannot be kept just now, and none was; come again.');
  }
  return taken(records.length, records.length - events.length);
}

function unknownWriter(kind: 'refused' | 'unavailable'): Reply {
  if (kind === 'unavailable') return comeAgain(503, 'The keys of the identity provider cannot be had just now.');
  return trouble(401, 'This token may not write here.', { 'WWW-Authenticate': 'Bearer' });
}

const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;

/** A proxy on this machine asks for others, so what it passes on is not from here. */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const passedOn = headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via;
  return passedOn === undefined && LOOPBACK.test(socket.remoteAddress ?? '');
}

function health({ method }: IncomingMessage, journal: Journal): Reply {
  if (method !== 'GET') return trouble(405, 'Ask with GET.', { Allow: 'GET' });
  if (!journal.healthy()) return trouble(503, 'The last events could not be kept.');
  return { status: 200, body: { status: 'ok' } };
}
