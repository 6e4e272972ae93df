import { type ReadyDraft, written } from './ready-draft.ts';

export const subjectOnly: ReadyDraft = {
  id: 'subject-only',
  title: 'A patient in the subject line only',
  expectation: 'Subjects travel in the clear: it goes by the portal under a neutral subject.',
  message: written({
    to: [{ address: 'referrals@eastbay-oncology.example', name: 'Eastbay Oncology' }],
    subject: 'Patient Robert Hale, MRN 0051877: biopsy shows melanoma',
    html: `<p>Hello,</p>
<p>could you call me back about this one when you have a minute? I am in the office until five.</p>
<p>Thanks<br>Ana</p>`,
  }),
  expected: { exposure: 'phi', route: 'portal' },
};
