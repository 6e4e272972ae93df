import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../admin/domains/check.ts';
import { runMailward } from '../run-mailward.ts';
import { hasOpenssl } from './certificates.ts';
import { loopbackDns } from './loopback-dns.ts';
import { startWorld, type World } from './world.ts';

const PROGRAM = 'dist/admin/mailward.js';
const HOUR = 3_600_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-commands-'));
  const good = { starttls: 'TLSv1.3', certificate: 'valid', mtaSts: 'enforce', dane: 'valid', enforced: true };
  await writeFile(
    join(folder, 'domains.json'),
    JSON.stringify({
      checked: new Date(Date.now() - HOUR * 1.5).toISOString(),
      domains: {
        'a-very-long-name-of-a-clinic.partner.example': { ...good, certificate: 'not-yet-valid', dane: 'unusable' },
        'early.example': { ...good, checked: new Date(Date.now() - 72 * HOUR).toISOString() },
        'free.example': { ...good, enforced: false },
        'old.example': { ...good, starttls: 'TLSv1.1' },
        'open.example': { ...good, certificate: 'self-signed', mtaSts: 'testing', dane: null },
        'plain.example': { ...good, starttls: null },
      },
    }),
  );
  await writeFile(join(folder, 'empty.json'), '{"domains":{}}');
  await writeFile(join(folder, 'policy.json'), '{"tls":{"minimum":"TLSv1.3"}}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const mailward = (...args: string[]) => runMailward(folder, ['domains', ...args]);

describe('mailward domains show', () => {
  it('prints a table of 80 columns that says to whom PHI may go by TLS, and why not', async () => {
    const { status, out, err } = await mailward('show');
    expect([status, err]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    const last = lines.map((line) => line.slice(67));
    expect(last).toEqual([
      'PHI BY TLS',
      'yes',
      'too old',
      'not enforced',
      'TLS too weak',
      'unverified',
      'TLS too weak',
    ]);
    expect(lines[2]).toMatch(/^early\.example +TLS 1\.3 valid +enforce valid +3d /);
  });

  it('lets nothing go by records from the future, as at Send', async () => {
    const checked = new Date(Date.now() + 72 * HOUR).toISOString();
    const record = { starttls: 'TLSv1.3', certificate: 'valid', enforced: true };
    await writeFile(join(folder, 'future.json'), JSON.stringify({ checked, domains: { 'a.example': record } }));
    const { out } = await mailward('show', '--records', 'future.json');
    expect(out).toMatch(/^a\.example .* - +in the future$/m);
  });

  it('prints one JSON object a line, by the policy that it is given', async () => {
    const { out } = await mailward('show', '--json', '--policy', 'policy.json', 'old.example');
    expect(JSON.parse(out)).toMatchObject({
      domain: 'old.example',
      starttls: 'TLSv1.1',
      enforced: true,
      carries: false,
      because: 'TLS too weak',
      checked: expect.stringMatching(/Z$/),
    });
  });
});

describe('mailward domains with bad input', () => {
  it.each([
    ['a domain without a record', ['show', 'other.example'], /other\.example: has no readable record in domains\.json/],
    ['a file without records', ['show', '--records', 'empty.json'], /empty\.json: holds no records/],
    ['a record file that is not there', ['show', '--records', 'no.json'], /no\.json: holds no records/],
    ['a policy that is not there', ['refresh', '--policy', 'no.json'], /no\.json: there is no such file/],
    ['a list that is not there', ['refresh', '--list', 'no.txt'], /no\.txt: there is no such file/],
    ['a folder that is not there', ['refresh', '--mail', 'nowhere'], /nowhere: there is no such file/],
    ['nothing to check', ['refresh', '--records', 'empty.json'], /no domains to check/],
    ['a name that is no domain', ['check', 'clinic'], /clinic: is not a domain name/],
    ['no domain', ['check'], /missing required argument/],
    ['a resolver by name', ['check', '--resolver', 'dns.example', 'a.example'], /'--resolver.*Give an IP address/],
    ['no time', ['check', '--timeout', '0', 'a.example'], /Give a whole number from 1 to 600/],
    ['too much at a time', ['refresh', '--concurrency', '65'], /Give a whole number from 1 to 64/],
    ['trust in no resolver in particular', ['check', '--trust-ad', 'a.example'], /--trust-ad: needs --resolver/],
    ['a command that there is not', ['update'], /unknown command 'update'/],
  ])('%s is one clear line and 2', async (_what, args, line) => {
    const { status, out, err } = await mailward(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err.trim().split('\n')[0]).toMatch(line);
    expect(err.startsWith('mailward: ')).toBe(true);
  });

  it('says with --help how it is used', async () => {
    for (const command of ['refresh', 'show', 'check']) {
      const { status, out } = await mailward(command, '--help');
      expect([status, out]).toEqual([0, expect.stringMatching(/Examples?:\n {2}mailward domains/)]);
    }
  });
});

describe('mailward domains with a resolver of its own', () => {
  it('asks that resolver, writes the records, and alarms with 1 for an enforced domain that lost its TLS', async () => {
    const dns = await loopbackDns();
    dns.zone.set('partner.example MX', { data: [{ preference: 0, exchange: '.' }] });
    const record = { mx: ['mx.partner.example'], starttls: 'TLSv1.3', certificate: 'valid', enforced: true };
    await writeFile(join(folder, 'night.json'), JSON.stringify({ domains: { 'partner.example': record } }));
    const args = ['--records', 'night.json', '--resolver', `127.0.0.1:${dns.port}`, '--timeout', '5'];
    const refreshed = await mailward('refresh', ...args);
    const checked = await mailward('check', ...args, 'partner.example');
    await dns.stop();
    expect(refreshed).toEqual({
      status: 1,
      out: [
        '- partner.example lost TLS 1.3: it takes no mail [enforced]',
        '- partner.example lost a valid certificate (now: unknown) [enforced]',
        '  partner.example mail servers are now none [enforced]',
        '1 domain: 1 got worse, 0 got better, 0 could not be checked. Written to night.json.',
        '',
      ].join('\n'),
      err: '',
    });
    expect(JSON.parse(await readFile(join(folder, 'night.json'), 'utf8')).domains['partner.example']).toMatchObject({
      mx: [],
      starttls: null,
      enforced: true,
    });
    expect([checked.status, checked.out]).toEqual([1, expect.stringContaining('no: it takes no mail')]);
  });
});

describe('mailward domains refresh that is killed', () => {
  it('has kept whole what was done, and goes on with the rest', async () => {
    const dns = await loopbackDns();
    const nobody = { data: [{ preference: 0, exchange: '.' }] };
    dns.zone.set('a.example MX', nobody);
    dns.zone.set('b.example MX', { trouble: 'silent' });
    const file = join(folder, 'killed.json');
    const read = async () => JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ domains: { 'a.example': {}, 'b.example': { enforced: true } } }));
    const args = ['refresh', '--records', 'killed.json', '--resolver', `127.0.0.1:${dns.port}`];
    const killed = execFile(process.execPath, [join(process.cwd(), PROGRAM), 'domains', ...args], { cwd: folder });
    const ended = new Promise((resolve) => killed.once('exit', resolve));
    for (let tries = 0; tries < 1000 && (await read()).domains['a.example'].mx === undefined; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    killed.kill('SIGKILL');
    await ended;
    const half = await read();
    expect([half.domains['a.example'].mx, half.domains['b.example'].mx]).toEqual([[], undefined]);
    dns.zone.set('b.example MX', nobody);
    dns.asked.length = 0;
    const second = await mailward(...args);
    await dns.stop();
    expect([second.status, second.err]).toEqual([0, expect.stringContaining('1 of 2 were done')]);
    expect(dns.asked).toContain('b.example MX');
    expect(dns.asked).not.toContain('a.example MX');
    const whole = await read();
    expect([whole.run, whole.domains['b.example'].mx, whole.domains['b.example'].enforced]).toEqual([
      undefined,
      [],
      true,
    ]);
  });
});

const skipped = !hasOpenssl();
if (skipped)
  console.log('Skipped: checking domains needs mail servers with certificates, and openssl is not installed.');

describe.skipIf(skipped)('mailward domains check', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    await world.addHost('mx.partner.example', { identity: world.ca.issue(['mx.partner.example']) });
    await world.addHost('mx.old.example', {
      identity: world.ca.issue(['mx.old.example'], { days: -1 }),
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
    });
    await world.addHost('mx.self.example', { identity: world.ca.issue(['other.example']) });
    await world.addHost('mx.down.example', null);
    for (const domain of ['partner.example', 'old.example', 'self.example', 'down.example'])
      world.addDomain(domain, [`mx.${domain}`]);
    world.addDomain('nomail.example', ['.']);
  });
  afterAll(() => world.stop());

  async function checked(names: readonly string[], json?: true) {
    const stdout = new PassThrough();
    const resolver = { host: '127.0.0.1', port: world.dns.port };
    const streams = { stdin: new PassThrough(), stdout, stderr: new PassThrough() };
    const options = { records: join(folder, 'unused.json'), resolver, timeout: 8, ...(json ? { json } : {}) };
    const outcome = await check(names, options, streams, world.network);
    return { outcome, out: String(stdout.read()) };
  }

  it('is fine with a domain that could take PHI by TLS, and says how', async () => {
    const { outcome, out } = await checked(['partner.example']);
    expect(outcome).toBe('fine');
    expect(out).toContain('could take PHI by TLS: yes, once your connector enforces it');
    expect(out).toMatch(/mx\.partner\.example TLS 1\.3, certificate valid, expires \d{4}-\d\d-\d\d/);
    expect(out).toContain('NIST SP 800-52r2: meets it');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each([
    ['old.example', 'no: a mail server takes no TLS, or an old version'],
    ['self.example', 'no: nothing proves that the mail servers are its own'],
    ['down.example', 'not known: no mail server answers at mx.down.example'],
    ['nomail.example', 'no: it takes no mail'],
  ])('is not fine with %s', async (domain, words) => {
    const { outcome, out } = await checked(['partner.example', domain]);
    expect([outcome, out]).toEqual(['worse', expect.stringContaining(words)]);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('prints one JSON object a domain, and writes nothing', async () => {
    const { out } = await checked(['old.example', 'partner.example'], true);
    const [old, partner] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(old).toMatchObject({
      domain: 'old.example',
      starttls: 'TLSv1.1',
      certificate: 'expired',
      couldTakeTls: false,
    });
    expect(partner).toMatchObject({ domain: 'partner.example', unlearned: null, couldTakeTls: true });
    expect(await readdir(folder)).not.toContain('unused.json');
  });
});
