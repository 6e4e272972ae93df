import type { Scored } from './calibrate.ts';

/** How often a message with PHI scores higher than one without (area under the ROC curve, by ranks). */
export function areaUnderCurve(scores: readonly Scored[]): number {
  const sorted = [...scores].sort(([a], [b]) => a - b);
  let ranks = 0;
  let positives = 0;
  sorted.forEach(([, phi], i) => {
    if (!phi) return;
    ranks += i + 1;
    positives++;
  });
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives));
}
