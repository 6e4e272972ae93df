import { writeFileSync } from 'node:fs';
import { coldStart } from './cold-start.ts';
import type { Figure } from './figure.ts';
import { growth, throughput } from './throughput.ts';

const figures: Figure[] = [await throughput(), await growth(), ...(await coldStart())];
console.table(
  Object.fromEntries(
    figures.map(({ name, value, unit, ratio, against }) => [
      name,
      { value: `${value} ${unit}`, against: ratio === undefined ? '' : `${ratio} times ${against}` },
    ]),
  ),
);
writeFileSync('bench-results.json', `${JSON.stringify(figures, null, 2)}\n`);
