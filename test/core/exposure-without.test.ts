import { describe, expect, it } from 'vitest';
import { exposureWithout, type Review, review, sameValueKey } from '../../core/index.ts';
import { draftOf, fileOf, PHI_TEXT, PLAIN_TEXT, settingOf } from '../draft-of.ts';

const SETTING = settingOf();
const all = ({ findings }: Review) => new Set(findings.keys());

describe('the exposure without some findings', () => {
  it('is the exposure itself while none is left out', async () => {
    for (const text of [PHI_TEXT, PLAIN_TEXT]) {
      const draft = draftOf({ text });
      const reviewed = await review(draft, SETTING);
      expect(exposureWithout(draft, reviewed, new Set(), SETTING.policy)).toEqual(reviewed.exposure);
    }
  });

  it('is none when the one thing that was found is left out', async () => {
    const draft = draftOf({ text: 'The number is MRN 00482139.' });
    const reviewed = await review(draft, SETTING);
    expect(reviewed.exposure.level).not.toBe('none');
    expect(exposureWithout(draft, reviewed, all(reviewed), SETTING.policy).level).toBe('none');
  });

  it('still stands for the rest', async () => {
    const draft = draftOf({ text: PHI_TEXT });
    const reviewed = await review(draft, SETTING);
    const dates = reviewed.findings.flatMap(({ category }, index) => (category === 'dob' ? [index] : []));
    expect(dates).not.toEqual([]);
    expect(exposureWithout(draft, reviewed, new Set(dates), SETTING.policy).level).toBe('phi');
  });

  it('is at least possible while something is unread', async () => {
    const draft = draftOf({ attachments: [fileOf('scan.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0]))] });
    const reviewed = await review(draft, SETTING);
    expect(exposureWithout(draft, reviewed, all(reviewed), SETTING.policy).level).toBe('possible');
  });
});

describe('the key of a value', () => {
  it('is the same for the same value in another place or writing, and differs for another value', async () => {
    const reviewed = await review(
      draftOf({ subject: 'MRN 00482139', text: 'Patient MRN 00482139 and MRN 00771204 have asthma.' }),
      SETTING,
    );
    const keys = reviewed.findings
      .filter(({ category }) => category === 'mrn')
      .map((finding) => sameValueKey(reviewed, finding));
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(2);
  });
});
