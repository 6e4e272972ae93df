import { describe, expect, it } from 'vitest';
import { review } from '../../../core/index.ts';
import { draftOf, settingOf } from '../../draft-of.ts';

const FROM = { address: 'ana.reyes@northfield-clinic.example', name: 'Ana Reyes' };

async function found(text: string, parts: Parameters<typeof draftOf>[0] = {}): Promise<string[]> {
  const { findings, segments } = await review(draftOf({ from: FROM, text, ...parts }), settingOf());
  return findings.map(({ category, segment, start, end }) => {
    const source = segments.find(({ id }) => id === segment)?.text ?? '';
    return `${category}: ${source.slice(start, end)}`;
  });
}

describe("what belongs to the message's own parties is not a patient's", () => {
  it("leaves out the sender's name, but not a patient who shares the first name", async () => {
    expect(await found('Patient: Ana Reyes')).not.toContain('name: Ana Reyes');
    expect(await found('Patient: Ana Ruiz')).toContain('name: Ana Ruiz');
  });

  it("leaves out the signature's phone and provider number, but not the same in the text", async () => {
    const signed = 'See you.\n\nRegards,\nAna Reyes, MD\nPhone 507-555-0142\nNPI 1234567893';
    expect((await found(signed)).filter((entry) => /^(?:phone|npi)/.test(entry))).toEqual([]);
    expect(await found('His cell is 507-555-0142, call him.')).toContain('phone: 507-555-0142');
  });

  it("keeps a patient's phone and name in a note that stands where a signature would", async () => {
    const noted = 'See you.\n\n--\nAna Reyes, RN\n\nPt Imani Wells, DOB 03/04/1962, cell 507-555-0142, on warfarin';
    const entries = await found(noted);
    expect(entries).toContain('phone: 507-555-0142');
    expect(entries).toContain('name: Imani Wells');
  });

  it("keeps a patient's contact lines that a desk pastes below its thanks", async () => {
    const lines = 'Marta Quiroz\n44 Elm St\nDayton, OH 45402\n(937) 555-0144';
    const contact = ['name: Marta Quiroz', 'address: 44 Elm St', 'phone: (937) 555-0144'];
    expect(await found(`See her for the rash.\n\nThanks\n${lines}`)).toEqual(expect.arrayContaining(contact));
    expect(await found(`Hi.\n\nThanks\n${lines}\nDOB 7/9/1981`, { from: { ...FROM, name: 'Front Desk' } })).toEqual(
      expect.arrayContaining(contact),
    );
  });

  it("leaves out the same lines where they are the writer's, of a firm, or below a desk that bears no name", async () => {
    const below = async (name: string, more: string, from = FROM) =>
      (await found(`See you.\n\nThanks\n${name}\n44 Elm St\n(937) 555-0144${more}`, { from })).filter((one) =>
        /^(?:name|address|phone)/.test(one),
      );
    expect(await below('Ana M. Reyes', '')).toEqual([]);
    expect(await below('Marta Quiroz', '\nNorthfield Clinic')).toEqual([]);
    expect(await below('Marta Quiroz', '', { ...FROM, name: 'Front Desk' })).toEqual([]);
  });

  it("leaves out the writer's phone where only the department's name sounds like an illness", async () => {
    const signed = 'See you.\n\nRegards,\nAna Reyes\nOrchard Behavioral Health\nPhone 507-555-0142';
    expect((await found(signed)).filter((entry) => entry.startsWith('phone'))).toEqual([]);
  });

  it('leaves out addresses of sender and recipients, but not another personal one', async () => {
    const text = 'Write to j.marsh@gmail.com or to k.olsen@gmail.com.';
    expect(await found(text, { to: ['j.marsh@gmail.com'] })).toContain('email: k.olsen@gmail.com');
    expect(await found(text, { to: ['j.marsh@gmail.com'] })).not.toContain('email: j.marsh@gmail.com');
  });

  it("leaves out a colleague's address, but not the neighbour's of a sender at a mail provider", async () => {
    const text = 'Email: bo.lind@northfield-clinic.example or k.olsen@gmail.com';
    expect(await found(text)).not.toContain('email: bo.lind@northfield-clinic.example');
    const from = { address: 'ana.reyes@gmail.com', name: 'Ana Reyes' };
    expect(await found(text, { from })).toContain('email: k.olsen@gmail.com');
  });

  it('keeps initials, which name nobody among the parties', async () => {
    expect((await found('J.D., 54F, with chest pain')).some((entry) => entry.startsWith('name: J.D.'))).toBe(true);
  });
});
