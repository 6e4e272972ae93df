import { describe, expect, it } from 'vitest';
import { review } from '../../../core/index.ts';
import { draftOf, fileOf, PHI_TEXT, PLAIN_TEXT, settingOf } from '../../draft-of.ts';

/** Nobody is named and no number stands in it, yet anyone on the ward knows who is meant. */
const UNNAMED =
  'The lady in 212 is out of her patches again, she will be hurting by supper. Can your driver bring them today?';

async function exposureOf(parts: Parameters<typeof draftOf>[0]) {
  return (await review(draftOf(parts), settingOf())).exposure;
}

describe('exposure', () => {
  it('finds mail about a patient whom no rule can name, and says that it reads like it', async () => {
    const { level, reasons } = await exposureOf({ text: UNNAMED });
    expect(level).toBe('phi');
    expect(reasons.map(({ id }) => id)).toContain('reads-like-patient-mail');
  });

  it('gives the plainer reason where a direct identifier decides', async () => {
    const { level, reasons } = await exposureOf({ text: PHI_TEXT });
    expect(level).toBe('phi');
    expect(reasons.map(({ id }) => id)).not.toContain('reads-like-patient-mail');
  });

  it("does not take a number's own label for a word about health", async () => {
    const { level, probability } = await exposureOf({ text: 'Unit # 4471 is leased as of Jan 1, keys at the desk.' });
    expect(level).not.toBe('phi');
    expect(probability).toBeLessThan(0.5);
  });

  it('takes even a vague word about health for PHI beside a record number and a name', async () => {
    const { level } = await exposureOf({ text: 'Patient: Imani Wells\nMRN 00482137\nvisit moved to Friday' });
    expect(level).toBe('phi');
  });

  it.each([
    'impacted canine',
    'rabies vaccine dose 2',
    'she is a veterinarian with a service dog',
    'this is NOT a test patient',
    'dummy records were merged with hers',
    'the form says MM/DD/YYYY',
    'simulation lab on Tuesday',
  ])('lets no word about animals or tests make nothing of a named patient: %s', async (said) => {
    const text = `Please schedule Halina Dombrowski, DOB 6/12/55, ${said}. She takes warfarin for afib.`;
    expect((await exposureOf({ text })).level).not.toBe('none');
  });

  const AROUND = [
    'We still need the signed order form for the second half of the year, and legal asks that section 9.2 be changed to net 45.',
    'The steering meeting is moved to Thursday at 10, same bridge. Please send the slides by Wednesday noon.',
  ] as const;

  it.each([
    'Linda Orozco is HIV positive.',
    "Mrs. Orozco's mammogram was abnormal.",
    'Linda Orozco, 402 Alder St, has afib and takes Eliquis.',
  ])('finds a patient mentioned once in a letter about other things: %s', async (said) => {
    const text = `Hi Dana,\n\n${AROUND[0]} ${said} ${AROUND[1]}\n\nThanks\nBex`;
    expect(['phi', 'sensitive']).toContain((await exposureOf({ subject: 'Status', text })).level);
  });

  it.each([
    'Dr. Linda Orozco runs the diabetes clinic now.',
    'Rohan Amin asks whether the invoice for flu vaccine is paid.',
    'Their slogan is "Mrs. Jones loves her new hip."',
  ])('takes nobody named beside care for a patient: %s', async (said) => {
    const text = `Hi Dana,\n\n${AROUND[0]} ${said} ${AROUND[1]}\n\nThanks\nBex`;
    expect((await exposureOf({ subject: 'Status', text })).level).toBe('none');
  });

  it('leaves nothing of a patient who is a placeholder', async () => {
    const text = 'Please log in as John Doe, DOB 01/01/1900, and print the label for metformin.';
    expect((await exposureOf({ text })).level).toBe('none');
  });

  it('gives no such reason where only an unread part makes it possible', async () => {
    const attachments = [fileOf('scan.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0]))];
    const { level, reasons } = await exposureOf({ text: PLAIN_TEXT, attachments });
    expect(level).toBe('possible');
    expect(reasons.map(({ id }) => id)).toEqual(['unread-part']);
  });
});
