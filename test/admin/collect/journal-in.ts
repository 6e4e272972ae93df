import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChainLine, fileOfDay } from '../../../admin/collect/chain.ts';
import { type Journal, openJournal } from '../../../admin/collect/journal.ts';
import { publicKeyFile, readPublicKey, signingKey } from '../../../admin/collect/signing-key.ts';
import { OPEN_FILE, type OpenFile } from '../../../admin/collect/tail.ts';
import { type VerifiedFolder, verifyFolder } from '../../../admin/report/verify-folder.ts';

export const START = Date.UTC(2026, 10, 2, 14);
export const DAY = 86_400_000;

/** A new folder, and what a test does with it. */
export async function inFolder(work: (dir: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'mailward-audit-'));
  try {
    await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

export async function journalIn(
  dir: string,
  {
    now = () => START,
    keepDays = 2192,
    openFile = OPEN_FILE,
    hold = async () => {},
  }: { now?: () => number; keepDays?: number; openFile?: OpenFile; hold?: () => Promise<void> } = {},
): Promise<Journal> {
  const key = await signingKey(join(dir, 'signing-key.pem'));
  return await openJournal({ dir, key, keepDays, batchMs: 1, now, openFile, hold });
}

export async function linesIn(dir: string, day: string): Promise<ChainLine[]> {
  const text = await readFile(join(dir, fileOfDay(day)), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

export async function idsIn(dir: string, day: string): Promise<string[]> {
  return (await linesIn(dir, day)).flatMap((line) => ('event' in line ? [line.event.metadata.uid] : []));
}

export async function verified(dir: string): Promise<VerifiedFolder> {
  return await verifyFolder(dir, await readPublicKey(publicKeyFile(join(dir, 'signing-key.pem'))), null);
}
