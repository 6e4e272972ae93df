import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CollectOptions, collecting } from '../../../admin/collect/setting.ts';
import { signingKey } from '../../../admin/collect/signing-key.ts';
import { InputError } from '../../../admin/input-error.ts';
import { inFolder } from './journal-in.ts';

const TENANT = '11111111-2222-4333-8444-555555555555';

async function withFiles(work: (at: (name: string) => string) => void | Promise<void>): Promise<void> {
  await inFolder(async (dir) => {
    const at = (name: string) => join(dir, name);
    await writeFile(at('token.txt'), `${'x'.repeat(40)}\n`, { mode: 0o600 });
    await writeFile(at('short.txt'), 'xxxx');
    await writeFile(at('typo.json'), '{"keepDay":3}');
    await writeFile(at('number.json'), '{"keepDays":"six"}');
    await writeFile(at('whole.json'), JSON.stringify({ dir: 'a', staticTokenFile: at('token.txt'), keepDays: 10 }));
    await work(at);
  });
}

describe('the setting of the collector', () => {
  it('has the documented addresses of Microsoft and Google', () =>
    withFiles(() => {
      const issuer = [`entra:${TENANT}`, 'google:Clinic.example'];
      const { issuers, port, host, keepDays } = collecting({ dir: 'a', issuer, audience: ['app'] });
      expect({ port, host, keepDays }).toEqual({ port: 4318, host: '127.0.0.1', keepDays: 2192 });
      expect(issuers[0]).toMatchObject({
        issuer: [`https://login.microsoftonline.com/${TENANT}/v2.0`],
        jwks: `https://login.microsoftonline.com/${TENANT}/discovery/v2.0/keys`,
        organisation: { claim: 'tid', values: [TENANT] },
      });
      expect(issuers[1]).toMatchObject({
        jwks: 'https://www.googleapis.com/oauth2/v3/certs',
        organisation: { claim: 'hd', values: ['clinic.example'] },
      });
    }));

  it('takes the command line over the file', () =>
    withFiles((at) => {
      expect(collecting({ config: at('whole.json'), keepDays: 20 })).toMatchObject({ dir: 'a', keepDays: 20 });
      expect(collecting({ config: at('whole.json') })).toMatchObject({ keepDays: 10, staticToken: 'x'.repeat(40) });
    }));

  it.each<[string, (at: (name: string) => string) => CollectOptions, string]>([
    ['no folder', (at) => ({ staticTokenFile: at('token.txt') }), '--dir: name the folder'],
    ['nobody who may write', () => ({ dir: 'a' }), 'nobody could write'],
    ['an issuer without an audience', () => ({ dir: 'a', issuer: ['google:clinic.example'] }), 'needs --audience'],
    ['an unknown issuer', () => ({ dir: 'a', issuer: ['okta:x'], audience: ['x'] }), 'neither entra:TENANT-ID nor'],
    ['a short token', (at) => ({ dir: 'a', staticTokenFile: at('short.txt') }), 'at least 32 characters'],
    ['no such token', (at) => ({ dir: 'a', staticTokenFile: at('none.txt') }), 'none.txt: there is no such file'],
    [
      'an origin with a path',
      (at) => ({ dir: 'a', staticTokenFile: at('token.txt'), origin: ['https://x.example/y'] }),
      'is no origin such as',
    ],
    ['a typo in the file', (at) => ({ config: at('typo.json') }), '"keepDay" is not known'],
    ['a word for a number', (at) => ({ config: at('number.json') }), '"keepDays" must be number'],
    ['a file that is not JSON', (at) => ({ config: at('token.txt') }), 'token.txt: is not JSON'],
  ])('says in one line what is wrong with %s, and repeats no secret', (_what, options, words) =>
    withFiles((at) => {
      const call = () => collecting(options(at));
      expect(call).toThrow(InputError);
      expect(call).toThrow(words);
      expect(call).not.toThrow(/\n|xxxx/);
    }),
  );

  it.skipIf(process.platform === 'win32')('takes no signing key that is none or that others may read', () =>
    withFiles(async (at) => {
      await expect(signingKey(at('token.txt'))).rejects.toThrow('is no Ed25519 key');
      await expect(signingKey(at('short.txt'))).rejects.toThrow('others may read this key; chmod 600 it');
    }),
  );
});
