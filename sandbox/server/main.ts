import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createSandbox } from './app.ts';
import { startAuditTrail } from './audit-trail.ts';
import { LOOPBACK, startGateway } from './gateway.ts';

const FOLDER = fileURLToPath(new URL('../../bundles/', import.meta.url));
/** The command line, as it is built. */
const PROGRAM = fileURLToPath(new URL('../../admin/mailward.js', import.meta.url));
const DEFAULT_PORT = 3000;

const port = readPort(process.env.PORT);
if (port === null) fail('PORT must be a whole number from 1 to 65535, such as PORT=3000.');
if (!existsSync(`${FOLDER}sandbox/index.html`)) fail('The sandbox is not built yet: run npm run build.');

const server = createServer();
server.once('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    fail(`Port ${port} is taken: end the other program or start with another, such as PORT=${port + 1}.`);
  fail(`Port ${port} cannot be used (${error.code ?? 'unknown'}): start with another, such as PORT=8080.`);
});
// The loopback interface alone: the sandbox's mail servers must not be reachable from another machine.
await new Promise<void>((listening) => server.listen(port, LOOPBACK, listening));
// Only now that the port is there: what starts here would have to be ended again.
const [gateway, trail] = await Promise.all([
  startGateway(Date.now),
  startAuditTrail(PROGRAM).catch(() => fail('The audit collector could not be started.')),
]);
server.on('request', getRequestListener(createSandbox({ gateway, folder: FOLDER, now: Date.now, trail }).fetch));
console.log(`The Mailward sandbox is at http://localhost:${port}`);
console.log('Choose a ready draft, press Send in Outlook, and see in the Outbox which way it went.');
console.log(
  'Then try the Gmail tab, the Audit tab, or a fault in the Outlook settings. Nothing leaves this machine; Ctrl+C ends it.',
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(server));

async function end(listening: Server): Promise<void> {
  listening.close();
  // Browsers keep connections open; waiting for them would make Ctrl+C look broken.
  listening.closeAllConnections();
  await gateway.close();
  await trail.close();
}

function readPort(text: string | undefined): number | null {
  if (text === undefined) return DEFAULT_PORT;
  const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= 65_535 ? value : null;
}

function fail(line: string): never {
  console.error(line);
  process.exit(2);
}
