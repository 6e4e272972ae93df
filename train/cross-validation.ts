import type { VerdictModel } from '../core/exposure/verdict-model.ts';
import { learnedScore } from '../core/exposure/verdict-model.ts';
import { calibrate, type Scored } from './calibrate.ts';
import type { ReviewedMail } from './examples.ts';
import { learnVerdict } from './learn-verdict.ts';
import { ORDINARY_WORLD } from './ordinary-mail.ts';

const FOLDS = 6;

/** A mail with the verdict that was learnt without its world, calibrated by all. */
export interface Judged {
  readonly reviewed: ReviewedMail;
  readonly score: number;
  readonly model: VerdictModel;
}

/**
 * Judges every mail by a verdict learnt from other worlds only, so that no writer or situation stands on both sides.
 * Ordinary mail, which is one world, is dealt out mail by mail. With `oneIn`, only one in so many mails is learnt from.
 */
export function crossValidate(mails: readonly ReviewedMail[], oneIn = 1): Judged[] {
  const worlds = [...new Set(mails.map(({ mail }) => mail.world))].filter((world) => world !== ORDINARY_WORLD);
  const foldOf = ({ mail }: ReviewedMail, i: number) =>
    (mail.world === ORDINARY_WORLD ? i : worlds.indexOf(mail.world)) % FOLDS;
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = learnVerdict(
      mails.filter((mail, i) => foldOf(mail, i) !== fold && Math.floor(i / FOLDS) % oneIn === 0),
    );
    mails.forEach((reviewed, i) => {
      if (foldOf(reviewed, i) === fold) judged.push({ reviewed, model, score: learnedScore(reviewed.features, model) });
    });
  }
  const calibration = calibrate(scoresOf(judged));
  return judged.map((one) => ({ ...one, model: { ...one.model, ...calibration } }));
}

export function scoresOf(judged: readonly Judged[]): Scored[] {
  return judged.map(({ reviewed, score }) => [score, reviewed.mail.phi] as const);
}
