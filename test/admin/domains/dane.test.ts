import { createHash, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { domainProber } from '../../../admin/domains/probe.ts';
import { resolverAt } from '../../../admin/domains/resolver.ts';
import { authority, hasOpenssl, type Identity, selfSigned } from './certificates.ts';
import { startWorld, TIMEOUT_MS, type World } from './world.ts';

const skipped = !hasOpenssl();
if (skipped) console.log('Skipped: DANE needs certificates, and openssl is not installed.');

let world: World;
beforeAll(async () => {
  if (!skipped) world = await startWorld();
});
afterAll(() => world?.stop());

const HASH = ['', 'sha256', 'sha512'] as const;
/** A TLSA record that matches a certificate. */
function tlsa(pem: string, usage: number, selector: number, matchingType: number) {
  const certificate = new X509Certificate(pem);
  const bytes = selector === 0 ? certificate.raw : certificate.publicKey.export({ type: 'spki', format: 'der' });
  const hash = HASH[matchingType];
  const digest = hash === undefined || hash === '' ? bytes : createHash(hash).update(bytes).digest();
  return { usage, selector, matchingType, certificate: digest };
}

let count = 0;
interface Case {
  readonly identity: (host: string) => Identity;
  readonly records: (own: Identity) => readonly unknown[];
  /** What DNSSEC vouches for; all of it unless told otherwise. */
  readonly signed?: { readonly mx?: boolean; readonly address?: boolean; readonly tlsa?: boolean };
  readonly weak?: boolean;
}
async function daneOf({ identity, records, signed = {}, weak = false }: Case): Promise<string | null> {
  const domain = `dane${++count}.example`;
  const host = `mx.${domain}`;
  const own = identity(host);
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1' } as const;
  await world.addHost(host, { identity: own, ...(weak ? old : {}) }, signed.address ?? true);
  world.addDomain(domain, [host], signed.mx ?? true);
  world.dns.zone.set(`_25._tcp.${host} TLSA`, { data: records(own), ad: signed.tlsa ?? true });
  return (await domainProber(world.setting)(domain)).fields.dane;
}
const issued = (host: string) => world.ca.issue([host]);
const OWN =
  (usage: number, selector = 1, matchingType = 1) =>
  (own: Identity) => [tlsa(own.cert, usage, selector, matchingType)];

describe.skipIf(skipped)('DANE for SMTP (RFC 7672)', () => {
  it.each([
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 1],
    [1, 2],
  ])("holds for usage 3, selector %i, matching %i with the server's own certificate", async (selector, matching) => {
    expect(await daneOf({ identity: selfSigned, records: OWN(3, selector, matching) })).toBe('valid');
  });

  it('holds for usage 3 whatever the name and the dates', async () => {
    const expired = () => world.ca.issue(['mx.other.example'], { days: -1 });
    expect(await daneOf({ identity: expired, records: OWN(3) })).toBe('valid');
  });

  it('holds for usage 2 with a chain up to the authority that the record names', async () => {
    for (const [selector, matching] of [
      [0, 0],
      [0, 1],
      [1, 2],
    ] as const) {
      const records = () => [tlsa(world.ca.cert, 2, selector, matching)];
      expect(await daneOf({ identity: issued, records })).toBe('valid');
    }
  });

  it.each<[string, () => Case]>([
    ['the name of another host', () => ({ identity: () => issued('mx.other.example'), records: anchor })],
    ['an expired certificate', () => ({ identity: (host) => world.ca.issue([host], { days: -1 }), records: anchor })],
    ['a chain of another authority', () => ({ identity: foreign, records: anchor })],
    ['the very certificate of the server', () => ({ identity: issued, records: OWN(2) })],
  ])('does not hold for usage 2 with %s', async (_what, testCase) => {
    expect(await daneOf(testCase())).toBe('mismatch');
  });

  it('does not hold for the digest of another key, and holds when one of several records matches', async () => {
    const other = selfSigned('mx.other.example');
    expect(await daneOf({ identity: selfSigned, records: () => OWN(3)(other) })).toBe('mismatch');
    const both = (own: Identity) => [...OWN(3)(other), ...OWN(3)(own)];
    expect(await daneOf({ identity: selfSigned, records: both })).toBe('valid');
  });

  it.each([
    ['usage 0', OWN(0)],
    ['usage 1', OWN(1)],
    ['selector 2', OWN(3, 2)],
    ['matching 3', OWN(3, 1, 3)],
  ])('cannot use %s', async (_what, records) => {
    expect(await daneOf({ identity: selfSigned, records })).toBe('unusable');
  });

  it.each([['mx'], ['address'], ['tlsa']] as const)(
    'proves nothing when DNSSEC does not vouch for the %s record',
    async (which) => {
      expect(await daneOf({ identity: selfSigned, records: OWN(3), signed: { [which]: false } })).toBe('insecure');
    },
  );

  it('proves nothing by a handshake that is weak', async () => {
    expect(await daneOf({ identity: selfSigned, records: OWN(3), weak: true })).toBe('mismatch');
  });

  it('tells a resolver that fails from a domain without records', async () => {
    await world.addHost('mx.fails.example', { identity: issued('mx.fails.example') }, true);
    world.addDomain('fails.example', ['mx.fails.example'], true);
    const probe = () => domainProber(world.setting)('fails.example');
    expect((await probe()).fields.dane).toBe(null);
    world.dns.zone.set('_25._tcp.mx.fails.example TLSA', { trouble: 'servfail' });
    expect((await probe()).fields.dane).toBe('failed');
  });

  it('takes the word of a resolver elsewhere only when the administrator says so', async () => {
    // The same resolver by a name of this machine that is no loopback address to the reader of addresses.
    const elsewhere = { host: '::ffff:127.0.0.1', port: world.dns.port };
    world.dns.zone.set('signed.example A', { data: ['192.0.2.1'], ad: true });
    for (const trusted of [false, true]) {
      const answer = await resolverAt(elsewhere, trusted, TIMEOUT_MS)('signed.example', 'A');
      expect(answer).toMatchObject({ status: 'found', authentic: trusted });
    }
  });

  it('covers a domain only when every mail server has it', async () => {
    const own = selfSigned('a.partly.example');
    await world.addHost('a.partly.example', { identity: own }, true);
    await world.addHost('b.partly.example', { identity: issued('b.partly.example') }, true);
    world.dns.zone.set('_25._tcp.a.partly.example TLSA', { data: OWN(3)(own), ad: true });
    world.addDomain('partly.example', ['a.partly.example', 'b.partly.example'], true);
    expect((await domainProber(world.setting)('partly.example')).fields.dane).toBe(null);
  });
});

const anchor = () => [tlsa(world.ca.cert, 2, 1, 1)];
function foreign(host: string): Identity {
  const other = authority();
  const identity = other.issue([host]);
  other.remove();
  return identity;
}
