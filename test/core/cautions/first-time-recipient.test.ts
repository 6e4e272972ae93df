import { describe, expect, it } from 'vitest';
import { PHI_TEXT, PLAIN_TEXT } from '../../draft-of.ts';
import { addressesOf } from './cautions-with.ts';

const TO = ['info@partner.example', 'new@lakeside.example', 'b.lind@northfield-clinic.example'];
const known = (address: string) => address === 'info@partner.example';
const addresses = (text: string, knows: (address: string) => boolean | null) =>
  addressesOf('first-time-recipient', { text, to: TO, known: knows });

describe('a recipient who was never written to', () => {
  it('is named when the message is about a patient, and colleagues are not', async () => {
    expect(await addresses(PHI_TEXT, known)).toEqual(['new@lakeside.example']);
  });

  it('is not when it is not', async () => {
    expect(await addresses(PLAIN_TEXT, known)).toBeNull();
  });

  it('is not when nobody remembers', async () => {
    expect(await addresses(PHI_TEXT, () => null)).toBeNull();
  });
});
