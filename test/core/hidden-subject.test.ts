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
