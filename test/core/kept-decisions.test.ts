import { describe, expect, it } from 'vitest';
import {
  CATEGORY_KINDS,
  decisionToKeep,
  type Finding,
  keepDecision,
  NO_WISH,
  recallDecisions,
  review,
} from '../../core/index.ts';
import { draftOf, NOW, PHI_TEXT, PLAIN_TEXT, policyWith, settingOf } from '../draft-of.ts';

const reviewed = (text: string, setting = settingOf()) => review(draftOf({ text }), setting);

describe('a decision that is kept', () => {
  it('comes back as it was, newest first', async () => {
    const first = decisionToKeep(await reviewed(PLAIN_TEXT), NO_WISH, true, NOW);
    const second = decisionToKeep(await reviewed(PHI_TEXT), NO_WISH, true, NOW + 1);
    expect(recallDecisions(keepDecision(keepDecision(null, first), second))).toEqual([second, first]);
    expect(first).toEqual({ at: NOW, exposure: 'none', way: 'plain', override: null, unread: 0, categories: [] });
    expect(second).toMatchObject({ exposure: 'phi', way: 'portal' });
  });

  it('holds levels, codes and counts, and no word of the message', async () => {
    const kept = keepDecision(null, decisionToKeep(await reviewed(PHI_TEXT), NO_WISH, true, NOW));
    expect(kept).toContain('["mrn",1]');
    for (const word of ['Ruiz', '00482137', '1962', 'diabetes', 'metformin']) expect(kept).not.toContain(word);
  });

  it('names the reason of an override that was granted, and none that was not', async () => {
    const wish = { protection: null, override: { justification: 'invented' } } as const;
    for (const [upTo, override] of [
      ['phi', 'invented'],
      ['never', null],
    ] as const) {
      const policy = policyWith('enforcement', { override: { upTo, justification: true } });
      const decision = decisionToKeep(await reviewed(PHI_TEXT, settingOf({ policy, wish })), wish, true, NOW);
      expect(decision.override).toBe(override);
    }
  });

  it('stays one of ten, below half of the 9 KB of a stored property, however much was found', async () => {
    const review = await reviewed(PHI_TEXT);
    const [sample] = review.findings;
    const every = CATEGORY_KINDS.flatMap(({ categories }) => categories);
    const findings = every.flatMap((category) => Array<Finding>(999).fill({ ...(sample as Finding), category }));
    const wish = { protection: null, override: { justification: 'not-a-patient' } } as const;
    let kept: string | null = null;
    for (let i = 0; i < 12; i++) {
      kept = keepDecision(kept, decisionToKeep({ ...review, findings }, wish, true, NOW + i));
    }
    expect(recallDecisions(kept).map(({ at }) => at - NOW)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    expect(kept?.length).toBeLessThan(4.5 * 1024);
  });

  it.each([null, '', '{', 'null', '{}', '[{"at":1}]', '["<b>"]'])('is none where %j was kept', (kept) => {
    expect(recallDecisions(kept)).toEqual([]);
  });
});
