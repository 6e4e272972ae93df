import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LEARNT_FROM } from '../../core/exposure/verdict-weights.ts';
import { digestOf } from '../../train/digest.ts';

const WEIGHTS = new URL('../../core/exposure/verdict-weights.ts', import.meta.url);
/** What the add-in's event bundle can afford for a cold start. */
const MAX_GZIP_BYTES = 60 * 1024;

describe('the weights of the verdict', () => {
  it('were learnt from the corpus and the features as they are; npm run train renews them', () => {
    expect(LEARNT_FROM).toBe(digestOf(new URL('../corpus/', import.meta.url)));
  });

  it('fit into their size budget', () => {
    expect(gzipSync(readFileSync(WEIGHTS)).length).toBeLessThanOrEqual(MAX_GZIP_BYTES);
  });
});
