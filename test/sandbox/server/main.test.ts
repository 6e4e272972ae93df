import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../../../dist/sandbox/server/main.js', import.meta.url));
const PAGE = fileURLToPath(new URL('../../../dist/bundles/sandbox/index.html', import.meta.url));
const started: ChildProcess[] = [];

beforeAll(() => {
  expect(existsSync(MAIN) && existsSync(PAGE), 'the sandbox is not built: run npm run build').toBe(true);
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

interface Run {
  readonly child: ChildProcess;
  readonly output: { out: string; err: string };
  /** The exit status, once it has ended. */
  readonly ended: Promise<number | null>;
}

function run(port: string): Run {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, PORT: port } });
  started.push(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (data) => {
    output.out += String(data);
  });
  child.stderr.on('data', (data) => {
    output.err += String(data);
  });
  return { child, output, ended: new Promise((end) => child.once('close', end)) };
}

async function listening(port: number): Promise<Run> {
  const running = run(String(port));
  await expect.poll(() => running.output.out, { timeout: 18_000 }).toContain('Ctrl+C');
  return running;
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('A PORT that is no port is one line on stderr and status 2', async () => {
  for (const port of ['0', '65536', 'http', '-1', '30 00', '']) {
    const { output, ended } = run(port);
    expect(await ended, port).toBe(2);
    expect(output.err, port).toBe('PORT must be a whole number from 1 to 65535, such as PORT=3000.\n');
    expect(output.out).toBe('');
  }
});

test('A taken port is one line on stderr that says how to mend it, and status 2', async () => {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((open) => server.listen(port, '127.0.0.1', open));
  const { output, ended } = run(String(port));
  expect(await ended).toBe(2);
  expect(output.err).toBe(
    `Port ${port} is taken: end the other program or start with another, such as PORT=${port + 1}.\n`,
  );
  await new Promise((closed) => server.close(closed));
});

test('It says in three lines where it is and what to try, and Ctrl+C ends it cleanly', async () => {
  const port = await freePort();
  const { child, output, ended } = await listening(port);
  expect(output.out.trim().split('\n')).toHaveLength(3);
  expect(output.out).toContain(`http://localhost:${port}`);
  expect((await fetch(`http://127.0.0.1:${port}/api/drafts`)).status).toBe(200);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(output.err).toBe('');
});

test.runIf(process.platform === 'linux')('Nothing it opens listens beyond the loopback interface', async () => {
  const { child } = await listening(await freePort());
  const addresses = listeningAddresses(child.pid ?? 0);
  // The web server, the mail gateway and the audit collector.
  expect(addresses).toHaveLength(3);
  // 127.0.0.1 as /proc/net/tcp writes it.
  for (const address of addresses) expect(address).toBe('0100007F');
});

/** The local addresses on which a process listens, by its socket numbers in /proc. */
function listeningAddresses(pid: number): string[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return [/socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? ''];
      } catch {
        return [];
      }
    }),
  );
  const rows = ['tcp', 'tcp6'].flatMap((file) => readFileSync(`/proc/net/${file}`, 'utf8').trim().split('\n').slice(1));
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter((columns) => columns[3] === '0A' && sockets.has(columns[9] ?? ''))
    .map((columns) => columns[1]?.split(':')[0] ?? '');
}
