import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type AuditEvent, toOtlpLogs } from '../core/index.ts';

const TOKEN = 'bench-token-bench-token-bench-token-1234';
/** The bench is one writer and means to be a fast one. */
const REQUESTS_PER_SECOND = 100_000;

/** A collector in a process of its own, on a free loopback port. */
export interface RunningCollector {
  /** Sends events; answers whether they were acknowledged, and false where the collector has gone. */
  readonly send: (events: readonly AuditEvent[]) => Promise<boolean>;
  /** Ends the process at once, as a power cut does for a program. */
  readonly kill: () => Promise<void>;
  /** Ends it as an administrator does; answers its exit status. */
  readonly stop: () => Promise<number | null>;
}

/** Starts `mailward collect` on a folder; `program` is the built command line. Rejects when it does not come up. */
export async function startCollector(program: string, dir: string): Promise<RunningCollector> {
  const config = join(dir, 'collector.json');
  const staticTokenFile = join(dir, 'token.txt');
  await writeFile(staticTokenFile, TOKEN);
  await writeFile(config, JSON.stringify({ dir, port: 0, staticTokenFile, requestsPerSecond: REQUESTS_PER_SECOND }));
  const child = spawn(process.execPath, [program, 'collect', '--config', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await addressOf(child);
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const ended = async (signal: NodeJS.Signals) => {
    const exit = once(child, 'exit');
    child.kill(signal);
    return (await exit)[0] as number | null;
  };
  return {
    send: async (events) => {
      try {
        const response = await fetch(address, { method: 'POST', headers, body: toOtlpLogs(events) });
        return response.status === 200 && JSON.stringify(await response.json()) === '{}';
      } catch {
        return false;
      }
    },
    kill: async () => {
      await ended('SIGKILL');
    },
    stop: () => ended('SIGTERM'),
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('the collector has no standard error');
  let said = '';
  for await (const line of createInterface(child.stderr)) {
    said += line;
    const address = /http:\/\/\S+\/v1\/logs/.exec(line)?.[0];
    if (address !== undefined) {
      child.stderr.resume();
      return address;
    }
  }
  throw new Error(`the collector did not start: ${said}`);
}
