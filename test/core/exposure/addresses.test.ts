import { describe, expect, it } from 'vitest';
import { review } from '../../../core/index.ts';
import { draftOf, fileOf, settingOf } from '../../draft-of.ts';

const message = (from: string, to: string, text: string) =>
  fileOf(
    'question.eml',
    `From: ${from}\r\nTo: ${to}\r\nSubject: question\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`,
    'message/rfc822',
  );
const CLINIC = 'Clinic <clinic@northfield-clinic.example>';
const ANA = 'Ana Beispiel <ana.beispiel@gmail.com>';
const levelOf = async (from: string, to: string, text: string) => {
  const draft = draftOf({ text: 'For your information.', attachments: [message(from, to, text)] });
  return (await review(draft, settingOf())).exposure.level;
};

describe('an attached message', () => {
  it.each([
    'Thank you, the diabetes class helped a lot.',
    'Please send the biopsy report to my home.',
    'When are the lab results back?',
  ])('from or to a personal address is judged as mail with whoever has it: %s', async (text) => {
    expect(await levelOf(ANA, CLINIC, text)).toBe('phi');
    expect(await levelOf(CLINIC, ANA, text)).toBe('phi');
  });

  it.each([
    'Thank you, the diabetes class was well attended.',
    'The quote for the MRI service contract is attached.',
    'Can we move the meeting to Friday?',
  ])('among organisations is no PHI: %s', async (text) => {
    expect(['none', 'possible']).toContain(await levelOf('Bo Lindgren <bo.lindgren@vendor.example>', CLINIC, text));
  });

  it('to the own personal address of the sender tells of nobody else', async () => {
    const from = { address: 'a.okafor@gmail.com', name: 'Adaeze Okafor' };
    const text = 'Thank you, the diabetes class was well attended.';
    const attachments = [message('vendor@vendor.example', 'A.Okafor@gmail.com', text)];
    expect(
      (await review(draftOf({ from, text: 'For your information.', attachments }), settingOf())).exposure.level,
    ).toBe('none');
  });

  it('is said to be care to or from a personal address', async () => {
    const attachments = [message(ANA, CLINIC, 'I stopped taking lisinopril.')];
    const { exposure, segments } = await review(draftOf({ text: 'For your information.', attachments }), settingOf());
    expect(exposure.reasons.map(({ id }) => id)).toContain('care-to-a-personal-address');
    expect(segments.find(({ id }) => id === 'attachment:question.eml')).toMatchObject({
      text: 'question.eml\nAna Beispiel',
      parties: ['ana.beispiel@gmail.com'],
    });
  });
});
