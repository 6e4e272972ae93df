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
  const shareOf = (
    name: string,
    of: (one: (typeof judged)[number]) => boolean,
    hit: (one: (typeof judged)[number]) => boolean,
  ): Figure => {
    const those = judged.filter(of);
    return { name, ...share(those.filter(hit).length, those.length) };
  };
  return [
    shareOf(
      'unseen.phi.found',
      ({ mail }) => mail.phi,
      ({ phi }) => phi,
    ),
    shareOf(
      'unseen.phi.false',
      ({ mail }) => !mail.phi,
      ({ phi }) => phi,
    ),
    shareOf(
      'unseen.sensitive.found',
      ({ mail }) => mail.sensitive,
      ({ sensitive }) => sensitive,
    ),
    shareOf(
      'unseen.sensitive.false',
      ({ mail }) => !mail.sensitive,
      ({ sensitive }) => sensitive,
    ),
  ];
}
