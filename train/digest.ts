import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { FEATURE_VERSION } from '../core/exposure/features.ts';

/** What weights are learnt from, in one word: the corpus, byte for byte, and the version of the features. */
export function digestOf(corpus: URL): string {
  const hash = createHash('sha256').update(`features ${FEATURE_VERSION}\n`);
  const names = readdirSync(corpus).filter((name) => name.endsWith('.jsonl'));
  for (const name of names.sort()) {
    const content = readFileSync(new URL(name, corpus));
    hash.update(`${name} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
