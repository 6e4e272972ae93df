import { coldStart } from './cold-start.ts';
import { evasion } from './evasion.ts';
import { type Figure, writeFigures } from './figure.ts';
import { ssnFiles } from './ssn-files.ts';
import { growth, throughput } from './throughput.ts';

const figures: Figure[] = [
  ...(await evasion()),
  ...(await ssnFiles()),
  ...(await throughput()),
  await growth(),
  ...(await coldStart()),
];
console.log();
console.table(
  Object.fromEntries(
    figures.map(({ name, value, unit, ratio, against }) => [
      name,
      { value: `${value} ${unit}`, against: ratio === undefined ? '' : `${ratio} times ${against}` },
    ]),
  ),
);
writeFigures(figures);
