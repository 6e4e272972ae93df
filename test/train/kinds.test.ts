import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KINDS } from '../../train/kinds.ts';

it('every file of the corpus is of one kind', () => {
  const files = readdirSync(new URL('../corpus/', import.meta.url)).filter((name) => name.endsWith('.jsonl'));
  expect(Object.values(KINDS).flat().sort()).toEqual(files.map((name) => name.replace(/\.jsonl$/, '')).sort());
});
