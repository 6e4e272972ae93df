import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inventedEvents } from './audit-events.ts';
import { startCollector } from './collector-process.ts';

/** What became of the events when the collector was killed again and again. */
export interface Killed {
  readonly acknowledged: number;
  /** Acknowledged events that are not in the files. */
  readonly lost: number;
  /** Ids that are in the files more than once. */
  readonly doubled: number;
  /** The exit status of a last start that was ended in order. */
  readonly status: number | null;
}

const SENDERS = 4;
const EVENTS_A_REQUEST = 10;
/** Long enough for some batches, short enough that most kills meet one under way. */
const SHORTEST_MS = 20;
const SPREAD_MS = 180;

/**
 * Starts the collector on a folder, sends to it, and kills it (SIGKILL) at a random moment, so many times. What a killed one
 * did not acknowledge is sent again to the next, as clients do.
 */
export async function killRounds(program: string, dir: string, rounds: number, random: () => number): Promise<Killed> {
  const start = Date.now();
  const acknowledged = new Set<string>();
  let next = 0;
  let again: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const collector = await startCollector(program, dir);
    let going = true;
    let begun = () => {};
    // However slow the machine is, a round kills a collector at work.
    const working = new Promise<void>((done) => {
      begun = done;
    });
    const sender = async () => {
      while (going) {
        const from = again.pop() ?? next++;
        const events = inventedEvents(from * EVENTS_A_REQUEST, EVENTS_A_REQUEST, start);
        if (await collector.send(events)) {
          for (const { metadata } of events) acknowledged.add(metadata.uid);
          begun();
        } else again.push(from);
      }
    };
    const senders = Array.from({ length: SENDERS }, sender);
    await working;
    await new Promise((done) => setTimeout(done, SHORTEST_MS + random() * SPREAD_MS));
    going = false;
    await collector.kill();
    await Promise.all(senders);
    again = [...new Set(again)];
  }
  const status = await (await startCollector(program, dir)).stop();
  const kept = await idsIn(dir);
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((id) => !kept.has(id)).length,
    doubled: [...kept.values()].filter((count) => count > 1).length,
    status,
  };
}

/** How often each event id is in the folder's daily files. */
async function idsIn(dir: string): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const name of (await readdir(dir)).filter((one) => one.endsWith('.jsonl'))) {
    for (const line of (await readFile(join(dir, name), 'utf8')).trimEnd().split('\n')) {
      const id = (JSON.parse(line) as { event?: { metadata: { uid: string } } }).event?.metadata.uid;
      if (id !== undefined) ids.set(id, (ids.get(id) ?? 0) + 1);
    }
  }
  return ids;
}
