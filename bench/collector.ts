import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicKeyFile, readPublicKey } from '../admin/collect/signing-key.ts';
import { verifyFolder } from '../admin/report/verify-folder.ts';
import { inventedEvents } from './audit-events.ts';
import { killRounds } from './collector-kills.ts';
import { startCollector } from './collector-process.ts';
import { type Figure, rounded } from './figure.ts';

const PROGRAM = fileURLToPath(new URL('../admin/mailward.js', import.meta.url));
const SECONDS = 10;
const SENDERS = 8;
/** What a client's queue sends at once after a while without a network. */
const EVENTS_A_REQUEST = 50;
const ROUNDS = 100;

/**
 * The collector on the loopback interface: events a second that it acknowledges, each on the disk before; and what is lost when
 * it is killed at random moments. Both folders are then verified.
 */
export async function collector(): Promise<readonly Figure[]> {
  return [...(await inFolder(sustained)), ...(await inFolder(killed))];
}

async function sustained(dir: string): Promise<Figure[]> {
  const running = await startCollector(PROGRAM, dir);
  const start = Date.now();
  let next = 0;
  let kept = 0;
  const began = performance.now();
  const sender = async () => {
    while (performance.now() - began < SECONDS * 1000) {
      const from = next;
      next += EVENTS_A_REQUEST;
      if (!(await running.send(inventedEvents(from, EVENTS_A_REQUEST, start)))) throw new Error('an event was refused');
      kept += EVENTS_A_REQUEST;
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
  const seconds = (performance.now() - began) / 1000;
  await running.stop();
  const verifying = performance.now();
  await verified(dir);
  const verifySeconds = (performance.now() - verifying) / 1000;
  return [
    { name: 'collector.throughput', value: rounded(kept / seconds), unit: 'events/s, each on the disk' },
    { name: 'report.verify', value: rounded(kept / verifySeconds), unit: 'lines/s' },
  ];
}

async function killed(dir: string): Promise<Figure[]> {
  const result = await killRounds(PROGRAM, dir, ROUNDS, seeded('mailward'));
  await verified(dir);
  if (result.status !== 0 || result.doubled > 0)
    throw new Error(`the collector did not recover: ${JSON.stringify(result)}`);
  return [
    { name: 'collector.kill.lost', value: result.lost, unit: `of ${result.acknowledged}, killed ${ROUNDS} times` },
  ];
}

async function verified(dir: string): Promise<void> {
  const key = await readPublicKey(publicKeyFile(join(dir, 'signing-key.pem')));
  const [first] = (await verifyFolder(dir, key, null)).troubles;
  if (first !== undefined) throw new Error(`${first.file}:${first.line} ${first.words}`);
}

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: string): () => number {
  let count = 0;
  return () => createHash('sha256').update(`${seed} ${count++}`).digest().readUInt32BE() / 2 ** 32;
}

async function inFolder(work: (dir: string) => Promise<Figure[]>): Promise<Figure[]> {
  const dir = await mkdtemp(join(tmpdir(), 'mailward-bench-'));
  try {
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
