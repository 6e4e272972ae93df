import { expect, it } from 'vitest';
import { hideInSubject, review } from '../../core/index.ts';
import { draftOf, PHI_TEXT, settingOf } from '../draft-of.ts';

const NOTHING: ReadonlySet<number> = new Set();
const draftAbout = (subject: string, text = PHI_TEXT) => draftOf({ subject, text });
const hide = async (subject: string, text?: string) => {
  const draft = draftAbout(subject, text);
  return hideInSubject(draft, await review(draft, settingOf()), NOTHING);
};

it('hides what tells something about a patient and leaves the rest', async () => {
  expect(await hide('Re: MRN 00482137 and the parking')).toBe('Re: MRN … and the parking');
});

it('hides so that the next review finds nothing in the subject', async () => {
  const hidden = await hide('Ana Ruiz, MRN 00482137, diabetes');
  expect(await hide(hidden)).toBe(hidden);
});

it('hides a name that the message says is one, and no other two words', async () => {
  expect(await hide('Ana Ruiz, Parking Garage')).toBe('…, Parking Garage');
});

it('keeps a subject that tells nothing, to the character', async () => {
  for (const subject of ['', '  Parking  on Friday ', 'Your appointment']) expect(await hide(subject)).toBe(subject);
});

it('keeps a subject that was not looked at', () => {
  const encrypted = { segments: [], findings: [] };
  expect(hideInSubject({ subject: 'Secure message' }, encrypted, NOTHING)).toBe('Secure message');
});

it("keeps what the sender says is not a patient's", async () => {
  const draft = draftAbout('Re: MRN 00482137');
  const reviewed = await review(draft, settingOf());
  const all = new Set(reviewed.findings.keys());
  expect(hideInSubject(draft, reviewed, all)).toBe('Re: MRN 00482137');
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
  expect(await hide(subject, text)).toBe(hidden);
});

it('does not take a word in common use for a name because somebody is called so', async () => {
  expect(await hide('White cells', 'Patient: Rosa White, MRN 00482137. Diagnosis: leukemia.')).toBe('White cells');
});
