import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { domainProber } from '../../../admin/domains/probe.ts';
import { resolverAt } from '../../../admin/domains/resolver.ts';
import { authority, hasOpenssl, selfSigned } from './certificates.ts';
import type { SmtpKind } from './loopback-smtp.ts';
import { startWorld, TIMEOUT_MS, type World } from './world.ts';

const skipped = !hasOpenssl();
if (skipped) console.log('Skipped: probing mail servers needs certificates, and openssl is not installed.');

let world: World;
beforeAll(async () => {
  if (!skipped) world = await startWorld();
});
afterAll(() => world?.stop());

let count = 0;
/** Probes a domain of its own whose only mail server is of a kind. */
async function probed(kind: (host: string) => SmtpKind | null, timeoutMs = TIMEOUT_MS) {
  const host = `mx.kind${++count}.example`;
  const server = await world.addHost(host, kind(host));
  world.addDomain(`kind${count}.example`, [host]);
  const probe = await domainProber({ ...world.setting, timeoutMs })(`kind${count}.example`);
  return { ...probe, heard: server?.heard ?? [], host: probe.evidence.hosts[0] };
}
const good = (host: string) => world.ca.issue([host]);

describe.skipIf(skipped)('a probe of a mail server', () => {
  it('tells TLS 1.3 with a valid certificate, its suite and its expiry, by one polite conversation', async () => {
    const { fields, evidence, unlearned, heard, host } = await probed((name) => ({ identity: good(name) }));
    expect(unlearned).toBe(null);
    expect(fields).toEqual({
      mx: ['mx.kind1.example'],
      starttls: 'TLSv1.3',
      certificate: 'valid',
      mtaSts: null,
      dane: null,
      cipher: 'TLS_AES_256_GCM_SHA384',
      from: 'probe',
    });
    expect(Date.parse(host?.expires ?? '') - Date.now()).toBeLessThanOrEqual(86_400_000);
    expect(evidence.nist).toEqual({ meets: true, because: [] });
    expect(heard).toEqual(['*', 'EHLO', 'STARTTLS', 'tls', 'QUIT']);
  });

  it.each<[string, (host: string) => SmtpKind, string | null, string]>([
    ['TLS 1.2 only', (host) => ({ identity: good(host), maxVersion: 'TLSv1.2' }), 'TLSv1.2', 'valid'],
    [
      'TLS 1.1 only',
      (host) => ({ identity: good(host), minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }),
      'TLSv1.1',
      'weak',
    ],
    ['TLS 1.0 only', (host) => ({ identity: good(host), minVersion: 'TLSv1', maxVersion: 'TLSv1' }), 'TLSv1', 'weak'],
    ['an expired certificate', (host) => ({ identity: world.ca.issue([host], { days: -1 }) }), 'TLSv1.3', 'expired'],
    ['a wrong name', () => ({ identity: good('mx.other.example') }), 'TLSv1.3', 'wrong-name'],
    ['a self-signed certificate', (host) => ({ identity: selfSigned(host) }), 'TLSv1.3', 'self-signed'],
    ['a short key', (host) => ({ identity: world.ca.issue([host], { bits: 1024 }) }), 'TLSv1.3', 'untrusted'],
  ])('tells %s', async (_what, kind, starttls, certificate) => {
    const { fields, unlearned, host } = await probed(kind);
    expect(unlearned).toBe(null);
    expect([fields.starttls, fields.certificate, host?.outcome]).toEqual([starttls, certificate, 'tls']);
  });

  it("takes no certificate of an authority that it does not know, nor a wildcard for another's level", async () => {
    const other = authority();
    const foreign = await probed((host) => ({ identity: other.issue([host], { send: false }) }));
    other.remove();
    expect(foreign.fields.certificate).toBe('untrusted');
    expect((await probed(() => ({ identity: good('*.example') }))).fields.certificate).toBe('wrong-name');
  });

  it.each<[string, SmtpKind['behaviour'], string]>([
    ['STARTTLS stripped on the way', 'no-starttls', 'no-starttls'],
    ['a refusal of STARTTLS', 'refuses-starttls', 'starttls-refused'],
    ['words slipped in before the handshake', 'injects', 'handshake-failed'],
    ['something else than a handshake', 'breaks-handshake', 'handshake-failed'],
    ['silence after the banner', 'hangs-after-banner', 'timeout'],
    ['silence in the handshake', 'hangs-in-handshake', 'timeout'],
    ['no banner at all', 'never-greets', 'timeout'],
  ])('takes %s for no TLS', async (_what, behaviour, outcome) => {
    const { fields, unlearned, evidence, host } = await probed(
      (name) => ({ identity: good(name), behaviour }),
      outcome === 'timeout' ? 500 : TIMEOUT_MS,
    );
    expect(unlearned).toBe(null);
    expect([fields.starttls, fields.certificate, fields.cipher, host?.outcome]).toEqual([
      null,
      'unknown',
      null,
      outcome,
    ]);
    expect(evidence.nist.meets).toBe(false);
  });

  it.each<[string, SmtpKind | null]>([
    ['where nothing listens', null],
    ['that is busy', { behaviour: 'busy' }],
    ['that floods its greeting', { behaviour: 'floods' }],
  ])('has learned nothing from a host %s', async (_what, kind) => {
    const { fields, unlearned } = await probed(() => kind);
    expect(unlearned).toMatch(/^no mail server answers at mx\.kind/);
    expect(fields.starttls).toBe(null);
  });

  it('begins no message with anybody, and says QUIT to whoever has no TLS', async () => {
    const { heard } = await probed(() => ({ behaviour: 'no-starttls' }));
    expect(heard).toEqual(['*', 'EHLO', 'QUIT']);
    const { heard: old } = await probed((host) => ({ identity: good(host), minVersion: 'TLSv1', maxVersion: 'TLSv1' }));
    expect(old).toEqual(['*', 'EHLO', 'STARTTLS', '*', 'EHLO', 'STARTTLS', 'tls', 'QUIT']);
  });
});

