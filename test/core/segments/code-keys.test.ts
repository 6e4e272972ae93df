import { describe, expect, it } from 'vitest';
import { review } from '../../../core/index.ts';
import { fold, unfold } from '../../../core/segments/fold.ts';
import { draftOf, settingOf } from '../../draft-of.ts';

describe('a key of code', () => {
  it.each([
    ['PATIENT_MRN=4471882', 'PATIENT MRN=4471882'],
    ['DateOfBirth: 03/04/1962', 'Date Of Birth: 03/04/1962'],
    ['{"lastName":"Ruiz","firstName":"Ana"}', '{"last Name":"Ruiz","first Name":"Ana"}'],
    ['<PatientMRN>4471882', '<Patient MRN>4471882'],
    ["'date_of_birth' : '1962-03-04'", "'date of birth' : '1962-03-04'"],
    ['dx_code => E11.9', 'dx code => E11.9'],
  ])('in %j is read as words before what it holds', (source, read) => {
    expect(fold(source).text).toBe(read);
  });

  it.each([
    ['a key that no rule knows', 'retryCount: 3 and MAX_SIZE=4471882'],
    ['an address', 'https://x.example/?patient_id=4471882 or x.example/patient_id=4471882'],
    ['a name', 'McDonald: see below, and DeShawn'],
    ['a word that holds nothing', 'set patient_id before date_of_birth'],
  ])('is not seen in %s', (_what, text) => {
    expect(fold(text).text).toBe(text);
  });

  it('leaves values in their places', () => {
    const text = 'first line\nPATIENT_MRN=4471882 DateOfBirth: 03/04/1962';
    const result = fold(text);
    for (const value of ['4471882', '03/04/1962'])
      expect(unfold(result, result.text.indexOf(value))).toBe(text.indexOf(value));
  });

  it('labels its value for the rules', async () => {
    const text = 'PATIENT_MRN=4471882\nDateOfBirth: 03/04/1962\n"lastName":"Orozco"';
    const { findings } = await review(draftOf({ text }), settingOf());
    expect(findings.map(({ category }) => category).sort()).toEqual(expect.arrayContaining(['dob', 'mrn', 'name']));
  });

  it.each(['a_', 'aB', 'a_b ', 'patient_id ', 'patientId:', '_', 'A_A='])(
    'costs linear time for a flood of %j',
    (piece) => {
      const started = performance.now();
      fold(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );
});
