import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runMailward } from '../admin/run-mailward.ts';
import { PHI_TEXT } from '../draft-of.ts';

const MESSAGE = `From: a@northfield-clinic.example\nTo: x@elsewhere.example\nSubject: x\n\n${PHI_TEXT}\n`;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-page-'));
  await mkdir(join(folder, 'sent'));
  await writeFile(join(folder, 'sent', 'a.eml'), MESSAGE);
  await writeFile(join(folder, 'sent.mbox'), `From a@northfield-clinic.example Mon Nov 02 14:00:00 2026\n${MESSAGE}`);
  await writeFile(join(folder, 'old.json'), '{}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('docs/policy.md', () => {
  it('holds commands that work one after the other', { timeout: 120_000 }, async () => {
    const page = await readFile('docs/policy.md', 'utf8');
    const calls = [...page.matchAll(/^npx mailward (.{1,200})$/gm)].map((match) => match[1] ?? '');
    const asked = calls.filter((call) => call !== 'policy init');
    expect(asked.length).toBeGreaterThan(6);
    for (const call of asked) {
      const args = [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
      const { status, err } = await runMailward(folder, args);
      // 1 means that a message needs protection, as these do.
      expect([call, err, status]).toEqual([call, '', args[1] === 'rehearse' ? 1 : 0]);
    }
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['policy.json', 'rehearsal.csv', 'rehearsal.html']));
  });
});
