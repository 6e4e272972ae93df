/** A score and whether the message was PHI. */
export type Scored = readonly [score: number, phi: boolean];

/** Newton's method is at its goal long before. */
const ROUNDS = 50;

/** Platt's sigmoid: slope and intercept with which the scores' logistic function is most likely; by Newton's method. */
export function calibrate(scores: readonly Scored[]): { slope: number; intercept: number } {
  let slope = 1;
  let intercept = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let [gs, gi, hss, hsi, hii] = [0, 0, 1e-9, 0, 1e-9];
    for (const [score, phi] of scores) {
      const p = 1 / (1 + Math.exp(-(slope * score + intercept)));
      const error = p - (phi ? 1 : 0);
      const spread = p * (1 - p);
      gs += error * score;
      gi += error;
      hss += spread * score * score;
      hsi += spread * score;
      hii += spread;
    }
    const determinant = hss * hii - hsi * hsi;
    slope -= (hii * gs - hsi * gi) / determinant;
    intercept -= (hss * gi - hsi * gs) / determinant;
  }
  return { slope, intercept };
}
