import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as openpgp from 'openpgp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookup } from '../../../admin/keys/lookup.ts';
import { readKeyring, type WkdAnswer } from '../../../core/index.ts';
import { type Pair, pairFor } from '../../core/pgp/keys.ts';
import { runMailward } from '../run-mailward.ts';

const LEE = 'lee@partner.example';
const KIM = 'kim@partner.example';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mailward-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const keyring = () => readKeyring(JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')));
const run = (...args: string[]) => runMailward(folder, ['keys', ...args]);
const binary = async (pair: Pair) => (await openpgp.readKey({ armoredKey: pair.public })).write();

describe('mailward keys add', () => {
  it('takes armored and binary keys, several in a file, and prints what they are', async () => {
    const [lee, kim, ode] = [await pairFor(LEE), await pairFor(KIM), await pairFor('ode@partner.example')];
    write('two.asc', `Here they are:\n${lee.public}\nComment - with hyphens\n${kim.public}`);
    write('ode.gpg', await binary(ode));
    const { status, out, err } = await run('add', 'two.asc', 'ode.gpg');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.split('\n').slice(0, 2)).toEqual([
      'ADDRESS                      KEY ID           KIND       EXPIRES    USABLE',
      `lee@partner.example          ${lee.fingerprint.slice(-16)} x25519     never      yes`,
    ]);
    expect(keyring().keys.map(({ fingerprint, from }) => [fingerprint, from])).toEqual(
      [lee, kim, ode].map(({ fingerprint }) => [fingerprint, 'keyring']),
    );
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['keys.json', 'ode.gpg', 'two.asc']);
  });

  it('keeps what else stands in the keyring, and takes a key’s withdrawal in without losing it again', async () => {
    const pair = await pairFor(LEE);
    write('keys.json', JSON.stringify({ note: 'ours', keys: [{ mine: 1 }] }));
    write('lee.asc', pair.public);
    expect((await run('add', 'lee.asc')).status).toBe(0);
    const key = await openpgp.readPrivateKey({ armoredKey: pair.private });
    write('gone.asc', (await key.revoke()).toPublic().armor());
    expect(await run('add', 'gone.asc')).toMatchObject({ status: 1, out: expect.stringContaining('withdrawn') });
    expect(await run('add', 'lee.asc')).toMatchObject({ status: 1, out: expect.stringContaining('withdrawn') });
    expect(JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8'))).toMatchObject({
      note: 'ours',
      keys: [{ mine: 1 }, {}],
    });
    expect(keyring().keys).toHaveLength(1);
  });

  it('writes down for whom a key is and until when, without what others certified', async () => {
    const pair = await pairFor(LEE, { keyExpirationTime: 400 * 86_400 });
    const [key, other] = [
      await openpgp.readKey({ armoredKey: pair.public }),
      await openpgp.readPrivateKey({ armoredKey: (await pairFor(KIM)).private }),
    ];
    const certified = await key.signAllUsers([other]);
    write('lee.asc', certified.armor());
    await run('add', 'lee.asc');
    const [entry] = keyring().keys;
    expect(entry).toMatchObject({ addresses: [LEE], algorithm: 'x25519', expires: Date.parse('2027-02-05T00:00:00Z') });
    expect(entry?.armored.length).toBeLessThan(certified.armor().length);
  });

  it('writes nothing when one file is unusable, and says which and why', async () => {
    const pair = await pairFor(LEE);
    write('lee.asc', pair.public);
    write('private.asc', pair.private);
    write('bad.asc', 'hello');
    write('cut.asc', pair.public.slice(0, 300));
    write('nobody.asc', (await pairFor('')).public);
    for (const [file, why] of [
      ['private.asc', 'holds a private key'],
      ['bad.asc', 'holds no OpenPGP key'],
      ['cut.asc', 'holds no OpenPGP key'],
      ['nobody.asc', 'names no address'],
      ['missing.asc', 'there is no such file'],
    ] as const) {
      const { status, out, err } = await run('add', 'lee.asc', file);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toMatch(new RegExp(`^mailward: ${file}: .*${why}.*\n$`));
    }
    expect(readdirSync(folder)).not.toContain('keys.json');
  });

  it('never writes over a file that is no keyring', async () => {
    write('lee.asc', (await pairFor(LEE)).public);
    for (const content of ['{"domains":{}}', 'not json', '[]']) {
      write('keys.json', content);
      expect((await run('add', 'lee.asc')).status).toBe(2);
      expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toBe(content);
    }
  });
});

