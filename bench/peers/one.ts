import { readDisguises } from '../sets/disguises.ts';
import { readSets } from '../sets/read.ts';
import { dataFolder, ROOT } from './arguments.ts';
import { PEERS } from './list.ts';
import { measure } from './measure.ts';
import type { Load } from './peer.ts';
import { MAILWARD, type Subject, subjectOf } from './subject.ts';

/**
 * Measures one detector in a process of its own, so that nothing it does reaches the others: the first argument is its
 * place in the list of peers, or -1 for Mailward. The parent gets `{ measured }`, or `{ reason }` when it cannot run.
 */
const [place = '-1', ...rest] = process.argv.slice(2);
const data = dataFolder(rest, process.env.MAILWARD_BENCH_DATA);
try {
  const subject = await open(Number(place));
  const { sets } = await readSets(ROOT, data);
  const progress = (what: string) => console.error(`  ${what}`);
  const measured = await measure(subject, sets, readDisguises(data), progress);
  process.send?.({ measured }, () => process.exit(0));
} catch (error) {
  process.send?.({ reason: reasonOf(error) }, () => process.exit(0));
}

async function open(at: number): Promise<Subject> {
  const peer = PEERS[at];
  if (peer === undefined) return MAILWARD;
  const { load }: { load: Load } = await import(new URL('bench/peers/load.mjs', ROOT).href);
  return subjectOf(() => peer.open(load));
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return 'not installed';
  return error.message.split('\n')[0] ?? '';
}
