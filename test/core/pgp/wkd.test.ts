import * as openpgp from 'openpgp';
import { describe, expect, it } from 'vitest';
import { lookUpKey, type WkdAnswer, wkdUrls } from '../../../core/index.ts';
import { NOW } from '../../draft-of.ts';
import { pairFor } from './keys.ts';

const LEE = 'lee@partner.example';
const binary = async (armored: string) => (await openpgp.readKey({ armoredKey: armored })).write();

/** A world in which these addresses of the web answer so, and all others are absent. */
function world(answers: Record<string, WkdAnswer>) {
  const asked: string[] = [];
  const fetch = async (url: string): Promise<WkdAnswer> => {
    const { host } = new URL(url);
    asked.push(host);
    return answers[host] ?? { kind: 'absent' };
  };
  return { asked, look: () => lookUpKey(openpgp, LEE, fetch, NOW) };
}
const found = (bytes: Uint8Array): WkdAnswer => ({ kind: 'found', bytes });

describe('where a domain publishes a key', () => {
  it('is where the draft’s own example has it', () => {
    expect(wkdUrls('Joe.Doe@Example.ORG')).toEqual([
      'https://openpgpkey.example.org/.well-known/openpgpkey/example.org/hu/iy9q119eutrkn8s1mk4r39qejnbu3n5q?l=Joe.Doe',
      'https://example.org/.well-known/openpgpkey/hu/iy9q119eutrkn8s1mk4r39qejnbu3n5q?l=Joe.Doe',
    ]);
  });

  it('is nowhere for what is no address', () => {
    for (const text of [
      '',
      'lee',
      'lee@',
      '@partner.example',
      'lee@partner',
      'a b@partner.example',
      'lee@partner.example/x',
      'lee@127.0.0.1:80',
      'lee@user@partner.example',
    ])
      expect(wkdUrls(text)).toBeNull();
  });

  it('never leaves the path, whatever the name before the @', () => {
    const [advanced = ''] = wkdUrls('../../x?y#z&l=a@partner.example') ?? [];
    expect(new URL(advanced).pathname).toMatch(/^\/\.well-known\/openpgpkey\/partner\.example\/hu\/[a-z0-9]{32}$/);
    expect(new URL(advanced).searchParams.get('l')).toBe('../../x?y#z&l=a');
  });
});

describe('looking for a key', () => {
  it('takes the advanced method’s answer, and asks the domain itself only where that host does not exist', async () => {
    const key = await binary((await pairFor(LEE)).public);
    const advanced = world({ 'openpgpkey.partner.example': found(key), 'partner.example': found(key) });
    expect((await advanced.look()).found?.state).toBe('usable');
    expect(advanced.asked).toEqual(['openpgpkey.partner.example']);
    const direct = world({ 'openpgpkey.partner.example': { kind: 'no-host' }, 'partner.example': found(key) });
    expect((await direct.look()).found?.state).toBe('usable');
    for (const kind of ['absent', 'failed'] as const) {
      const other = world({ 'openpgpkey.partner.example': { kind }, 'partner.example': found(key) });
      expect(await other.look()).toEqual({ found: null, failed: kind === 'failed' });
    }
  });

  it('judges what it finds like any other key', async () => {
    const strange = await binary((await pairFor('mallory@partner.example')).public);
    expect((await world({ 'openpgpkey.partner.example': found(strange) }).look()).found?.state).toBe('key-not-theirs');
    const expired = await binary((await pairFor(LEE, { keyExpirationTime: 60 })).public);
    const current = await binary((await pairFor(LEE)).public);
    const both = world({ 'openpgpkey.partner.example': found(Uint8Array.from([...expired, ...current])) });
    expect((await both.look()).found?.state).toBe('usable');
  });

  it('finds nothing in rubbish or in a private key', async () => {
    const secret = (await openpgp.readPrivateKey({ armoredKey: (await pairFor(LEE)).private })).write();
    for (const bytes of [new Uint8Array(0), Uint8Array.of(1, 2, 3), new TextEncoder().encode('<html>'), secret])
      expect((await world({ 'openpgpkey.partner.example': found(bytes) }).look()).found).toBeNull();
  });
});
