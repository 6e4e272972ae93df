import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { written } from '../../../sandbox/drafts/ready-draft.ts';
import { type Gateway, startGateway } from '../../../sandbox/server/gateway.ts';
import { mimeOf } from '../../../sandbox/server/mime.ts';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway(() => 1_795_000_000_000);
});
afterAll(() => gateway.close());

const envelope = { from: 'ana.reyes@northfield-clinic.example', to: ['a@harbor-supplies.example'] };
const raw = (headers: Record<string, string>, subject = 'Hello') =>
  mimeOf(
    { ...written({ to: [{ address: 'a@harbor-supplies.example', name: '' }], subject, html: '<p>Hi</p>' }), headers },
    { bcc: false },
  );

test('What is delivered stands in the outbox with its route, review and envelope', async () => {
  const review = 'v=1; exposure=phi; policy=sandbox.1; unread=0; id=1';
  const bytes = await raw({ 'X-Mailward-Route': 'tls', 'X-Mailward-Review': review });
  await gateway.deliver(bytes, envelope);
  const [message] = gateway.outbox.list();
  expect(message).toMatchObject({
    ...envelope,
    route: 'tls',
    exposure: 'phi',
    time: 1_795_000_000_000,
    subject: 'Hello',
  });
  expect(message?.raw.equals(bytes)).toBe(true);
});

test('A message without a review says so rather than counting as harmless', async () => {
  await gateway.deliver(await raw({}), envelope);
  expect(gateway.outbox.list()[0]).toMatchObject({ route: 'plain', exposure: null });
});

test('The gateway listens on the loopback interface alone', async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4');
  await expect(connects('127.0.0.1', gateway.port)).resolves.toBe(true);
  if (outside !== undefined) await expect(connects(outside.address, gateway.port)).resolves.toBe(false);
});

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = createConnection({ host, port, timeout: 2000 });
    const end = (result: boolean) => {
      socket.destroy();
      answer(result);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
