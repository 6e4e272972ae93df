import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProbeOptions } from '../../../admin/domains/options.ts';
import { type RefreshOptions, refresh } from '../../../admin/domains/refresh.ts';
import { readDomainRecords, review } from '../../../core/index.ts';
import { draftOf, PHI_TEXT, settingOf } from '../../draft-of.ts';
import { hasOpenssl } from './certificates.ts';
import { startWorld, type World } from './world.ts';

const skipped = !hasOpenssl();
if (skipped)
  console.log('Skipped: refreshing records needs mail servers with certificates, and openssl is not installed.');

const HOUR = 3_600_000;
let world: World;
let folder: string;
let records: string;

beforeAll(async () => {
  if (skipped) return;
  world = await startWorld();
  await world.addHost('mx.partner.example', { identity: world.ca.issue(['mx.partner.example']) });
  await world.addHost('mx2.partner.example', {
    identity: world.ca.issue(['mx2.partner.example']),
    maxVersion: 'TLSv1.2',
  });
  await world.addHost('plain.partner.example', { behaviour: 'no-starttls' });
  await world.addHost('down.partner.example', null);
  await world.addHost('mx.lakeside.example', { identity: world.ca.issue(['mx.lakeside.example']) });
});
afterAll(() => world?.stop());

beforeEach(async () => {
  if (skipped) return;
  folder = await mkdtemp(join(tmpdir(), 'mailward-domains-'));
  records = join(folder, 'domains.json');
  world.addDomain('partner.example', ['mx.partner.example']);
  world.addDomain('lakeside.example', ['mx.lakeside.example']);
  return () => rm(folder, { recursive: true, force: true });
});

const put = (content: unknown, name = 'domains.json') =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
const onDisk = async () => JSON.parse(await readFile(records, 'utf8'));

