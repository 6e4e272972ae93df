import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cautionsOf, type Draft, readConsents, review } from '../../../core/index.ts';
import { draftOf, PHI_TEXT, PLAIN_TEXT, settingOf } from '../../draft-of.ts';
import { cautionsWith } from './cautions-with.ts';

const ADDRESSES = [
  'a.ruiz@gmial.com',
  'rosa.medina@gmail.com',
  'b.lind@yahoo.com',
  'c.vera@outlook.com',
  'd.luna@icloud.com',
  'e.moss@aol.com',
  'info@partner.example',
  'b.lind@northfield-clinic.example',
];
const OFFER = 'Because you have diabetes, we have a special offer for you: 20% off a glucose meter.';
const THREAD = `\n\nFrom: Dr. Lee <dr.lee@lakeside.example>\nSent: Friday\nTo: a.okafor@northfield-clinic.example\nSubject: Ana\n\n${PHI_TEXT}`;

const draft = fc
  .record({
    greeting: fc.constantFrom('', 'Dear Ms. Alvarez,\n\n'),
    text: fc.constantFrom(PHI_TEXT, PLAIN_TEXT, OFFER),
    quoted: fc.constantFrom('', THREAD),
    to: fc.subarray(ADDRESSES),
  })
  .map(({ greeting, text, quoted, to }) => draftOf({ text: greeting + text + quoted, to }));

/** Freezes a value to its last leaf; bytes and maps are nothing that a caution is given to change. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

describe('cautions', () => {
  it('never change what happens to a message, whatever they say', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(draft, async (written: Draft) => {
        const setting = settingOf();
        const before = frozen(await review(frozen(written), setting));
        const told = JSON.stringify(before.decision);
        for (const { id } of cautionsOf(written, before, setting)) seen.add(id);
        expect(JSON.stringify(before.decision)).toBe(told);
        expect(JSON.stringify((await review(written, setting)).decision)).toBe(told);
      }),
      { numRuns: 200 },
    );
    expect([...seen].sort()).toEqual([
      'greets-somebody-else',
      'look-alike-domain',
      'many-personal-addresses',
      'marketing-without-authorization',
      'outsiders-added',
    ]);
  });

  it('are the only thing that a marketing authorization changes', async () => {
    await fc.assert(
      fc.asyncProperty(draft, fc.subarray(ADDRESSES), async (written, patients) => {
        const consents = readConsents({
          authorizations: patients.map((address) => ({
            address,
            scope: 'marketing',
            from: '2026-01-01',
            until: '2026-12-31',
          })),
        });
        const without = await review(written, settingOf());
        expect((await review(written, settingOf({ consents }))).decision).toEqual(without.decision);
      }),
      { numRuns: 100 },
    );
  });

  it('hold addresses and domains, and nothing of what the message says', async () => {
    const cautions = await cautionsWith({ text: `Dear Ms. Alvarez,\n\n${OFFER}\n${PHI_TEXT}${THREAD}`, to: ADDRESSES });
    const domains = ['gmail.com'];
    for (const { addresses, resembled } of cautions) {
      for (const address of addresses) expect(ADDRESSES).toContain(address);
      for (const domain of resembled) expect(domains).toContain(domain);
    }
    expect(cautions.length).toBeGreaterThan(2);
  });

  it('are none for a message without recipients', async () => {
    expect(await cautionsWith({ text: PHI_TEXT })).toEqual([]);
  });
});
