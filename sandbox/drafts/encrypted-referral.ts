import { type ReadyDraft, written } from './ready-draft.ts';

export const encryptedReferral: ReadyDraft = {
  id: 'encrypted-referral',
  title: 'Referral to a doctor with an OpenPGP key',
  expectation: 'About a patient, to somebody whose key is in the keyring: it goes encrypted with OpenPGP.',
  message: written({
    to: [{ address: 'm.castillo@harbor-cardiology.example', name: 'Marta Castillo, MD' }],
    subject: 'Referral',
    html: `<p>Dear Marta,</p>
<p>may I send you Tomás Field (MRN 0051877, date of birth 11/02/1949)? He has <b>atrial fibrillation</b> and takes apixaban 5 mg twice a day. His echocardiogram of last week shows an enlarged left atrium.</p>
<p>Kind regards<br>Ana Reyes, MD</p>`,
  }),
  expected: { exposure: 'phi', route: 'pgp' },
};
