#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { InputError } from '../input-error.ts';
import { missingForClasp, prepareFolder } from './prepare-push.ts';
import { withoutCredentials } from './redact.ts';

/** Named exactly: what pushes code into an organisation's mailboxes changes only when somebody decides so. */
const CLASP = '@google/clasp@3.4.1';

/** Checks what is to be pushed and hands it to clasp; answers the exit status. */
async function push(policyFile: string | undefined): Promise<number> {
  const place = { root: process.cwd(), home: homedir() };
  prepareFolder(place, policyFile);
  const missing = missingForClasp(place);
  for (const line of missing) console.error(line);
  if (missing.length > 0) return 2;
  const clasp = spawn('npx', ['--yes', CLASP, 'push', '--force'], { stdio: ['inherit', 'pipe', 'pipe'] });
  for (const stream of [clasp.stdout, clasp.stderr]) {
    createInterface(stream).on('line', (line) => console.log(withoutCredentials(line)));
  }
  return new Promise((done) => {
    clasp.on('error', () => done(2));
    clasp.on('close', (code) => done(code ?? 2));
  });
}

try {
  const { values } = parseArgs({ options: { policy: { type: 'string' } } });
  process.exitCode = await push(values.policy);
} catch (error) {
  console.error(error instanceof InputError ? error.message : 'gmail:push takes --policy FILE and nothing else.');
  process.exitCode = 2;
}