describe('mailward keys list', () => {
  it('says which keys can be used and why the others cannot, as a table and as JSON', async () => {
    write('some.asc', (await pairFor(LEE)).public + (await pairFor(KIM, { keyExpirationTime: 60 })).public);
    await run('add', 'some.asc');
    const { status, out } = await run('list');
    expect(status).toBe(1);
    expect(out).toMatch(/kim@partner\.example .* 2026-01-01 expired\nlee@partner\.example .* never {6}yes\n$/);
    const json = await run('list', LEE, '--json');
    expect(json.status).toBe(0);
    expect(JSON.parse(json.out)).toMatchObject({ address: LEE, state: 'usable', usable: true, from: 'keyring' });
  });

  it('finds the keyring that a policy names, beside it', async () => {
    write('policy.json', JSON.stringify({ pgp: { keyring: 'ours.json' } }));
    write('lee.asc', (await pairFor(LEE)).public);
    expect((await run('add', 'lee.asc', '--policy', 'policy.json')).status).toBe(0);
    expect(readdirSync(folder)).toContain('ours.json');
    expect((await run('list', '--keyring', 'ours.json')).status).toBe(0);
  });

  it('says what is missing', async () => {
    expect(await run('list')).toMatchObject({
      status: 2,
      err: 'mailward: keys.json: holds no keys; mailward keys add takes some in\n',
    });
    write('keys.json', '{"keys":[{"mine":1}]}');
    expect((await run('list')).err).toContain('1 of its entries cannot be read');
    expect((await run('list', LEE)).err).toContain(`${LEE}: has no key in keys.json`);
  });
});

describe('mailward keys lookup', () => {
  const NOW = Date.parse('2026-11-22T12:00:00Z');
  const looked = async (answer: WkdAnswer, add = true) => {
    let out = '';
    const stdout = { write: (text: string) => (out += text) } as unknown as NodeJS.WritableStream;
    const streams = { stdin: process.stdin, stdout, stderr: stdout };
    const options = { keyring: join(folder, 'keys.json'), ...(add ? { add: true as const } : {}) };
    const outcome = await lookup(LEE, options, streams, async () => answer, NOW);
    return { outcome, out };
  };

  it('takes a usable key in when it is asked to, for the address alone that its domain vouches for', async () => {
    const { privateKey } = await openpgp.generateKey({
      userIDs: [{ email: LEE }, { email: 'lee@elsewhere.example' }],
      date: new Date('2026-01-01'),
      format: 'object',
    });
    const found: WkdAnswer = { kind: 'found', bytes: privateKey.toPublic().write() };
    expect((await looked(found, false)).outcome).toBe('fine');
    expect(readdirSync(folder)).toEqual([]);
    expect((await looked(found)).outcome).toBe('fine');
    expect(keyring().keys).toMatchObject([{ addresses: [LEE], from: 'wkd' }]);
  });

  it('takes no key in that cannot be used, and says so', async () => {
    const expired = await binary(await pairFor(LEE, { keyExpirationTime: 60 }));
    expect(await looked({ kind: 'found', bytes: expired })).toMatchObject({
      outcome: 'unusable-key',
      out: expect.stringContaining('expired'),
    });
    const strange = await binary(await pairFor(KIM));
    expect(await looked({ kind: 'found', bytes: strange })).toMatchObject({
      outcome: 'unusable-key',
      out: `partner.example publishes no key that names ${LEE}\n`,
    });
    expect((await looked({ kind: 'absent' })).outcome).toBe('unusable-key');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that a domain gave no answer, which is not that it has no key', async () => {
    await expect(looked({ kind: 'failed' })).rejects.toThrow(
      'partner.example: its key directory gave no answer; try again later',
    );
  });
});
