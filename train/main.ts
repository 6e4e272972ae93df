import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { learnedScore } from '../core/exposure/verdict-model.ts';
import { VERDICT } from '../core/exposure/verdict-weights.ts';
import { calibrated, calibrationsOf, crossValidate } from './cross-validation.ts';
import { digestOf } from './digest.ts';
import { type ReviewedMail, reviewed, toExamples } from './examples.ts';
import { readCorpus, readLabelledMail } from './labelled-mail.ts';
import { learnVerdict } from './learn-verdict.ts';
import { readOrdinaryMail } from './ordinary-mail.ts';
import { plainWordsOf } from './plain-words.ts';
import { learningCurve, report, thresholds } from './report.ts';
import { weightsFile } from './weights-file.ts';

const ROOT = pathToFileURL(`${process.cwd()}/`);
const CORPUS = new URL('test/corpus/', ROOT);
const WEIGHTS = new URL('core/exposure/verdict-weights.ts', ROOT);

/**
 * `npm run train` learns the verdict and writes its weights; with `--check` it only cross-validates; with `--judge FILE…`
 * it reports what the shipped verdict makes of other labelled mail.
 */
const [option, ...files] = process.argv.slice(2);
if (option === '--judge') {
  for (const file of files) {
    const mails = await Promise.all(
      readLabelledMail(new URL(file, ROOT), file).map((mail) => reviewed(mail, VERDICT.plainWords)),
    );
    const judged = mails.map((mail) => ({
      reviewed: mail,
      score: learnedScore(mail.features, VERDICT),
      model: VERDICT,
    }));
    console.log(file);
    report(judged);
  }
} else {
  const labelled = [...readCorpus(CORPUS), ...(await readOrdinaryMail(new URL('train/', ROOT)))];
  const plainWords = await plainWordsOf(labelled);
  const mails: ReviewedMail[] = [];
  for (const mail of labelled) mails.push(await reviewed(mail, plainWords));
  const judged = crossValidate(mails, plainWords);
  if (option === '--check') {
    report(judged);
    thresholds(judged);
    learningCurve(mails, plainWords);
  } else {
    writeFileSync(
      WEIGHTS,
      weightsFile(calibrated(learnVerdict(toExamples(mails), plainWords), calibrationsOf(judged)), digestOf(CORPUS)),
    );
  }
}
