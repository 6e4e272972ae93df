import { existsSync } from 'node:fs';
import { readCorpus, readLabelledMail } from '../../train/labelled-mail.ts';
import { draftOf } from '../draft.ts';
import { readSsnFiles } from '../ssn-files.ts';
import { readUnseenMail } from '../unseen-mail.ts';
import { EVASION_FILE } from './disguises.ts';
import { readMarkedTexts, toSample } from './marked-texts.ts';
import { readOrdinaryMail } from './ordinary-mail.ts';
import { evenly, type SampleSet } from './sample.ts';

/** As many messages of the corpus as the slowest peer gets through in a minute. */
const MOST_OF_CORPUS = 600;

export interface Sets {
  readonly sets: readonly SampleSet[];
  /** What could not be read because it is not there, in words. */
  readonly absent: readonly string[];
}

/** Every set there is: the project's own, ordinary mail where it is installed, and outside sets from the folder `data`. */
export async function readSets(root: URL, data: URL | null): Promise<Sets> {
  const sets: SampleSet[] = [];
  const absent: string[] = [];
  const fileOf = (name: string): URL | null => {
    const file = data === null ? null : new URL(`${name}.jsonl`, data);
    if (file !== null && existsSync(file)) return file;
    absent.push(`${name}.jsonl (a folder that has it is given by --data or MAILWARD_BENCH_DATA)`);
    return null;
  };
  const outside = (name: string, read: (file: URL) => SampleSet) => {
    const file = fileOf(name);
    if (file !== null) sets.push(read(file));
  };
  outside('mail-dev', (file) => ({
    name: 'mail-dev',
    seen: 'never learned from; variants of the verdict were compared on it',
    samples: readLabelledMail(file, 'mail-dev').map(({ draft, phi }) => ({ draft, phi, spans: null })),
  }));
  sets.push({
    name: 'bench/unseen-mail',
    seen: 'never learned from; two thresholds for sensitive topics were set by it',
    samples: readUnseenMail().map(({ draft, phi }) => ({ draft, phi, spans: null })),
  });
  sets.push({
    name: 'test/corpus',
    seen: 'learned from: shows fit; npm run train -- --check shows accuracy',
    samples: evenly(readCorpus(new URL('test/corpus/', root)), MOST_OF_CORPUS).map(({ draft, phi }) => ({
      draft,
      phi,
      spans: null,
    })),
  });
  outside('asq-phi-dev', (file) => ({
    name: 'asq-phi-dev',
    seen: 'never learned from; looked at',
    samples: readMarkedTexts(file).map((one, i) => toSample(one, i, 'Clinical question')),
  }));
  for (const name of ['presidio-synth-dev', 'presidio-tests-dev']) {
    outside(name, (file) => ({
      name,
      seen: 'never learned from; looked at',
      samples: readMarkedTexts(file).map((one, i) => toSample(one, i, '')),
    }));
  }
  sets.push({
    name: 'bench/ssn-files',
    seen: 'never learned from',
    samples: readSsnFiles().map(({ text, numbers }) => ({ draft: draftOf({ text }), phi: null, spans: numbers })),
  });
  const ordinary = await readOrdinaryMail(root);
  fileOf(EVASION_FILE);
  if (ordinary.length === 0) absent.push('ordinary mail (npm run train installs it)');
  return { sets: [...sets, ...ordinary], absent };
}