describe.skipIf(skipped)('a probe of a domain', () => {
  it('lets the weakest of its mail servers decide', async () => {
    await world.addHost('a.mixed.example', { identity: good('a.mixed.example') });
    await world.addHost('b.mixed.example', { identity: good('b.mixed.example'), maxVersion: 'TLSv1.2' });
    await world.addHost('c.mixed.example', { identity: good('mx.other.example') });
    world.addDomain('mixed.example', ['a.mixed.example', 'b.mixed.example', 'c.mixed.example']);
    const { fields } = await domainProber(world.setting)('mixed.example');
    expect([fields.starttls, fields.certificate]).toEqual(['TLSv1.2', 'wrong-name']);
    expect(fields.mx).toEqual(['a.mixed.example', 'b.mixed.example', 'c.mixed.example']);
  });

  it('has learned nothing while one of its mail servers cannot be reached and no other is bad', async () => {
    await world.addHost('up.half.example', { identity: good('up.half.example') });
    await world.addHost('down.half.example', null);
    world.addDomain('half.example', ['up.half.example', 'down.half.example']);
    const half = await domainProber(world.setting)('half.example');
    expect([half.unlearned, half.fields.starttls]).toEqual(['no mail server answers at down.half.example', null]);
    await world.addHost('bad.half.example', { behaviour: 'no-starttls' });
    world.addDomain('half.example', ['up.half.example', 'down.half.example', 'bad.half.example']);
    expect((await domainProber(world.setting)('half.example')).unlearned).toBe(null);
  });

  it('asks a mail server of several domains once', async () => {
    const server = await world.addHost('mx.shared.example', { identity: good('mx.shared.example') });
    world.addDomain('one.example', ['mx.shared.example']);
    world.addDomain('two.example', ['MX.Shared.example']);
    const probe = domainProber(world.setting);
    const both = await Promise.all([probe('one.example'), probe('two.example')]);
    expect(both.map(({ fields }) => fields.certificate)).toEqual(['valid', 'valid']);
    expect(server?.heard.filter((heard) => heard === '*')).toEqual(['*']);
  });

  it('takes the domain itself where it has an address but no MX record', async () => {
    await world.addHost('bare.example', { identity: good('bare.example') });
    const { fields } = await domainProber(world.setting)('bare.example');
    expect([fields.mx, fields.certificate]).toEqual([['bare.example'], 'valid']);
  });

  it('knows a domain that takes no mail, and one that does not exist', async () => {
    world.dns.zone.set('nomail.example MX', { data: [{ preference: 0, exchange: '.' }] });
    for (const domain of ['nomail.example', 'nowhere.example']) {
      const { fields, unlearned } = await domainProber(world.setting)(domain);
      expect([fields.mx, fields.starttls, unlearned]).toEqual([[], null, null]);
    }
  });

  it.each([
    ['a resolver that fails', { trouble: 'servfail' as const }, /resolver/],
    ['a resolver that is silent', { trouble: 'silent' as const }, /resolver/],
    ['more mail servers than anybody has', { data: manyHosts() }, /more than 20/],
    ['a mail server that is no host name', { data: [{ preference: 1, exchange: 'a b;c.example' }] }, /no host name/],
  ])('has learned nothing from %s', async (_what, entry, words) => {
    world.dns.zone.set('odd.example MX', entry);
    const resolve = resolverAt({ host: '127.0.0.1', port: world.dns.port }, false, 500);
    const { unlearned, fields } = await domainProber({ ...world.setting, resolve })('odd.example');
    expect(unlearned).toMatch(words);
    expect(fields.starttls).toBe(null);
  });

  it('sees whether a domain asks for reports of failed TLS', async () => {
    const good = 'v=TLSRPTv1; rua=mailto:tls@nomail.example';
    const probe = domainProber(world.setting);
    const asks = async (...data: string[]) => {
      world.dns.zone.set('_smtp._tls.nomail.example TXT', { data });
      return (await probe('nomail.example')).evidence.tlsRpt;
    };
    expect(await asks(good)).toBe(true);
    expect(await asks('v=TLSRPTv1;rua=https://reports.example/v1')).toBe(true);
    expect(await asks('something else', good)).toBe(true);
    expect(await asks(good, good.replace('tls@', 'others@'))).toBe(false);
    expect(await asks('v=TLSRPTv1;')).toBe(false);
    expect(await asks(good.replace('v1', 'v10'))).toBe(false);
    expect((await probe('nowhere.example')).evidence.tlsRpt).toBe(false);
  });
});

function manyHosts() {
  return Array.from({ length: 21 }, (_, i) => ({ preference: i, exchange: `mx${i}.odd.example` }));
}