async function run(names: readonly string[] = [], options: Partial<RefreshOptions> = {}, isTTY = false) {
  const [stdout, stderr] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY })];
  const resolver = { host: '127.0.0.1', port: world.dns.port };
  const all: RefreshOptions = { records, resolver, timeout: 8, concurrency: 4, ...options } satisfies ProbeOptions;
  const streams = { stdin: new PassThrough(), stdout, stderr };
  const outcome = await refresh(names, all, streams, world.network);
  return { outcome, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

const GOOD = { mx: ['mx.partner.example'], starttls: 'TLSv1.3', certificate: 'valid', from: 'probe' };
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

describe.skipIf(skipped)('mailward domains refresh', () => {
  it('makes the file, with nothing enforced', async () => {
    const { outcome, out, err } = await run(['partner.example', 'Lakeside.EXAMPLE.']);
    expect([outcome, err]).toEqual(['fine', '']);
    expect(out).toContain('2 domains: 0 got worse');
    const file = await onDisk();
    expect(Object.keys(file.domains).sort()).toEqual(['lakeside.example', 'partner.example']);
    expect(file.domains['partner.example']).toMatchObject({ ...GOOD, enforced: false, note: null });
    expect(file.domains['partner.example'].evidence.hosts[0]).toMatchObject({ outcome: 'tls', certificate: 'valid' });
    expect(await readdir(folder)).toEqual(['domains.json']);
  });

  it("keeps the administrator's words: enforced, note, and whatever else stands there", async () => {
    const own = { enforced: true, note: 'TLS connector since May', owner: 'mail team' };
    const [checked, enforced] = [hoursAgo(30), true];
    await put({ $comment: 'ours', checked, domains: { 'Partner.example': own, 'lakeside.example': { enforced } } });
    await run(['partner.example']);
    const file = await onDisk();
    expect(file.$comment).toBe('ours');
    expect(file.domains['partner.example']).toMatchObject({ ...GOOD, ...own });
    expect(file.domains['Partner.example']).toBe(undefined);
    expect(file.domains['lakeside.example']).toEqual({ enforced, checked });
  });

  it('never invents enforced, and says when it cannot read it', async () => {
    await put({ checked: hoursAgo(1), domains: { 'partner.example': { ...GOOD, enforced: 'yes' } } });
    const { err } = await run();
    expect(err).toContain('"enforced" of partner.example is neither true nor false');
    expect((await onDisk()).domains['partner.example'].enforced).toBe(false);
  });

  it('grants TLS to an enforced domain from what it wrote', async () => {
    await put({ domains: { 'partner.example': { enforced: true } } });
    await run();
    const domains = readDomainRecords(await onDisk());
    const draft = draftOf({ text: PHI_TEXT, to: ['x@partner.example'] });
    const { decision } = await review(draft, settingOf({ domains, now: Date.now() }));
    expect(decision.protection).toBe('tls');
  });

  it('takes the domains of the policy, the records, a list and a folder of mail, without its own', async () => {
    await put({ organisation: { domains: ['own.example'] }, smime: { domains: ['one.example'] } }, 'policy.json');
    await put({ domains: { 'two.example': {} } });
    await put('three.example # by hand\n\n# four.example\nMünchen.example\n', 'list.txt');
    const to = 'To: a@lakeside.example, b@own.example\nCc: c@Partner.example, d@[192.0.2.1]';
    await put(`From: x@own.example\n${to}\nSubject: s\n\nText\n`, 'mail.eml');
    const policy = join(folder, 'policy.json');
    await run([], { policy, list: join(folder, 'list.txt'), mail: folder });
    expect(Object.keys((await onDisk()).domains).sort()).toEqual([
      'lakeside.example',
      'one.example',
      'partner.example',
      'three.example',
      'two.example',
      'xn--mnchen-3ya.example',
    ]);
  });

  it('tells on a terminal how far it is, and nowhere else', async () => {
    const { out, err } = await run(['partner.example', 'lakeside.example'], { concurrency: 1 }, true);
    expect(err).toContain('1 of 2 lakeside.example');
    expect(err).toContain('2 of 2 partner.example');
    expect(out).not.toContain('\r');
    expect((await run(['partner.example'])).err).toBe('');
  });

  it('prints one JSON object a domain when asked to', async () => {
    await put({ domains: { 'partner.example': { ...GOOD, mtaSts: 'enforce', enforced: true } } });
    const { out, outcome } = await run(['partner.example'], { json: true });
    expect(outcome).toBe('worse');
    expect(JSON.parse(out)).toMatchObject({
      domain: 'partner.example',
      unlearned: null,
      starttls: 'TLSv1.3',
      changes: [
        { kind: 'notice', words: expect.stringMatching(/^the certificate of mx\.partner\.example expires on 20/) },
        { kind: 'worse', words: 'lost MTA-STS in mode enforce (now: none)', reliedOn: true },
      ],
    });
  });
});

describe.skipIf(skipped)('the alarm of a nightly refresh', () => {
  const enforced = { checked: hoursAgo(24), domains: { 'partner.example': { ...GOOD, enforced: true } } };

  it.each([
    [
      'lost its TLS',
      ['plain.partner.example'],
      /- partner\.example lost TLS 1\.3: plain\.partner\.example does not offer/,
    ],
    ['fell back', ['mx2.partner.example'], /- partner\.example lost TLS 1\.3 \(now TLS 1\.2\) \[enforced\]/],
    ['cannot be reached', ['down.partner.example'], /\? partner\.example could not be checked: no mail server answers/],
  ])('goes off when a domain that the policy relies on %s', async (_what, hosts, words) => {
    await put(enforced);
    world.addDomain('partner.example', hosts);
    const { outcome, out } = await run();
    expect([outcome, out]).toEqual(['worse', expect.stringMatching(words)]);
  });

  it('is silent for a domain that nobody enforces, and for a policy that sends nothing by TLS', async () => {
    world.addDomain('partner.example', ['plain.partner.example']);
    await put({ ...enforced, domains: { 'partner.example': { ...GOOD, enforced: false } } });
    expect((await run()).outcome).toBe('fine');
    await put(enforced);
    await put({ protection: { possible: ['portal'], phi: ['portal'], sensitive: ['portal'] } }, 'policy.json');
    expect((await run([], { policy: join(folder, 'policy.json') })).outcome).toBe('fine');
  });

  it('is silent the night after, and tells what got better', async () => {
    await put(enforced);
    world.addDomain('partner.example', ['plain.partner.example']);
    await run();
    expect((await run()).outcome).toBe('fine');
    world.addDomain('partner.example', ['mx.partner.example']);
    const { outcome, out } = await run();
    expect(outcome).toBe('fine');
    expect(out).toContain('+ partner.example now takes TLS 1.3 (was no TLS)');
    expect(out).toContain('mail servers are now mx.partner.example');
  });

  it('keeps the record of a domain that cannot be reached as old as it was', async () => {
    await put(enforced);
    world.addDomain('partner.example', ['down.partner.example']);
    await run();
    const kept = readDomainRecords(await onDisk());
    expect(kept.domains.get('partner.example')).toMatchObject({ starttls: 'TLSv1.3', enforced: true });
    expect(kept.checked).toBe(Date.parse(enforced.checked));
    await run(['partner.example', 'lakeside.example']);
    const later = await onDisk();
    expect(Date.parse(later.checked)).toBeGreaterThan(Date.now() - HOUR);
    expect(later.domains['partner.example'].checked).toBe(enforced.checked);
  });
});

describe.skipIf(skipped)('a refresh that is cut off', () => {
  const [started, before] = [hoursAgo(1), hoursAgo(30)];
  const lost = { domain: 'partner.example', kind: 'worse', words: 'lost TLS 1.3', reliedOn: true };
  const halfDone = {
    checked: hoursAgo(0.5),
    run: { started, changes: [lost] },
    domains: {
      'partner.example': { ...GOOD, starttls: null, enforced: true, checked: hoursAgo(0.5) },
      'lakeside.example': { ...GOOD, enforced: true, checked: before },
    },
  };

  it('is taken up where it stopped, with the alarm that it would have given', async () => {
    await put(halfDone);
    world.dns.asked.length = 0;
    const { outcome, out, err } = await run();
    expect(err).toContain('1 of 2 were done');
    expect([outcome, out]).toEqual(['worse', expect.stringContaining('- partner.example lost TLS 1.3 [enforced]')]);
    expect(world.dns.asked).not.toContain('partner.example MX');
    const { run: left, domains } = await onDisk();
    expect(left).toBe(undefined);
    expect(Date.parse(domains['lakeside.example'].checked)).toBeGreaterThan(Date.parse(started));
  });

  it('begins anew when it is old, of nonsense, or when domains are named', async () => {
    for (const started of [hoursAgo(7), hoursAgo(-1), 'tonight']) {
      await put({ ...halfDone, run: { started, changes: [] } });
      world.dns.asked.length = 0;
      await run();
      expect(world.dns.asked).toContain('partner.example MX');
    }
    await put(halfDone);
    await run(['partner.example']);
    expect((await onDisk()).run).toEqual(halfDone.run);
  });

  it('leaves a file that counts for what was done, and no more', async () => {
    await put({
      checked: before,
      domains: { 'lakeside.example': GOOD, 'partner.example': { ...GOOD, enforced: true } },
    });
    world.dns.zone.set('lakeside.example MX', { trouble: 'silent' });
    const refreshing = run([], { concurrency: 2, timeout: 3 });
    const half = await until(async () => {
      const file = await onDisk();
      return file.domains['partner.example'].checked !== undefined ? file : null;
    });
    expect(half.domains['lakeside.example'].checked).toBe(before);
    expect(Date.parse(half.domains['partner.example'].checked)).toBeGreaterThan(Date.parse(before));
    // What the administrator sets while it runs is kept.
    half.domains['lakeside.example'].enforced = true;
    await put(half);
    await refreshing;
    expect((await onDisk()).domains['lakeside.example']).toMatchObject({ enforced: true, checked: before });
  });
});

describe.skipIf(skipped)('a refresh with a file that it cannot use', () => {
  it.each([
    ['is not JSON', '{"checked":'],
    ['has no domains', '{"checked":"2026-11-22T01:00:00Z"}'],
    ['is a list', '[]'],
    ['has domains of another kind', '{"domains":["partner.example"]}'],
  ])('changes nothing when it %s', async (_what, content) => {
    await put(content);
    await expect(run(['partner.example'])).rejects.toThrow(/domains\.json: (?:is not JSON|has no "domains")/);
    expect(await readFile(records, 'utf8')).toBe(content);
  });

  it('says so when the folder is not there, and leaves no rest behind', async () => {
    await expect(run(['partner.example'], { records: join(folder, 'no', 'domains.json') })).rejects.toThrow(
      /cannot be written/,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps the rights of the file', async () => {
    await put({ domains: {} });
    await chmod(records, 0o600);
    await run(['partner.example']);
    expect((await stat(records)).mode & 0o777).toBe(0o600);
  });

  it('needs at least one domain, and names that are domains', async () => {
    await expect(run()).rejects.toThrow('no domains to check');
    await expect(run(['clinic'])).rejects.toThrow('clinic: is not a domain name');
    await put('one.example\n192.0.2.1\n', 'list.txt');
    await expect(run([], { list: join(folder, 'list.txt') })).rejects.toThrow(
      'list.txt: 192.0.2.1: is not a domain name',
    );
  });

  it('still checks the others when a message cannot be read, and says so', async () => {
    await put('From: a@own.example\nTo: b@partner.example\nSubject: s\n\nText\n', 'good.eml');
    await put('no message', 'bad.eml');
    const { outcome, err } = await run([], { mail: folder });
    expect([outcome, err]).toEqual(['unusable', expect.stringContaining('bad.eml: is not a whole mail message')]);
    expect((await onDisk()).domains['partner.example'].starttls).toBe('TLSv1.3');
  });
});

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 400; tries++) {
    const seen = await look().catch(() => null);
    if (seen !== null) return seen;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not come in four seconds.');
}
