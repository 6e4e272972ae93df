import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runMailward } from '../run-mailward.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-explain-'));
  await writeFile(join(folder, 'policy.json'), '{"version":"7","organisation":{"name":"Northfield Clinic"}}');
  await writeFile(join(folder, 'broken.json'), '{"enforcment":{}}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const explain = (...args: string[]) => runMailward(folder, ['policy', 'explain', ...args]);

describe('mailward policy explain', () => {
  it("speaks the policy's languages, within 80 columns and without colours", async () => {
    const { status, out, err } = await explain('policy.json');
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('What policy 7 of Northfield Clinic does');
    expect(out).toContain('Qué hace la política 7 de Northfield Clinic');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).not.toContain('\x1b');
  });

  it('speaks one language where it is asked for', async () => {
    const { out } = await explain('policy.json', '--language', 'es');
    expect(out).toContain('A todos los demás: va por el portal seguro.');
    expect(out).not.toContain('To everybody');
  });

  it('gives the decisions behind the words as JSON', async () => {
    const explained = JSON.parse((await explain('policy.json', '--json')).out);
    expect(explained.cases).toContainEqual({
      kind: 'phi',
      audience: 'others',
      action: 'protect',
      protection: 'portal',
      overridable: 'never',
      because: ['exposure'],
    });
    expect(explained.explanations.map(({ language }: { language: string }) => language)).toEqual(['en', 'es']);
    expect(explained.explanations[0].warnings.lines[0]).toEqual({
      id: 'no-records',
      path: 'tls.records',
      sentence: expect.stringContaining('mailward domains refresh'),
    });
  });

  it.each([
    ['a policy with a mistake', ['broken.json'], /broken\.json: "enforcment" is not a known key/],
    ['a policy that is not there', ['nowhere.json'], /nowhere\.json: there is no such file/],
    ['an unknown language', ['policy.json', '--language', 'fr'], /'fr' is invalid\. Allowed choices are en, es/],
  ])('tells %s in one line', async (_what, args, line) => {
    const { status, out, err } = await explain(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(line)]);
  });
});
