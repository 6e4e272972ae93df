import { readFileSync } from 'node:fs';
import { writeFigures } from '../figure.ts';
import { readSets } from '../sets/read.ts';
import { tableOf } from '../table.ts';
import { dataFolder, ROOT } from './arguments.ts';
import { figuresOf, speedRatio } from './figures.ts';
import { PEERS } from './list.ts';
import type { Result } from './result.ts';
import { runOne } from './run.ts';
import { printDecisions, printEvasion, printIdentifiers, printSets, printSpeed } from './tables.ts';

/** `npm run bench:peers [-- --data DIR]`: Mailward's figures with those of the peers beside them. */
const args = process.argv.slice(2);
const { sets, absent } = await readSets(ROOT, dataFolder(args, process.env.MAILWARD_BENCH_DATA));
const { optionalDependencies: versions }: { optionalDependencies: Record<string, string> } = JSON.parse(
  readFileSync(new URL('bench/peers/package.json', ROOT), 'utf8'),
);

const results: Result[] = [];
const failed: Record<string, { reason: string }> = {};
const names = PEERS.map((peer) => [peer.package, versions[peer.package], peer.variant].join(' ').trim());
for (const [i, name] of ['Mailward', ...names].entries()) {
  console.error(name);
  const outcome = await runOne(i - 1, args);
  if ('measured' in outcome) results.push({ name, measured: outcome.measured });
  else failed[name] = outcome;
}

printSets(sets, absent);
printDecisions(results);
printIdentifiers(results);
printEvasion(results);
printSpeed(results);
const ratio = speedRatio(results);
for (const { against, ratio: times } of ratio) {
  console.log(
    `Mailward is ${times} times as fast as ${against}, the fastest peer that finds record numbers, dates and names.`,
  );
}
if (Object.keys(failed).length > 0) {
  console.log(`\nCould not be measured\n${tableOf(failed)}`);
}
writeFigures([...figuresOf(results), ...ratio]);
if (results.length < 2) {
  console.error('No peer could be measured.');
  process.exitCode = 1;
}
