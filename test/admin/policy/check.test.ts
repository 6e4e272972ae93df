import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyMistakes } from '../../../admin/policy/mistakes.ts';
import { runMailward } from '../run-mailward.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function check(json: string, ...options: string[]) {
  await writeFile(join(folder, 'policy.json'), json);
  return runMailward(folder, ['policy', 'check', 'policy.json', ...options]);
}

describe('The mistakes of a policy', () => {
  it.each([
    [{ enforcment: {} }, 'enforcment', 'is not a known key', 'enforcement'],
    [{ audit: { Endpoint: null } }, 'audit.Endpoint', 'is not a known key', 'endpoint'],
    [{ escalation: 'confirm' }, 'escalation', 'is not a known key', 'enforcement.escalation'],
    [{ colour: 'blue' }, 'colour', 'is not a known key', null],
    [
      { enforcement: { escalation: 'automtic' } },
      'enforcement.escalation',
      'must be "automatic" or "confirm" or "manual", not "automtic"',
      'automatic',
    ],
    [
      { organisation: { domains: ['clinic,example'] } },
      'organisation.domains.0',
      'must be a domain name such as clinic.example',
      'clinic.example',
    ],
    [
      { organisation: { domains: ['https://www.clinic.example/contact'] } },
      'organisation.domains.0',
      'must be a domain name such as clinic.example',
      'www.clinic.example',
    ],
    [
      { organisation: { domains: ['privacy@clinic.example'] } },
      'organisation.domains.0',
      'must be a domain name such as clinic.example',
      'clinic.example',
    ],
    [
      { portal: { preset: 'mimcast' } },
      'portal.preset',
      expect.stringContaining('"luxsci-secureline" or "microsoft-purview"'),
      'mimecast',
    ],
    [{ tls: { maxAgeHours: '48' } }, 'tls.maxAgeHours', 'must be number, not "48"', null],
    [{ protection: { phi: [] } }, 'protection.phi', 'must be at least one protection', null],
  ])('are named with what is allowed and what was probably meant: %j', (json, path, message, meant) => {
    expect(policyMistakes(json)).toEqual([{ path, message, meant }]);
  });

  it('are all named at once, each unknown key of an object too', () => {
    const json = {
      enforcment: {},
      colour: 1,
      tls: { minium: 'x', maxAgehours: 2 },
      detection: { customRules: [{ idd: 'x' }] },
    };
    const paths = policyMistakes(json).map(({ path }) => path);
    expect(new Set(paths)).toEqual(
      new Set([
        'enforcment',
        'colour',
        'tls.minium',
        'tls.maxAgehours',
        'detection.customRules.0.idd',
        'detection.customRules.0.id',
        'detection.customRules.0.title',
        'detection.customRules.0.category',
        'detection.customRules.0.pattern',
      ]),
    );
    expect(paths).toHaveLength(9);
  });

  it('are none of a key that only looks like one of an object in JavaScript', () => {
    expect(policyMistakes(JSON.parse('{"constructor":{"a":1},"__proto__":{"b":2}}')).map(({ path }) => path)).toContain(
      'constructor',
    );
  });
});

describe('mailward policy check', () => {
  it('says that a policy is fine, and what the files are like that it names', async () => {
    await writeFile(join(folder, 'consents.json'), '{"consents":[{"address":"rosa.m@post.example"}]}');
    await writeFile(
      join(folder, 'domains.json'),
      JSON.stringify({
        checked: new Date().toISOString(),
        domains: { 'a.example': { enforced: true }, 'b.example': { mx: 1 } },
      }),
    );
    const { status, out, err } = await check('{"version":"7"}');
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('policy.json: fine, version 7');
    expect(out).toContain('domains.json: 1 domain, 1 enforced; checked 0 h ago');
    await writeFile(join(folder, 'domains.json'), '{"checked":"2090-01-01T00:00:00Z","domains":{}}');
    expect((await check('{}')).out.replace(/\s+/g, ' ')).toMatch(
      / h from now, so no record counts; is the clock right\?/,
    );
    expect(out).toContain('domains.json: counts for nothing: b.example');
    expect(out).toContain('consents.json: counts for nothing: consents[0]');
    expect(out).not.toMatch(/rosa|post\.example/);
    expect(out).toContain('keys.json: not there');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('says as JSON what it says to people', async () => {
    const { status, out } = await check('{"enforcment":{}}', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(out)).toEqual({
      file: 'policy.json',
      ok: false,
      mistakes: [{ path: 'enforcment', message: 'is not a known key', meant: 'enforcement' }],
      files: [],
      notes: [],
    });
  });

  it('leaves with 2 where a file that the policy names cannot be used', async () => {
    await mkdir(join(folder, 'keys'), { recursive: true });
    await writeFile(join(folder, 'broken.json'), '{"checked":');
    const { status, out } = await check('{"pgp":{"keyring":"keys"},"tls":{"records":"broken.json"}}');
    expect(status).toBe(2);
    expect(out).toContain('keys: is a folder, not a file');
    expect(out).toContain('broken.json: is not JSON');
  });

  it('says plainly which way of an order nobody can take', async () => {
    const notes = async (json: object) => JSON.parse((await check(JSON.stringify(json), '--json')).out).notes;
    const nobody = (way: string, why: string) => `nobody gets mail by "${way}", which stands in "protection": ${why}`;
    expect(await notes({})).toEqual([nobody('smime', '"smime.domains" names no domain')]);
    expect(await notes({ smime: { domains: ['payer.example'] } })).toEqual([]);
    expect(await notes({ pgp: { lookup: [] }, portal: { via: 'none' } })).toEqual([
      nobody('pgp', '"pgp.lookup" names no place to look for keys'),
      nobody('smime', '"smime.domains" names no domain'),
      nobody('portal', '"portal.via" is "none"'),
    ]);
    const orders = { possible: ['tls'], phi: ['tls'], sensitive: ['tls'] };
    expect(await notes({ protection: orders, portal: { via: 'none' } })).toEqual([]);
  });

  it('names a disabled rule that there is not', async () => {
    const { status, out } = await check('{"detection":{"disabledRules":["medical-record-numbr"]}}');
    expect(status).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'there is no rule medical-record-numbr; did you mean "medical-record-number"?',
    );
  });

  it.each([
    ['a file that is not there', 'nowhere.json', /nowhere\.json: there is no such file/],
    ['what is no JSON', 'broken.json', /broken\.json: is not JSON/],
  ])('tells %s in one line', async (_what, file, line) => {
    const { status, out, err } = await runMailward(folder, ['policy', 'check', file]);
    expect([status, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(line)]);
  });
});
