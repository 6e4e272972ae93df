import { type Calibration, learnedScore, type Verdict, type VerdictModel } from '../core/exposure/verdict-model.ts';
import { calibrate, type Scored } from './calibrate.ts';
import { type ReviewedMail, toExamples } from './examples.ts';
import { learnVerdict } from './learn-verdict.ts';
import { ORDINARY_WORLD } from './ordinary-mail.ts';

const FOLDS = 6;

/** A mail with the verdict that was learnt without its world, calibrated by all. */
export interface Judged {
  readonly reviewed: ReviewedMail;
  readonly score: Verdict;
  readonly model: VerdictModel;
}

/**
 * Judges every mail by a verdict learnt from other worlds only, so that no writer or situation stands on both sides.
 * Ordinary mail, which is one world, is dealt out mail by mail. With `oneIn`, only one in so many mails is learnt from.
 */
export function crossValidate(mails: readonly ReviewedMail[], plainWords: string, oneIn = 1): Judged[] {
  const worlds = [...new Set(mails.map(({ mail }) => mail.world))].filter((world) => world !== ORDINARY_WORLD);
  const foldOf = ({ mail }: ReviewedMail, i: number) =>
    (mail.world === ORDINARY_WORLD ? i : worlds.indexOf(mail.world)) % FOLDS;
  const judged: Judged[] = [];
  const all = toExamples(mails);
  for (let fold = 0; fold < FOLDS; fold++) {
    const learnt = mails.map((mail, i) => foldOf(mail, i) !== fold && Math.floor(i / FOLDS) % oneIn === 0);
    const model = learnVerdict({ ...all, examples: all.examples.filter((_example, i) => learnt[i]) }, plainWords);
    mails.forEach((reviewed, i) => {
      if (foldOf(reviewed, i) === fold) judged.push({ reviewed, model, score: learnedScore(reviewed.features, model) });
    });
  }
  const calibrations = calibrationsOf(judged);
  return judged.map((one) => ({ ...one, model: calibrated(one.model, calibrations) }));
}

interface Calibrations {
  readonly phi: Calibration;
  readonly sensitive: Calibration;
}

/** The calibrations that judged mails suggest: of PHI by all of them, of sensitive topics by those with PHI. */
export function calibrationsOf(judged: readonly Judged[]): Calibrations {
  const sensitive = judged
    .filter(({ reviewed }) => reviewed.mail.phi)
    .map(({ reviewed, score }) => [score.sensitive, reviewed.mail.sensitive] as const);
  return { phi: calibrate(scoresOf(judged)), sensitive: calibrate(sensitive) };
}

export function calibrated(model: VerdictModel, { phi, sensitive }: Calibrations): VerdictModel {
  return { ...model, phi: { ...model.phi, ...phi }, sensitive: { ...model.sensitive, ...sensitive } };
}

export function scoresOf(judged: readonly Judged[]): Scored[] {
  return judged.map(({ reviewed, score }) => [score.phi, reviewed.mail.phi] as const);
}
