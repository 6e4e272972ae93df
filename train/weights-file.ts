import type { LinearModel, VerdictModel } from '../core/exposure/verdict-model.ts';

/** Enough digits for scores that the packed weights' rounding would not blur. */
const DIGITS = 6;

/** The source of core/exposure/verdict-weights.ts. */
export function weightsFile({ table, plainWords, phrases, phi, sensitive }: VerdictModel, learntFrom: string): string {
  const rounded = (value: number) => Number(value.toPrecision(DIGITS));
  const linear = ({ step, bias, slope, intercept }: LinearModel) =>
    `{ step: ${rounded(step)}, bias: ${rounded(bias)}, slope: ${rounded(slope)}, intercept: ${rounded(intercept)} }`;
  return `// Written by \`npm run train\`; not for editing by hand.
import type { VerdictModel } from './verdict-model.ts';

/** SHA-256 of the corpus and the version of the features that the weights were learnt from. */
export const LEARNT_FROM = '${learntFrom}';

export const VERDICT: VerdictModel = {
  phi: ${linear(phi)},
  sensitive: ${linear(sensitive)},
  plainWords: ${JSON.stringify(plainWords)},
  phrases: {
    keys: ${JSON.stringify(phrases.keys)},
    classes: ${JSON.stringify(phrases.classes)},
    numbers: ${JSON.stringify(phrases.numbers)},
    steps: [${phrases.steps.map(rounded).join(', ')}],
  },
  table: {
    high: ${JSON.stringify(table.high)},
    low: ${JSON.stringify(table.low)},
    phi: ${JSON.stringify(table.phi)},
    sensitive: ${JSON.stringify(table.sensitive)},
  },
};
`;
}
