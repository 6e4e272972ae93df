import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Files } from '../../../manifest/files.ts';

/** A real nginx on this machine's loopback. */
export interface RunningNginx {
  /** Where plain http is answered. */
  readonly httpPort: number;
  readonly close: () => Promise<void>;
}

/** Debian puts it where only root looks. */
const PROGRAM = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find((path) => existsSync(path));

/** Whether nginx and openssl are there; says so where not. */
export function hasNginx(): boolean {
  if (PROGRAM !== undefined && existsSync('/usr/bin/openssl')) return true;
  console.warn('nginx or openssl is not installed, so the tests that need them are skipped.');
  return false;
}

/** A port of the loopback that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/**
 * Serves a site by nginx with a generated configuration, in which only what an administrator changes is changed: the root,
 * the certificate, and the addresses it listens on. The origin is https://localhost with the port of the configuration.
 */
export async function serveByNginx(configuration: string, site: Files): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'mailward-nginx-'));
  for (const [path, content] of site) {
    mkdirSync(dirname(join(folder, 'site', path)), { recursive: true });
    writeFileSync(join(folder, 'site', path), content);
  }
  const httpPort = await freePort();
  execFileSync(
    'openssl',
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=localhost -keyout privkey.pem -out fullchain.pem'.split(
      ' ',
    ),
    { cwd: folder, stdio: 'pipe' },
  );
  const local = configuration
    .replaceAll('/etc/ssl/mailward/', `${folder}/`)
    .replace('/srv/mailward/site', `${folder}/site`)
    .replace('listen 80;', `listen 127.0.0.1:${httpPort};`)
    .replace(/listen (\d+) ssl;/, 'listen 127.0.0.1:$1 ssl;');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${folder}/nginx.pid; worker_processes 1;
     events {} http { access_log off; ${temporary.join(' ')} ${local} }`,
  );
  const program = PROGRAM ?? 'nginx';
  // Says what is wrong with the configuration, where starting would only end.
  execFileSync(program, ['-t', '-q', '-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], { stdio: 'pipe' });
  const server = spawn(program, ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], { stdio: 'ignore' });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  await answering(httpPort);
  return {
    httpPort,
    async close() {
      server.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function answering(port: number): Promise<void> {
  for (let left = 100; left > 0; left--) {
    const answered = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).catch(() => null);
    if (answered !== null) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('nginx did not come up');
}
