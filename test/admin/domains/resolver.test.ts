import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolverAt } from '../../../admin/domains/resolver.ts';
import { parseResolver } from '../../../admin/domains/resolver-address.ts';
import { type LoopbackDns, loopbackDns } from './loopback-dns.ts';

let dns: LoopbackDns;
beforeAll(async () => {
  dns = await loopbackDns();
});
afterAll(() => dns.stop());

const resolve = (name: string, timeoutMs = 8000) =>
  resolverAt({ host: '127.0.0.1', port: dns.port }, false, timeoutMs)(name, 'A');
const FAILED = { status: 'failed', records: [], authentic: false };

describe('the resolver', () => {
  it('gives the records of the type, and whether DNSSEC vouches for them', async () => {
    dns.zone.set('plain.example A', { data: ['192.0.2.1', '192.0.2.2'] });
    dns.zone.set('signed.example A', { data: ['192.0.2.3'], ad: true });
    expect(await resolve('plain.example')).toEqual({
      status: 'found',
      records: ['192.0.2.1', '192.0.2.2'],
      authentic: false,
    });
    expect(await resolve('signed.example')).toMatchObject({ records: ['192.0.2.3'], authentic: true });
  });

  it('tells a name or type that does not exist from a failure', async () => {
    dns.zone.set('empty.example A', { ad: true });
    dns.zone.set('broken.example A', { trouble: 'servfail', ad: true });
    expect(await resolve('nowhere.example')).toEqual({ status: 'none', records: [], authentic: false });
    expect(await resolve('empty.example')).toEqual({ status: 'none', records: [], authentic: true });
    expect(await resolve('broken.example')).toEqual(FAILED);
  });

  it('asks again over TCP when the answer was cut', async () => {
    dns.zone.set('large.example A', { data: ['192.0.2.9'], cut: true, ad: true });
    expect(await resolve('large.example')).toMatchObject({ status: 'found', records: ['192.0.2.9'], authentic: true });
  });

  it.each(['silent', 'forged-id', 'forged-question', 'garbage'] as const)(
    'takes no answer that is %s',
    async (trouble) => {
      dns.zone.set(`${trouble}.example A`, { data: ['192.0.2.66'], ad: true, trouble });
      expect(await resolve(`${trouble}.example`, 400)).toEqual(FAILED);
      expect(dns.asked.filter((asked) => asked === `${trouble}.example A`)).toHaveLength(2);
    },
  );

  it('fails for a name that no message can hold, and for a resolver that is not there', async () => {
    for (const name of [`${'a'.repeat(64)}.example`, `${'a.'.repeat(130)}example`, 'a b.example', '', '.'])
      expect(await resolve(name)).toEqual(FAILED);
    const gone = createServer();
    const port = await new Promise<number>((listening) =>
      gone.listen(0, '127.0.0.1', () => listening((gone.address() as { port: number }).port)),
    );
    await new Promise((closed) => gone.close(closed));
    expect(await resolverAt({ host: '127.0.0.1', port }, true, 400)('plain.example', 'A')).toEqual(FAILED);
  });
});

describe('the address of a resolver', () => {
  it.each([
    ['192.0.2.53', { host: '192.0.2.53', port: 53 }],
    ['127.0.0.1:5353', { host: '127.0.0.1', port: 5353 }],
    ['2001:db8::53', { host: '2001:db8::53', port: 53 }],
    ['[2001:db8::53]:5353', { host: '2001:db8::53', port: 5353 }],
    ['dns.example', null],
    ['127.0.0.1:0', null],
    ['127.0.0.1:70000', null],
    ['127.0.0.1:', null],
    ['300.0.0.1', null],
    ['', null],
  ])('%s', (text, address) => {
    expect(parseResolver(text)).toEqual(address);
  });
});
