import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { inventedEvents } from '../../bench/audit-events.ts';
import { inFolder, journalIn, START } from '../admin/collect/journal-in.ts';

const PROGRAM = join(process.cwd(), 'dist/admin/mailward.js');
const shell = promisify(execFile);

/** Each command is a process of its own: a second on an idle machine, many on one that is busy with something else. */
const SEVEN_STARTS = 180_000;

/** The commands of docs/audit.md, in their order. */
const calls = [...readFileSync('docs/audit.md', 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .filter((call) => !call.startsWith('openssl '));

describe('the commands of docs/audit.md', () => {
  it('run on a folder of events', { timeout: SEVEN_STARTS }, () =>
    inFolder(async (dir) => {
      const folder = join(dir, 'audit');
      execFileSync('mkdir', [folder]);
      const journal = await journalIn(folder);
      await journal.append(inventedEvents(0, 100, START), 'a');
      await journal.close();
      const reports = calls.filter((call) => !call.includes('mailward collect'));
      expect(reports.length).toBeGreaterThanOrEqual(9);
      for (const call of reports) {
        const command = call.replace('npx mailward', `"${process.execPath}" "${PROGRAM}"`);
        await expect(shell('sh', ['-c', command], { cwd: dir }), call).resolves.toBeDefined();
      }
      expect(['report.html', 'report.csv'].map((name) => existsSync(join(dir, name)))).toEqual([true, true]);
    }),
  );

  it('start the collector with a token', () =>
    inFolder(async (dir) => {
      execFileSync('sh', ['-c', `printf '%064d' 1 > pilot-token.txt`], { cwd: dir });
      const [call = ''] = calls.filter((one) => one.includes('mailward collect'));
      // The port of the documents may be taken where the tests run.
      const args = [...call.replace('npx mailward ', '').split(' '), '--port', '0'];
      const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] });
      const exit = once(child, 'exit');
      const [said] = await once(createInterface(child.stderr), 'line');
      expect(said).toContain('Taking audit events at http://127.0.0.1:');
      child.kill('SIGTERM');
      expect((await exit)[0]).toBe(0);
    }));
});
