import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { review } from '../core/index.ts';
import { type LabelledMail, readLabelledMail } from '../train/labelled-mail.ts';
import { SETTING } from './draft.ts';
import { type Figure, share } from './figure.ts';

const FOLDER = new URL('bench/unseen-mail/', pathToFileURL(`${process.cwd()}/`));

/** Labelled mail of bench/unseen-mail that no verdict has learned from, with the fields of test/corpus. */
export function readUnseenMail(): LabelledMail[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  return names.sort().flatMap((name) => readLabelledMail(new URL(name, FOLDER), name));
}

/** How much of the mail about patients is found, how much of the rest is taken for such, and the same of sensitive topics. */
export async function unseenMail(): Promise<readonly Figure[]> {
  const judged: { mail: LabelledMail; phi: boolean; sensitive: boolean }[] = [];
  for (const mail of readUnseenMail()) {
    const { level } = (await review(mail.draft, SETTING)).exposure;
    judged.push({ mail, phi: level === 'phi' || level === 'sensitive', sensitive: level === 'sensitive' });
  }
  const figures: Figure[] = [];
  for (const kind of ['phi', 'sensitive'] as const) {
    for (const [name, labelled] of [
      ['found', true],
      ['false', false],
    ] as const) {
      const those = judged.filter(({ mail }) => mail[kind] === labelled);
      figures.push({ name: `unseen.${kind}.${name}`, ...share(those.filter((one) => one[kind]).length, those.length) });
    }
  }
  return figures;
}
