import { describe, expect, it } from 'vitest';
import { defaultPolicy, review } from '../../core/index.ts';
import { draftOf, settingOf } from '../draft-of.ts';

async function levelOf(text: string, to = ['x@partner.example']) {
  return (await review(draftOf({ text, to }), settingOf())).exposure.level;
}

describe('PHI takes somebody and something about their health', () => {
  it.each([
    ['a phone number', 'Call me at 507-555-0123 tomorrow.'],
    ['a plain date', 'The meeting is on 03/14/2027.'],
    ['a name', 'Mrs. Alvarez will join the board meeting.'],
    ['a ten-digit number', 'Order 4155550123 shipped.'],
    ['health words about nobody', 'Diabetes and hypertension are rising in the county.'],
    ['a medicine for nobody', 'Our metformin supply is tight, expect delays.'],
    ["a clinician's own numbers", 'Dr. Adaeze Okafor, MD, NPI 1234567893, DEA BB1388568, license MN 55820.'],
  ])('%s alone is nothing', async (_what, text) => {
    expect(await levelOf(text)).toBe('none');
  });

  it("both together are PHI, in the text, in a quote, and in a clinician's mail", async () => {
    expect(await levelOf('Patient: Ana Ruiz, MRN 00482137, has diabetes.')).toBe('phi');
    expect(
      await levelOf('See below.\n\nOn Mon, Nov 2, 2026 Bo wrote:\n> Patient: Ana Ruiz, MRN 00482137, has diabetes.'),
    ).toBe('phi');
    expect(await levelOf('Ana Ruiz, MRN 00482137, has diabetes.\n\nRegards,\nAdaeze Okafor, MD\nNPI 1234567893')).toBe(
      'phi',
    );
  });

  it("a recipient's own personal address is the first key", async () => {
    const text = 'Your biopsy results are back and your metformin refill is ready.';
    // With the dot of the DNS root it is the same address.
    for (const address of ['j.marsh.garden@gmail.com', 'J.Marsh.Garden@Gmail.Com.'])
      expect(await levelOf(text, [address])).not.toBe('none');
  });

  it('and is one to a practice with an address at the same mail provider', async () => {
    const text = 'Your biopsy results are back and your metformin refill is ready.';
    const from = { address: 'okafor.family.practice@gmail.com', name: 'Adaeze Okafor' };
    const draft = draftOf({ from, text, to: ['j.marsh.garden@gmail.com'] });
    expect((await review(draft, settingOf({ policy: defaultPolicy() }))).exposure.level).not.toBe('none');
  });
});
