import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coversMx, mtaStsOf } from '../../../admin/domains/mta-sts.ts';
import { domainProber } from '../../../admin/domains/probe.ts';
import { hasOpenssl } from './certificates.ts';
import { startWorld, type World } from './world.ts';

const skipped = !hasOpenssl();
if (skipped) console.log('Skipped: MTA-STS needs a web server with a certificate, and openssl is not installed.');

const DOMAIN = 'sts.example';
const policy = (mode: string, mx = `*.${DOMAIN}`) =>
  `version: STSv1\r\nmode: ${mode}\r\nmx: ${mx}\r\nmax_age: 86400\r\n`;

let world: World;
beforeAll(async () => {
  if (!skipped) world = await startWorld([`mta-sts.${DOMAIN}`]);
});
afterAll(() => world?.stop());

describe.skipIf(skipped)('the MTA-STS policy of a domain (RFC 8461)', () => {
  it.each(['enforce', 'testing', 'none'])('is read in mode %s', async (mode) => {
    world.addPolicy(DOMAIN, policy(mode));
    expect(await mtaStsOf(DOMAIN, world.setting)).toEqual({ mode, mx: [`*.${DOMAIN}`] });
  });

  it('is null where no policy is announced', async () => {
    expect((await mtaStsOf('other.example', world.setting)).mode).toBe(null);
    world.dns.zone.set('_mta-sts.other.example TXT', { data: ['v=spf1 -all'] });
    expect((await mtaStsOf('other.example', world.setting)).mode).toBe(null);
  });

  it.each([
    ['of an unknown mode', policy('always')],
    ['without a host', 'version: STSv1\nmode: enforce\nmax_age: 86400\n'],
    ['without a time', 'version: STSv1\nmode: enforce\nmx: *.sts.example\n'],
    ['of another version', policy('enforce').replace('STSv1', 'STSv2')],
    ['that is a page', '<html>mode: enforce</html>'],
    ['that stands elsewhere', 'https://elsewhere.example/mta-sts.txt'],
    ['that is larger than 64 KB', `${policy('enforce')}${'x'.repeat(70_000)}`],
  ])('is broken when announced and %s', async (_what, text) => {
    world.addPolicy(DOMAIN, text);
    expect((await mtaStsOf(DOMAIN, world.setting)).mode).toBe('broken');
  });

  it('is broken when announced and not there, or behind a certificate that does not verify', async () => {
    world.addPolicy(DOMAIN, policy('enforce'));
    const strangers = { ...world.setting, roots: undefined };
    expect((await mtaStsOf(DOMAIN, strangers)).mode).toBe('broken');
    world.addPolicy('wrong.example', policy('enforce'));
    expect((await mtaStsOf('wrong.example', world.setting)).mode).toBe('broken');
    world.dns.zone.set('_mta-sts.gone.example TXT', { data: ['v=STSv1; id=1;'] });
    expect((await mtaStsOf('gone.example', world.setting)).mode).toBe('broken');
  });

  it('is unknown while the resolver fails', async () => {
    world.dns.zone.set('_mta-sts.fails.example TXT', { trouble: 'servfail' });
    expect((await mtaStsOf('fails.example', world.setting)).mode).toBe('unknown');
  });

  it('counts for a domain only when it covers every mail server and their certificates verify', async () => {
    await world.addHost(`mx.${DOMAIN}`, { identity: world.ca.issue([`mx.${DOMAIN}`]) });
    await world.addHost(`old.${DOMAIN}`, { identity: world.ca.issue([`old.${DOMAIN}`], { days: -1 }) });
    const modeOf = async (hosts: readonly string[], text: string) => {
      world.addDomain(DOMAIN, hosts);
      world.addPolicy(DOMAIN, text);
      return (await domainProber(world.setting)(DOMAIN)).fields.mtaSts;
    };
    expect(await modeOf([`mx.${DOMAIN}`], policy('enforce'))).toBe('enforce');
    expect(await modeOf([`mx.${DOMAIN}`], policy('testing'))).toBe('testing');
    expect(await modeOf([`mx.${DOMAIN}`], policy('enforce', 'mail.sts.example'))).toBe('broken');
    expect(await modeOf([`mx.${DOMAIN}`, `old.${DOMAIN}`], policy('enforce'))).toBe('broken');
    expect(await modeOf([], policy('enforce'))).toBe('broken');
  });
});

describe('a pattern for mail servers', () => {
  it.each([
    ['mx.sts.example', 'mx.sts.example', true],
    ['MX.sts.example', 'mx.sts.example', true],
    ['*.sts.example', 'mx.sts.example', true],
    ['*.sts.example', 'a.mx.sts.example', false],
    ['*.sts.example', 'sts.example', false],
    ['*.sts.example', 'mx.evilsts.example', false],
    ['mx.sts.example', 'a.mx.sts.example', false],
  ])('%s and %s: %s', (pattern, host, covered) => {
    expect(coversMx(pattern, host)).toBe(covered);
  });
});
