import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDeployedSetting } from '../../../core/index.ts';
import { file, written } from '../../../sandbox/drafts/ready-draft.ts';
import { createSandbox } from '../../../sandbox/server/app.ts';
import type { ComposedMessage } from '../../../sandbox/server/composed-message.ts';
import { type Gateway, startGateway } from '../../../sandbox/server/gateway.ts';
import { BODY_BYTES } from '../../../sandbox/server/guards.ts';
import { makeKeyPairs } from '../../../sandbox/server/key-pairs.ts';

let folder: string;
let gateway: Gateway;
let app: Hono;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-sandbox-'));
  for (const part of ['sandbox', 'outlook', 'outlook/icons', 'gmail']) await mkdir(join(folder, part));
  await writeFile(join(folder, 'sandbox/index.html'), '<title>page</title>');
  await writeFile(join(folder, 'sandbox/office.js'), 'stand-in');
  await writeFile(join(folder, 'outlook/launchevent.js'), 'bundle');
  await writeFile(join(folder, 'outlook/icons/mailward-16.png'), 'icon');
  await writeFile(
    join(folder, 'outlook/pane.html'),
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="setting.js"></script>',
  );
  gateway = await startGateway(Date.now);
  app = createSandbox({ gateway, folder, keyPairs: await makeKeyPairs(Date.now()), now: Date.now });
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, { headers: { host: 'localhost:3000', ...headers } });
const send = (body: unknown, headers: Record<string, string> = {}, path = '/api/outlook/send', method = 'POST') =>
  app.request(`http://localhost${path}`, {
    method,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { host: 'localhost:3000', 'content-type': 'application/json', ...headers },
  });
const problem = async (response: Response | Promise<Response>) => {
  const { error } = (await (await response).json()) as { error: string };
  return error;
};
const message: ComposedMessage = written({
  to: [{ address: 'a@harbor-supplies.example', name: 'A' }],
  subject: 'Hello',
  html: '<p>Hi</p>',
});

test('The page and the add-in are served, with Office.js from the stand-in', async () => {
  expect(await (await get('/')).text()).toContain('page');
  expect(await (await get('/outlook/launchevent.js')).text()).toBe('bundle');
  expect(await (await get('/outlook/office.js')).text()).toBe('stand-in');
  expect(await (await get('/icons/mailward-16.png')).text()).toBe('icon');
  expect(await (await get('/outlook/icons/mailward-16.png')).text()).toBe('icon');
  const pane = await (await get('/outlook/pane.html')).text();
  expect(pane).toContain('src="/outlook/office.js"');
  expect(pane).not.toContain('appsforoffice');
});

test('The deployed setting is one the add-in accepts, with a fresh record of the partner that enforces TLS', async () => {
  const script = await (await get('/outlook/setting.js')).text();
  const setting = readDeployedSetting(JSON.parse(script.replace(/^var MAILWARD_SETTING = |;\n$/g, '')));
  expect(setting.ok).toBe(true);
  if (!setting.ok) return;
  expect(setting.policy.organisation.domains).toEqual(['northfield-clinic.example']);
  expect(setting.domains.domains.get('lakeside.example')?.enforced).toBe(true);
  expect(Date.now() - setting.domains.checked).toBeLessThan(60_000);
});

test('The chosen policy reaches the add-in', async () => {
  const choice = { escalation: 'manual', unread: 'block', portal: 'none', override: 'without-reason' };
  expect((await send(choice, {}, '/api/policy', 'PUT')).status).toBe(200);
  const script = await (await get('/outlook/setting.js')).text();
  expect(script).toContain('"escalation":"manual"');
  expect(script).toContain('"via":"none"');
  expect(script).toContain('"override":{"upTo":"phi","justification":false}');
  const first = { escalation: 'automatic', unread: 'portal', portal: 'gateway', override: 'never' };
  expect((await send(first, {}, '/api/policy', 'PUT')).status).toBe(200);
  expect((await send({ ...first, escalation: 'off' }, {}, '/api/policy', 'PUT')).status).toBe(400);
});

