import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PHI_TEXT, PLAIN_TEXT } from '../draft-of.ts';
import { runMailward, startMailward } from './run-mailward.ts';

const HEAD = 'From: a@northfield-clinic.example\nTo: x@partner.example\nSubject: About the visit\n';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-program-'));
  await writeFile(join(folder, 'phi.eml'), `${HEAD}\n${PHI_TEXT}\n`);
  await writeFile(join(folder, 'policy.json'), '{"organisation":{"domains":["northfield-clinic.example"]}}');
  await writeFile(join(folder, 'typo.json'), '{"enforcment":{}}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Most tests call the program in their own process, which must come to the same as a shell's call of it. */
test.each([
  ['nothing that needs anything', ['scan', '-'], `${HEAD}\n${PLAIN_TEXT}\n`, 0],
  ['a message that needs protection', ['scan', 'phi.eml'], '', 1],
  ['a file that is not there', ['scan', 'none.eml'], '', 2],
  ['an option that is none', ['scan', '--revael', 'phi.eml'], '', 2],
  ['no command', [], '', 2],
  ['a command that is none', ['scna', 'phi.eml'], '', 2],
  ['the help', ['policy', '--help'], '', 0],
  ['the version', ['--version'], '', 0],
  ['received headers', ['headers', 'phi.eml'], '', 1],
  ['a policy', ['policy', 'check', 'policy.json'], '', 0],
  ['a policy with a mistake', ['policy', 'check', 'typo.json'], '', 2],
  ['a keyring that is not there', ['keys', 'list'], '', 2],
])('%s comes to the same in a process of its own', async (_what, args, input, status) => {
  const started = await startMailward(folder, args, input);
  expect(started.status).toBe(status);
  expect(await runMailward(folder, args, input)).toEqual(started);
});
