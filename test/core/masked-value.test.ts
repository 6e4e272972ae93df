import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMaskable, maskedValue, review } from '../../core/index.ts';
import { draftOf, settingOf } from '../draft-of.ts';

describe('a masked value', () => {
  it.each([
    ['00482137', '••••2137'],
    ['(312) 555-0142', '(•••) •••-0142'],
    ['1EG4-TE5-MK73', '••••-•••-MK73'],
    ['03/14/1962', '••/••/1962'],
    ['March 14, 1962', 'March ••, ••62'],
    ['60611', '•••11'],
    ['92', '•2'],
    ['9', '•'],
    ['May', 'May'],
  ])('of %s is %s', (value, masked) => {
    expect(maskedValue(value)).toBe(masked);
  });

  it('is as long as the value and never shows more than half of its digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d /()-]{1,30}$/), (value) => {
        const masked = maskedValue(value);
        const digits = (text: string) => text.replace(/\D/g, '').length;
        expect(masked).toHaveLength(value.length);
        expect(digits(masked)).toBeLessThanOrEqual(Math.min(4, digits(value) / 2));
      }),
    );
  });
});

describe('what can be masked', () => {
  const TEXT = `Patient: Ana Ruiz, MRN 00482137, has asthma.

-----Original Message-----
From: info@partner.example
Sent: Monday
Subject: MRN

The patient with MRN 00991122 has asthma.`;

  it('is a number in the new text: no name, no illness and nothing quoted', async () => {
    const reviewed = await review(draftOf({ text: TEXT, subject: 'MRN 00771204' }), settingOf());
    const texts = new Map(reviewed.segments.map(({ id, text }) => [id, text]));
    const found = reviewed.findings
      .filter((finding) => isMaskable(reviewed, finding))
      .map(({ segment, start, end }) => texts.get(segment)?.slice(start, end));
    expect(found).toEqual(['00482137']);
  });

  it('is no longer found once it is masked', async () => {
    const masked = await review(draftOf({ text: 'Patient MRN ••••2137, SSN •••-••-6789, has asthma.' }), settingOf());
    expect(masked.findings.map(({ category }) => category)).not.toContain('mrn');
    expect(masked.findings.map(({ category }) => category)).not.toContain('ssn');
  });
});
