import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Issuer } from '../../admin/collect/issuer.ts';
import { writers } from '../../admin/collect/writers.ts';

const TENANT = '11111111-2222-4333-8444-555555555555';
const ISSUER = `https://login.example/${TENANT}/v2.0`;
const NOW = Date.UTC(2026, 10, 2, 14);
const SECONDS = NOW / 1000;
const STATIC = 'f'.repeat(64);

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let server: Server;
let pairs: { kid: string; pair: Pair }[];
let served: string[];
let broken: boolean;
let fetched: number;

/** An identity provider on the loopback interface that publishes the keys named in `served`. */
beforeAll(async () => {
  pairs = await Promise.all(
    ['one', 'two', 'strange'].map(async (kid) => ({ kid, pair: await generateKeyPair('RS256') })),
  );
  server = createServer(async (_request, response) => {
    fetched += 1;
    const keys = await Promise.all(
      pairs
        .filter(({ kid }) => served.includes(kid))
        .map(async ({ kid, pair }) => ({ ...(await exportJWK(pair.publicKey)), kid, alg: 'RS256', use: 'sig' })),
    );
    response.writeHead(broken ? 500 : 200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ keys }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => server.close());
beforeEach(() => {
  served = ['one'];
  broken = false;
  fetched = 0;
});

function issuer(): Issuer {
  return {
    name: 'entra',
    issuer: [ISSUER],
    jwks: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    audiences: ['mailward-app'],
    organisation: { claim: 'tid', values: [TENANT] },
  };
}

function ask(staticToken: string | null = null, one: Issuer = issuer()) {
  const writer = writers([one], staticToken, { fetch: (url, init) => fetch(url, init), now: () => NOW, cooldownMs: 0 });
  return (token: string) => writer(`Bearer ${token}`);
}

const GOOD = {
  iss: ISSUER,
  aud: 'mailward-app',
  tid: TENANT,
  sub: 'a/b c',
  iat: SECONDS,
  nbf: SECONDS,
  exp: SECONDS + 3600,
};

async function token(claims: JWTPayload = {}, kid = 'one', signedBy = kid): Promise<string> {
  const pair = pairs.find((one) => one.kid === signedBy)?.pair;
  if (pair === undefined) throw new Error(kid);
  return await new SignJWT({ ...GOOD, ...claims }).setProtectedHeader({ alg: 'RS256', kid }).sign(pair.privateKey);
}

describe('the collector takes a token', () => {
  it('of its tenant, for its application, signed by its issuer', async () => {
    expect(await ask()(await token())).toEqual({ ok: true, by: 'entra:a_b_c' });
  });

  it('with clocks a little apart', async () => {
    expect(await ask()(await token({ exp: SECONDS - 30 }))).toMatchObject({ ok: true });
  });

  it('under a new key after a rotation, and none under the old one when its keys are read anew', async () => {
    const writer = ask();
    expect(await writer(await token())).toMatchObject({ ok: true });
    served = ['two'];
    expect(await writer(await token({}, 'two'))).toMatchObject({ ok: true });
    expect(fetched).toBe(2);
    expect(await writer(await token())).toEqual({ ok: false, trouble: 'refused' });
  });
});

describe('the collector refuses a token', () => {
  const refused = { ok: false, trouble: 'refused' };

  it.each([
    ['of another issuer', { iss: `https://login.example/${TENANT}/v1.0` }],
    ['for another application', { aud: 'another-app' }],
    ['that has expired', { exp: SECONDS - 120 }],
    ['that is not valid yet', { nbf: SECONDS + 120 }],
    ['of another tenant', { tid: '99999999-2222-4333-8444-555555555555' }],
    ['without a tenant', { tid: undefined }],
    ['with a tenant that is no text', { tid: [TENANT] }],
    ['without an end', { exp: undefined }],
    ['without a subject', { sub: undefined }],
  ])('%s', async (_what, claims) => {
    expect(await ask()(await token(claims as JWTPayload))).toEqual(refused);
  });

  it('without a signature (alg none)', async () => {
    const unsecured = new UnsecuredJWT(GOOD).encode();
    expect(await ask()(unsecured)).toEqual(refused);
    expect(await ask()(`${unsecured}x`)).toEqual(refused);
  });

  it('signed with the public key as a shared secret', async () => {
    const { n = '' } = await exportJWK(pairs[0]?.pair.publicKey as Pair['publicKey']);
    const forged = await new SignJWT(GOOD)
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .sign(new TextEncoder().encode(n));
    expect(await ask()(forged)).toEqual(refused);
  });

  it('under a key that nobody knows, or under the name of a known one', async () => {
    expect(await ask()(await token({}, 'strange'))).toEqual(refused);
    expect(await ask()(await token({}, 'one', 'strange'))).toEqual(refused);
  });

  it('that brings its own key along', async () => {
    const strange = pairs[2]?.pair as Pair;
    const jwk = await exportJWK(strange.publicKey);
    const own = await new SignJWT(GOOD).setProtectedHeader({ alg: 'RS256', jwk }).sign(strange.privateKey);
    expect(await ask()(own)).toEqual(refused);
  });

  it.each(['', 'x', 'a.b.c', `${'a'.repeat(9000)}.b.c`])('that is none', async (text) => {
    expect(await ask(STATIC)(text)).toEqual(refused);
  });

  it('of a Google account outside the domain, or with an address that nobody has verified', async () => {
    const google: Issuer = { ...issuer(), name: 'google', organisation: { claim: 'hd', values: ['clinic.example'] } };
    const writer = ask(null, google);
    expect(await writer(await token({ hd: 'clinic.example' }))).toMatchObject({ ok: true });
    expect(await writer(await token({ hd: 'other.example' }))).toEqual(refused);
    expect(await writer(await token({}))).toEqual(refused);
    expect(await writer(await token({ hd: 'clinic.example', email_verified: false }))).toEqual(refused);
  });

  it('that is not the static one, and takes that', async () => {
    expect(await ask(STATIC)(STATIC)).toEqual({ ok: true, by: 'static' });
    expect(await ask(STATIC)('e'.repeat(64))).toEqual(refused);
    expect(await ask(STATIC)(STATIC.slice(1))).toEqual(refused);
    expect(await ask()(STATIC)).toEqual(refused);
  });

  it('for now, where the keys of the issuer cannot be had', async () => {
    broken = true;
    expect(await ask()(await token())).toEqual({ ok: false, trouble: 'unavailable' });
    const nowhere = ask(null, { ...issuer(), jwks: 'http://127.0.0.1:1/keys' });
    expect(await nowhere(await token())).toEqual({ ok: false, trouble: 'unavailable' });
  });
});
