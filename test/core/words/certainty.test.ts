import { describe, expect, it } from 'vitest';
import { describe as describeReview, review } from '../../../core/index.ts';
import { draftOf, fileOf, PHI_TEXT, PLAIN_TEXT, policyWith, settingOf } from '../../draft-of.ts';

async function certainty(parts: Parameters<typeof draftOf>[0], setting = settingOf()) {
  const draft = draftOf(parts);
  return describeReview(draft, await review(draft, setting), setting, 'en').certainty;
}

describe('how sure a verdict is', () => {
  it('is said in words, without a number', async () => {
    expect(await certainty({ text: PHI_TEXT })).toBe('Quite sure it concerns a patient.');
    expect(await certainty({ text: 'The number is MRN 00482139.' })).toBe('Not sure, so rather with care.');
  });

  it('is not said where nothing was found or nothing could be read', async () => {
    expect(await certainty({ text: PLAIN_TEXT })).toBeNull();
    const scan = fileOf('scan.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0]));
    expect(await certainty({ text: PLAIN_TEXT, attachments: [scan] })).toBeNull();
  });

  it('is not insisted on once the sender has given a reason that counts', async () => {
    const policy = policyWith('enforcement', { override: { upTo: 'phi', justification: true } });
    const wish = { protection: null, override: { justification: 'invented' } } as const;
    expect(await certainty({ text: PHI_TEXT }, settingOf({ policy, wish }))).toBeNull();
  });
});
