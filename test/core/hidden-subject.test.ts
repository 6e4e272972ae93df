import { expect, it } from 'vitest';
import { hideInSubject, review } from '../../core/index.ts';
import { draftOf, PHI_TEXT, settingOf } from '../draft-of.ts';

const reviewed = (subject: string) => review(draftOf({ subject, text: PHI_TEXT }), settingOf());
const NOTHING: ReadonlySet<number> = new Set();

it('hides what tells something about a patient and leaves the rest', async () => {
  expect(hideInSubject(await reviewed('Re: MRN 00482137 and the parking'), NOTHING)).toBe('Re: MRN … and the parking');
});

it('hides so that the next review finds nothing in the subject', async () => {
  const hidden = hideInSubject(await reviewed('Ana Ruiz, MRN 00482137, diabetes'), NOTHING);
  expect(hideInSubject(await reviewed(hidden), NOTHING)).toBe(hidden);
});

it('hides a name that the message says is one, and no other two words', async () => {
  expect(hideInSubject(await reviewed('Ana Ruiz, Parking Garage'), NOTHING)).toBe('…, Parking Garage');
});

it('keeps a subject that tells nothing, to the character', async () => {
  for (const subject of ['', '  Parking  on Friday ', 'Your appointment']) {
    expect(hideInSubject(await reviewed(subject), NOTHING)).toBe(subject);
  }
});

it("keeps what the sender says is not a patient's", async () => {
  const review = await reviewed('Re: MRN 00482137');
  const all = new Set(review.findings.keys());
  expect(hideInSubject(review, all)).toBe('Re: MRN 00482137');
});

it.each([
  ['Ruiz, Ana', '…'],
  ['FW: RUIZ ANA', 'FW: …'],
  ['ana ruiz', '…'],
  ['About Ruiz', 'About …'],
  ['00482137', '…'],
  ['0048-2137, please', '…, please'],
  ['3/14/62', '…'],
  ['Order 1004821375', 'Order 1004821375'],
  ['3/14/2026', '3/14/2026'],
  ['de la clinica', 'de la clinica'],
])('hides what the message calls a patient’s, however the subject writes it: %s', async (subject, hidden) => {
  const text = 'Patient: Ana Ruiz, DOB 03/14/1962, MRN 00482137. Diagnosis: type 2 diabetes, on metformin 500 mg.';
  const reviewed = await review(draftOf({ subject, text }), settingOf());
  expect(hideInSubject(reviewed, NOTHING)).toBe(hidden);
});

it('does not take a word in common use for a name because somebody is called so', async () => {
  const text = 'Patient: Rosa White, MRN 00482137. Diagnosis: leukemia.';
  const reviewed = await review(draftOf({ subject: 'White cells', text }), settingOf());
  expect(hideInSubject(reviewed, NOTHING)).toBe('White cells');
});
