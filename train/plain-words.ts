import { hasPlainEnding, packedWords } from '../core/exposure/plain-words.ts';
import { defaultPolicy } from '../core/index.ts';
import { hashOf } from '../core/segments/hash.ts';
import { segment } from '../core/segments/segment.ts';
import { CAPITALISED } from '../core/segments/words.ts';
import type { LabelledMail } from './labelled-mail.ts';

/** A word counts as plain when so many messages write it small; fewer may have done so with a name by mistake. */
const LEAST_MESSAGES = 3;
/** Written large, and nobody's name. */
const ALWAYS_LARGE =
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday american english spanish mexican irish hmong somali christmas thanksgiving';

/**
 * The words that some mail begins with a capital although they are no names, packed (see core/exposure/plain-words.ts):
 * those that other mail writes small. What its ending or its singular tells is left out. Labels play no part.
 */
export async function plainWordsOf(mails: readonly LabelledMail[]): Promise<string> {
  const small = new Map<string, number>();
  const large = new Set<string>();
  const policy = defaultPolicy();
  for (const { draft } of mails) {
    const met = new Set<string>();
    const { segments } = await segment(draft, policy);
    for (const { words, folded } of segments) {
      for (let i = 0; i < words.count; i++) {
        if ((words.digits[i] ?? 0) > 0) continue;
        const written = folded.text.slice(words.starts[i], words.ends[i]).replace(/'/g, '');
        const word = written.toLowerCase();
        if (word.length < 2) continue;
        if (((words.traits[i] ?? 0) & CAPITALISED) !== 0) large.add(word);
        else if (written === word) met.add(word);
      }
    }
    for (const word of met) small.set(word, (small.get(word) ?? 0) + 1);
  }
  const isPlain = (word: string) => (small.get(word) ?? 0) >= LEAST_MESSAGES;
  const kept = [...small.keys()].filter(
    (word) =>
      isPlain(word) &&
      large.has(word) &&
      !hasPlainEnding(word) &&
      !(word.endsWith('s') && isPlain(word.slice(0, -1)) && large.has(word.slice(0, -1))),
  );
  return packedWords([...new Set([...kept, ...ALWAYS_LARGE.split(' ')])].map(hashOf));
}
