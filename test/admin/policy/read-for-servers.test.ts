import { describe, expect, it } from 'vitest';
import { readForServers } from '../../../admin/policy/read-for-servers.ts';
import { readPolicy } from '../../../core/index.ts';

const errorsOf = (json: object) => {
  expect(readPolicy(json)).toMatchObject({ ok: true });
  const reading = readForServers(json);
  return reading.ok ? [] : reading.errors;
};

describe('A policy for mail servers', () => {
  it('gives every protection a route of its own', () => {
    expect(errorsOf({})).toEqual([]);
    expect(errorsOf({ smime: { header: { value: 'TLS' } } })).toEqual([
      {
        path: 'smime.header.value',
        message:
          'must be another value: "tls.header" is "X-Mailward-Route: tls" too, and no gateway can tell them apart; or give one another "header.name"',
      },
    ]);
    const value = 'yes';
    const named = (name: string) => ({ header: { name, value } });
    expect(errorsOf({ tls: named('X-A'), smime: named('X-B'), portal: named('X-C') })).toEqual([]);
    expect(errorsOf({ tls: named('X-A'), smime: named('X-B'), portal: named('X-a') }).map(({ path }) => path)).toEqual([
      'portal.header.value',
    ]);
  });

  it.each([
    ['secure', 'secure-smime', ['portal']],
    ['encrypt-smime', 'ENCRYPT', ['smime']],
    ['a.b', 'x/a.b/y', ['portal']],
    ['secure', 'securesmime', []],
    ['a.b', 'a-b-c', []],
  ])('gives none a value that Exchange finds as a word in another: %s, %s', (portal, smime, refused) => {
    const errors = errorsOf({ portal: { header: { value: portal } }, smime: { header: { value: smime } } });
    expect(errors.map(({ path }) => path)).toEqual(refused.map((protection) => `${protection}.header.value`));
    for (const { message } of errors)
      expect(message).toMatch(/stands as a word in "X-Mailward-Route: .* another "header\.name"$/);
    const apart = { header: { name: 'X-Own', value: portal } };
    expect(errorsOf({ portal: apart, smime: { header: { value: smime } } })).toEqual([]);
  });

  it('takes no value by which Mailward itself says something else', () => {
    expect(errorsOf({ tls: { header: { value: 'pgp' } } })[0]?.message).toContain('the client encrypted');
    expect(errorsOf({ tls: { header: { name: 'X-Own', value: 'pgp' } } })).toEqual([]);
    for (const name of ['X-Mailward-Route', 'X-Own']) {
      const [error] = errorsOf({ portal: { header: { name, value: 'None' } } });
      expect(error).toMatchObject({
        path: 'portal.header.value',
        message: expect.stringContaining('takes a route back'),
      });
    }
  });

  it('names the rule whose pattern a server cannot read', () => {
    const rule = (pattern: string) => ({ id: 'a', title: 'A', category: 'mrn', pattern });
    expect(errorsOf({ detection: { customRules: [rule('A[0-9]{4}'), rule('\\u00ba[0-9]{4}')] } })).toEqual([
      {
        path: 'detection.customRules.1.pattern',
        message: 'must be read alike by mail servers (RE2), which do not know \\u; write the character itself',
      },
    ]);
  });
});
