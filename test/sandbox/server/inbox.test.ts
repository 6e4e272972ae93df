import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/server/app.ts';
import { type Gateway, startGateway } from '../../../sandbox/server/gateway.ts';
import type { InboxMessage } from '../../../sandbox/server/inbox.ts';
import { makeKeyPairs } from '../../../sandbox/server/key-pairs.ts';

const from = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

let folder: string;
let gateway: Gateway;
let app: Hono;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-inbox-'));
  for (const part of ['sandbox', 'outlook']) await mkdir(join(folder, part));
  await cp(from('sandbox/inbox'), join(folder, 'sandbox/inbox'), { recursive: true });
  await cp(from('dist/bundles/gmail'), join(folder, 'gmail'), { recursive: true });
  gateway = await startGateway(Date.now);
  app = createSandbox({ gateway, folder, keyPairs: await makeKeyPairs(Date.now()), now: Date.now });
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true });
});

const headers = { host: 'localhost:3000', 'content-type': 'application/json' };
const ask = (call: object) =>
  app.request('http://localhost/api/gmail/add-on', {
    method: 'POST',
    body: JSON.stringify({ locale: 'en', call }),
    headers,
  });

test('The page gets every message with its headers as they arrived', async () => {
  const answer = await app.request('http://localhost/api/inbox', { headers });
  const messages = (await answer.json()) as InboxMessage[];
  expect(messages.length).toBeGreaterThanOrEqual(8);
  expect(messages.find(({ id }) => id === 'spanish')).toMatchObject({
    subject: 'Reunión del martes',
    from: { name: 'Lucía Marín', address: 'lucia@clinica-del-sol.example' },
    to: [{ name: 'Ana Reyes, MD', address: 'ana.reyes@northfield-clinic.example' }],
    headers: expect.stringMatching(/\r\nReceived: from correo\.clinica-del-sol\.example /),
  });
});

test('The add-on opens beside a message of the Inbox, and says so when there is no such message', async () => {
  expect(await (await ask({ call: 'message', id: 'no-record' })).text()).toContain('carries no record of the way');
  expect(await (await ask({ call: 'message', id: 'none' })).text()).toContain('MW-READ');
});

test('A message is asked for by its name alone', async () => {
  expect((await ask({ call: 'message' })).status).toBe(400);
  expect((await ask({ call: 'message', id: 'x'.repeat(101) })).status).toBe(400);
});
