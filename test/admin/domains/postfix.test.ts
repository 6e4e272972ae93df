import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DomainProbe, domainProber } from '../../../admin/domains/probe.ts';
import { hasOpenssl } from './certificates.ts';
import { startWorld, type World } from './world.ts';

/** Starting and stopping take about two seconds each. */
const COMMAND_LIMIT = 20_000;
const HOSTS = ['mx.postfix.example', 'old.postfix.example', 'plain.postfix.example'] as const;

const skipped = whyNot();
if (skipped !== null) console.log(`Skipped: Postfix cannot be probed here, since ${skipped}.`);

function whyNot(): string | null {
  if (!hasOpenssl()) return 'openssl is not installed';
  if (process.getuid?.() !== 0) return 'only root may start it';
  try {
    postconf();
    return null;
  } catch {
    return 'it is not installed';
  }
}
function postconf(): string {
  return execFileSync('postconf', ['-d', '-h', 'daemon_directory'], { encoding: 'utf8', stdio: 'pipe' }).trim();
}

let world: World;
let folder: string;

beforeAll(async () => {
  if (skipped !== null) return;
  world = await startWorld();
  folder = mkdtempSync(join(tmpdir(), 'mailward-postfix-'));
  // Postfix reads its folders as a user of its own.
  chmodSync(folder, 0o755);
  for (const name of ['etc', 'queue', 'data']) mkdirSync(join(folder, name));
  execFileSync('chown', ['postfix', join(folder, 'data')]);
  const { key, cert } = world.ca.issue(HOSTS);
  writeFileSync(join(folder, 'chain.pem'), key + cert, { mode: 0o600 });
  const main = {
    compatibility_level: '3.6',
    queue_directory: join(folder, 'queue'),
    data_directory: join(folder, 'data'),
    daemon_directory: postconf(),
    mail_owner: 'postfix',
    setgid_group: 'postdrop',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    myhostname: HOSTS[0],
    mydestination: '',
    alias_maps: '',
    alias_database: '',
    smtpd_peername_lookup: 'no',
    maillog_file: join(folder, 'log'),
    maillog_file_prefixes: folder,
    smtpd_tls_security_level: 'may',
    smtpd_tls_chain_files: join(folder, 'chain.pem'),
  };
  const address: string[] = [];
  for (const host of HOSTS) {
    await world.addHost(host, null);
    address.push(`${world.dns.zone.get(`${host} A`)?.data?.[0]}:${world.network.smtpPort}`);
  }
  const listener = (at: string | undefined, ...options: readonly string[]) =>
    `${at} inet n - n - 5 smtpd${options.map((option) => `\n  -o ${option}`).join('')}`;
  const master = [
    listener(address[0]),
    listener(address[1], 'smtpd_tls_protocols=TLSv1.2'),
    listener(address[2], 'smtpd_tls_security_level=none'),
    'postlog unix-dgram n - n - 1 postlogd',
    'rewrite unix - - n - - trivial-rewrite',
    'anvil unix - - n - 1 anvil',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'proxymap unix - - n - - proxymap',
  ];
  const lines = Object.entries(main).map(([name, value]) => `${name} = ${value}`);
  writeFileSync(join(folder, 'etc', 'main.cf'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'etc', 'master.cf'), `${master.join('\n')}\n`);
  postfix('start');
});

afterAll(async () => {
  if (skipped !== null) return;
  try {
    postfix('stop');
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await world.stop();
  }
});

function postfix(command: 'start' | 'stop'): void {
  execFileSync('postfix', ['-c', join(folder, 'etc'), command], { stdio: 'pipe', timeout: COMMAND_LIMIT });
}

async function probed(host: string): Promise<DomainProbe> {
  world.addDomain('postfix.example', [host]);
  // The first answer may come late: the daemon that takes it is being started.
  return domainProber({ ...world.setting, timeoutMs: 10_000 })('postfix.example');
}

describe.skipIf(skipped !== null)('a probe of Postfix', () => {
  it('tells TLS 1.3, its suite and a valid certificate', async () => {
    const { fields, evidence, unlearned } = await probed(HOSTS[0]);
    expect(unlearned).toBe(null);
    expect(fields).toMatchObject({ starttls: 'TLSv1.3', certificate: 'valid', cipher: 'TLS_AES_256_GCM_SHA384' });
    expect(evidence.nist).toEqual({ meets: true, because: [] });
  });

  it('tells TLS 1.2 only, and no TLS', async () => {
    expect((await probed(HOSTS[1])).fields).toMatchObject({ starttls: 'TLSv1.2', certificate: 'valid' });
    const plain = await probed(HOSTS[2]);
    expect([plain.fields.starttls, plain.evidence.hosts[0]?.outcome]).toEqual([null, 'no-starttls']);
  });
});
