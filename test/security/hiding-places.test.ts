import { describe, expect, it } from 'vitest';
import { review } from '../../core/index.ts';
import { draftOf, settingOf } from '../draft-of.ts';

async function exposureOf(text: string) {
  return (await review(draftOf({ text }), settingOf())).exposure.level;
}

const PATIENT = 'Patient: Bo Lind, MRN 00482137, type 2 diabetes.';

describe('text about a patient finds no place to hide', () => {
  it('behind a flood of other findings', async () => {
    const flood = 'diabetes '.repeat(6000);
    const { findings } = await review(
      draftOf({ text: `${flood}\nMember ID: CMX662019475\nopioid use disorder` }),
      settingOf(),
    );
    expect(findings.map(({ category }) => category)).toContain('member_id');
    expect(findings.map(({ topic }) => topic)).toContain('substance_use');
  });

  it.each([
    ['in the line of a confidentiality notice', `${PATIENT} This e-mail may contain confidential information.`],
    ['below a closing, where a signature stands', `Hello,\n\nThanks,\nAna\nPS ${PATIENT}`],
    ['in a form with an empty line', `${PATIENT} Signature: ________`],
    ['beside a sample number', `${PATIENT} Not like the sample XXX-XX-XXXX.`],
  ])('%s', async (_where, text) => {
    expect(await exposureOf(text)).toBe('phi');
  });

  it.each([
    'Please test pt MRN 00482137 for hepatitis B.',
    'patient test results, MRN 00482137: glucose high, diabetes',
    'COVID TEST PATIENT MRN 00482137 POSITIVE, PNEUMONIA',
    'MRN 1234590, diabetes',
  ])('by being tested, or by a number that only begins like a sample: %s', async (text) => {
    expect(['phi', 'sensitive']).toContain(await exposureOf(text));
  });

  it('without a record number either: name, birth date and illness are at least possible', async () => {
    for (const text of [
      'Patient Bo Lind, DOB 3/14/1962, has HIV; this e-mail may contain confidential information.',
      'Hello,\n\nThanks,\nAna\nPS my patient Bo Lind, DOB 3/14/1962, has HIV',
    ]) {
      expect(await exposureOf(text)).not.toBe('none');
    }
  });
});
