import { type ReadyDraft, written } from './ready-draft.ts';

export const internalMail: ReadyDraft = {
  id: 'internal-mail',
  title: 'About a patient, within the clinic',
  expectation: 'It is about a patient but stays inside the organisation: it goes as usual.',
  message: written({
    to: [{ address: 'ward3@northfield-clinic.example', name: 'Ward 3' }],
    cc: [{ address: 'lab@northfield-clinic.example', name: 'Laboratory' }],
    subject: 'Bed 12',
    html: `<p>Hello all,</p>
<p>Mr. Robert Hale (MRN 0051877, DOB 11/02/1955) moves to bed 12 after his melanoma excision. Please repeat the blood count tomorrow morning.</p>
<p>Ana</p>`,
  }),
  expected: { exposure: 'phi', route: 'plain' },
};