test('A sent message arrives in the outbox, headers and source included', async () => {
  const sent = {
    ...message,
    headers: { 'X-Mailward-Route': 'portal' },
    attachments: [file('a.txt', 'text/plain', 'x')],
  };
  expect((await send(sent)).status).toBe(200);
  const [line] = (await (await get('/api/outbox')).json()) as { id: string; route: string }[];
  expect(line?.route).toBe('portal');
  const arrived = (await (await get(`/api/outbox/${line?.id}`)).json()) as { raw: string; headers: { name: string }[] };
  expect(arrived.headers.map(({ name }) => name)).toContain('X-Mailward-Route');
  expect(arrived.raw).toContain('a.txt');
  expect((await get('/api/outbox/nothing')).status).toBe(404);
});

test('The source of a large message is cut, and says how much is left out', async () => {
  await send({ ...message, html: 'x'.repeat(150_000) });
  const [line] = (await (await get('/api/outbox')).json()) as { id: string }[];
  const { raw } = (await (await get(`/api/outbox/${line?.id}`)).json()) as { raw: string };
  expect(raw.length).toBeLessThan(101_000);
  expect(raw).toMatch(/\[\d+ more bytes\]$/);
});

test('The outbox can be emptied', async () => {
  await send(message);
  const emptied = await app.request('http://localhost/api/outbox', {
    method: 'DELETE',
    headers: { host: 'localhost' },
  });
  expect(emptied.status).toBe(204);
  expect(await (await get('/api/outbox')).json()).toEqual([]);
});

test('Another host name is refused, so that no web site can reach the sandbox by DNS rebinding', async () => {
  for (const host of ['rebind.example', 'localhost.rebind.example:3000', '127.0.0.1.rebind.example', '']) {
    const response = await get('/api/outbox', { host });
    expect(response.status, host).toBe(403);
  }
  for (const host of ['localhost', '127.0.0.1:3000']) expect((await get('/', { host })).status, host).toBe(200);
});

test('A page of another origin cannot send', async () => {
  expect((await send(message, { origin: 'http://rebind.example' })).status).toBe(403);
  expect((await send(message, { origin: 'http://localhost:3000' })).status).toBe(200);
  expect((await send(message, { 'content-type': 'text/plain' })).status).toBe(415);
});

test('Malformed requests get one clear line that repeats nothing of the message', async () => {
  expect(await problem(send('{'))).toBe('The body is not JSON.');
  expect(await problem(send([]))).toMatch(/must be/);
  expect(await problem(send({ ...message, subject: 'a\r\nBcc: x@y.example' }))).toBe(
    'subject has a value that is not allowed.',
  );
  expect(await problem(send({ ...message, headers: { From: 'x' } }))).not.toContain('From: x');
  const secret = 'MRN 0048213';
  for (const wrong of [{ to: secret }, { html: 7 }, { to: [{ address: secret, name: '' }] }, { [secret]: 1 }]) {
    const response = await send({ ...message, ...wrong });
    expect(response.status).toBe(400);
    expect(await problem(response)).not.toContain(secret);
  }
  expect(await problem(send({ ...message, to: [] }))).toBe('The message has no recipient.');
});

test('A body beyond the limit is refused before it is read', async () => {
  const response = await app.request('http://localhost/api/outlook/send', {
    method: 'POST',
    body: 'x',
    headers: { host: 'localhost', 'content-type': 'application/json', 'content-length': String(BODY_BYTES + 1) },
  });
  expect(response.status).toBe(413);
  expect(await problem(response)).toMatch(/too large/);
});

test('Unknown addresses and paths out of the folder are not found', async () => {
  for (const path of [
    '/nothing',
    '/api/nothing',
    '/outlook/nothing.html',
    '/outlook/..%2f..%2fpackage.json',
    '/%2e%2e/x',
  ]) {
    expect((await get(path)).status, path).toBe(404);
  }
});

test('Every answer forbids scripts from elsewhere and keeps nothing in a cache', async () => {
  const { headers } = await get('/');
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(headers.get('content-security-policy')).not.toContain(" 'unsafe-eval'");
  expect(headers.get('cache-control')).toBe('no-store');
});
