import { describe, expect, it } from 'vitest';
import { readDomainRecords, review } from '../../core/index.ts';
import { draftOf, NOW, PHI_TEXT, policyWith, settingOf } from '../draft-of.ts';

const SUBJECT = 'Ana Ruiz MRN 00482137 diabetes';

describe('subjects travel in the clear', () => {
  it('so one that holds PHI is replaced, with the portal', async () => {
    const { decision } = await review(draftOf({ subject: SUBJECT, text: PHI_TEXT }), settingOf());
    expect(decision).toMatchObject({
      action: 'protect',
      subjectReplaced: true,
      subject: 'Secure message from Northfield Clinic +encrypt+',
    });
  });

  it('or the message is blocked, where the policy says so', async () => {
    const policy = policyWith('enforcement', { subjectWithPhi: 'block' });
    const { decision } = await review(draftOf({ subject: SUBJECT, text: PHI_TEXT }), settingOf({ policy }));
    expect(decision.action).toBe('block');
    expect(decision.because).toContain('subject-holds-phi');
  });

  it('also when only the subject holds anything', async () => {
    const { decision } = await review(draftOf({ subject: SUBJECT, text: 'Please see the subject.' }), settingOf());
    expect(decision.subject).not.toContain('Ruiz');
    expect(decision.protection).toBe('portal');
  });

  it('and stays with TLS, which covers the whole message', async () => {
    const domains = readDomainRecords({
      checked: new Date(NOW).toISOString(),
      domains: { 'lakeside.example': { starttls: 'TLSv1.3', certificate: 'valid', enforced: true } },
    });
    const draft = draftOf({ subject: SUBJECT, text: PHI_TEXT, to: ['x@lakeside.example'] });
    const { decision } = await review(draft, settingOf({ domains }));
    expect(decision).toMatchObject({ protection: 'tls', subject: SUBJECT, subjectReplaced: false });
  });

  it('so a mere name is replaced where the message says that it is the patient’s, and else is not', async () => {
    const text = 'Patient: Maria Gonzalez, MRN 00482137, type 2 diabetes.';
    const { decision } = await review(draftOf({ subject: 'Maria Gonzalez', text }), settingOf());
    expect(decision).toMatchObject({
      subjectReplaced: true,
      subject: 'Secure message from Northfield Clinic +encrypt+',
    });
    const other = await review(draftOf({ subject: 'Harbor Plaza', text }), settingOf());
    expect(other.decision).toMatchObject({ subjectReplaced: false, subject: 'Harbor Plaza +encrypt+' });
  });

  it('and is left alone when it tells nothing', async () => {
    for (const subject of ['As discussed', 'Your appointment']) {
      const { decision } = await review(draftOf({ subject, text: PHI_TEXT }), settingOf());
      expect(decision).toMatchObject({ subject: `${subject} +encrypt+`, subjectReplaced: false });
    }
  });
});
