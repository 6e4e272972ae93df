import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyFrom } from '../../../admin/policy/answers.ts';
import { readPolicy } from '../../../core/policy/read.ts';
import { runMailward } from '../run-mailward.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-init-'));
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'there.json'), 'mine');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const init = (...args: string[]) => runMailward(folder, ['policy', 'init', ...args]);
const CLINIC = ['--name', 'Northfield Clinic', '--domain', 'clinic.example'];

describe('mailward policy init', () => {
  it('writes what was said and nothing else, and the schema for editors beside it', async () => {
    const { status, out, err } = await init(
      'new.json',
      ...CLINIC,
      'mail.clinic.example',
      '--portal',
      'zix',
      '--escalation',
      'confirm',
    );
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('mailward policy explain new.json');
    const policy = JSON.parse(await readFile(join(folder, 'new.json'), 'utf8'));
    expect(policy).toEqual({
      $schema: './policy.schema.json',
      version: expect.stringMatching(/^\d{4}-\d\d-\d\d\.1$/),
      organisation: { name: 'Northfield Clinic', domains: ['clinic.example', 'mail.clinic.example'] },
      enforcement: { escalation: 'confirm' },
      portal: { preset: 'zix' },
    });
    expect(await readFile(join(folder, 'policy.schema.json'), 'utf8')).toBe(
      await readFile('policy.schema.json', 'utf8'),
    );
    expect((await runMailward(folder, ['policy', 'check', 'new.json'])).status).toBe(0);
  });

  it('leaves everything else at its defaults when told to', async () => {
    expect((await init('yes.json', ...CLINIC, '--yes')).status).toBe(0);
    expect(Object.keys(JSON.parse(await readFile(join(folder, 'yes.json'), 'utf8')))).toEqual([
      '$schema',
      'version',
      'organisation',
    ]);
  });

  it('replaces a file only when told to', async () => {
    expect((await init('forced.json', ...CLINIC, '--yes')).status).toBe(0);
    expect((await init('forced.json', ...CLINIC, '--portal', 'none', '--yes', '--force')).status).toBe(0);
    expect(JSON.parse(await readFile(join(folder, 'forced.json'), 'utf8')).portal).toEqual({ via: 'none' });
  });

  it('makes a policy that can be read from every answer', () => {
    const answers = {
      name: 'Clinic',
      domains: ['clinic.example'],
      languages: ['es'],
      sensitivity: 'strict',
      escalation: 'manual',
      override: 'never',
    } as const;
    for (const portal of [
      'custom',
      'luxsci-secureline',
      'microsoft-purview',
      'proofpoint',
      'zix',
      'mimecast',
      'barracuda',
      'google-route',
      'none',
    ])
      expect(readPolicy(policyFrom({ ...answers, portal }, '2026-11-22'))).toMatchObject({ ok: true });
  });

  it.each([
    ['what is missing where nobody can be asked', ['a.json'], /--name, --domain, --portal: missing/],
    ['a portal that is missing', ['a.json', ...CLINIC], /--portal: missing/],
    [
      'a domain with a comma',
      ['a.json', '--name', 'A', '--domain', 'clinic,example', '--yes'],
      /--domain clinic,example: must be a domain name such as clinic\.example; did you mean "clinic\.example"\?/,
    ],
    [
      'an unknown portal',
      ['a.json', ...CLINIC, '--portal', 'luxsci'],
      /'luxsci' is invalid\. Allowed choices are custom, luxsci-secureline/,
    ],
    ['an unknown language', ['a.json', ...CLINIC, '--language', 'fr'], /'fr' is invalid\. Allowed choices are en, es/],
    ['a file that is there', ['there.json', ...CLINIC, '--yes'], /there\.json: is there already/],
    [
      'a folder that is not there',
      ['nowhere/a.json', ...CLINIC, '--yes'],
      /nowhere\/a\.json: cannot be written \(there is no such folder\)/,
    ],
    ['a folder in place of a file', ['empty', ...CLINIC, '--yes', '--force'], /empty: is a folder, not a file/],
  ])('tells %s in one line, with nothing half-written', async (_what, args, line) => {
    const before = await readdir(folder);
    const { status, out, err } = await init(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(line)]);
    expect(await readdir(folder)).toEqual(before);
    expect(await readFile(join(folder, 'there.json'), 'utf8')).toBe('mine');
  });
});
