import { describe, expect, it } from 'vitest';
import { review } from '../../../core/index.ts';
import { draftOf, settingOf } from '../../draft-of.ts';

async function levelOf(text: string) {
  return (await review(draftOf({ text, to: ['consult@partner.example'] }), settingOf())).exposure.level;
}

describe("one patient's care", () => {
  it.each([
    [
      'the place and the day of it',
      'A man with atrial fibrillation was admitted to Lakeside Hospital on March 5th, 2024.',
    ],
    ['a number and the day', 'Discharge for hypertension on 04/12/2024, MRN 12345678, what dose of lisinopril?'],
    [
      'a name behind age and sex, with the day',
      'Options for a 61-year-old female, Thuy Okonkwo, with hypertension seen on May 3, 2024?',
    ],
  ])('is PHI when told by %s', async (_what, text) => {
    expect(['phi', 'sensitive']).toContain(await levelOf(text));
  });

  it.each([
    ['nobody', 'What is the first choice for a 61-year-old woman with hypertension and chronic kidney disease?'],
    [
      'a day without a place',
      'The guideline for hypertension and chronic kidney disease was revised on March 5th, 2024.',
    ],
  ])('is not told by %s', async (_what, text) => {
    expect(await levelOf(text)).not.toBe('phi');
  });
});
