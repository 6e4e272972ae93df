import { describe, expect, it } from 'vitest';
import { cautionsOf, review } from '../../../core/index.ts';
import { readCorpus } from '../../../train/labelled-mail.ts';
import { clinicPolicy, settingOf } from '../../draft-of.ts';

/** The corpus is the mail of many organisations: each sender's domain is its own. */
const policy = { ...clinicPolicy(), organisation: { ...clinicPolicy().organisation, domains: [] } };
/** Every seventh message is enough to see a caution that cries wolf, and takes a few seconds. */
const EVERY = 7;
const REVIEW_ALL_MS = 120_000;

describe('cautions on ordinary mail', () => {
  it('stand beside at most two messages of a hundred', { timeout: REVIEW_ALL_MS }, async () => {
    const setting = settingOf({ policy });
    const mails = readCorpus(new URL('../../corpus/', import.meta.url)).filter(
      ({ phi }, index) => !phi && index % EVERY === 0,
    );
    let alarmed = 0;
    for (const { draft } of mails) {
      const cautions = cautionsOf(draft, await review(draft, setting), setting);
      if (cautions.some(({ id }) => id !== 'many-personal-addresses')) alarmed++;
    }
    expect(mails.length).toBeGreaterThan(500);
    expect(alarmed / mails.length).toBeLessThanOrEqual(0.02);
  });
});
