import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { AuditEvent } from '../../core/index.ts';

/** The real audit collector on the loopback interface, and what it has taken. */
export interface AuditTrail {
  /** What lets the sandbox's clients write. */
  readonly token: string;
  /** Hands a request's body on to the collector; answers its status. */
  readonly post: (body: string, authorization: string) => Promise<number>;
  /** The newest events, newest first. */
  readonly events: () => Promise<readonly AuditEvent[]>;
  /** The report as one HTML page; null where there is none yet. */
  readonly report: (language: 'en' | 'es') => Promise<string | null>;
  readonly close: () => Promise<void>;
}

/** More than a person reads in a try-out. */
const SHOWN = 100;
/** A busy machine takes seconds to start a program; after this long it does not start. */
const START_LIMIT_MS = 30_000;
/** A report of a sandbox's few events is a few hundred kilobytes. */
const REPORT_BYTES = 16 * 1024 * 1024;

const run = promisify(execFile);

/**
 * Starts `mailward collect` over a folder that is gone when the sandbox ends.
 * @param program the built command line.
 */
export async function startAuditTrail(program: string): Promise<AuditTrail> {
  const dir = await mkdtemp(join(tmpdir(), 'mailward-sandbox-audit-'));
  const token = randomBytes(32).toString('hex');
  const tokenFile = join(dir, 'token');
  await writeFile(tokenFile, token, { mode: 0o600 });
  const events = join(dir, 'events');
  const args = ['collect', '--dir', events, '--port', '0', '--static-token-file', tokenFile];
  // A thread and no program of its own, so that it never outlives the sandbox.
  const collector = new Worker(program, { argv: args, stdout: true, stderr: true });
  const remove = () => rmSync(dir, { recursive: true, force: true });
  process.once('exit', remove);
  const close = async () => {
    await collector.terminate();
    process.removeListener('exit', remove);
    remove();
  };
  let address: string;
  try {
    address = await addressOf(collector.stderr);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    token,
    close,
    async post(body, authorization) {
      const headers = { 'Content-Type': 'application/json', Authorization: authorization };
      const response = await fetch(address, { method: 'POST', headers, body });
      await response.arrayBuffer();
      return response.status;
    },
    events: async () => (await eventsIn(events)).reverse().slice(0, SHOWN),
    async report(language) {
      try {
        const shown = ['report', '--dir', events, '--format', 'html', '--language', language];
        return (await run(process.execPath, [program, ...shown], { maxBuffer: REPORT_BYTES })).stdout;
      } catch {
        return null;
      }
    },
  };
}

/** The address that the collector says it listens at. */
function addressOf(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error('the collector did not start')), START_LIMIT_MS);
    stderr.on('data', (data) => {
      said = `${said}${String(data)}`.slice(0, 10_000);
      const address = /http:\/\/127\.0\.0\.1:\d{1,5}\/v1\/logs/.exec(said)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    stderr.on('end', () => {
      clearTimeout(timer);
      reject(new Error('the collector ended'));
    });
  });
}

async function eventsIn(folder: string): Promise<AuditEvent[]> {
  const days = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const texts = await Promise.all(days.map((day) => readFile(join(folder, day), 'utf8')));
  // Lines without an event tell of the files themselves.
  return texts.flatMap((text) => text.split('\n')).flatMap((line) => eventOf(line) ?? []);
}

/** The collector has taken nothing that is no event; a line that it is writing just now is not whole yet. */
function eventOf(line: string): AuditEvent | null {
  try {
    return (JSON.parse(line) as { readonly event?: AuditEvent }).event ?? null;
  } catch {
    return null;
  }
}
