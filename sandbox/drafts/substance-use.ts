import { type ReadyDraft, written } from './ready-draft.ts';

export const substanceUse: ReadyDraft = {
  id: 'substance-use',
  title: 'Substance use care, to the same partner',
  expectation: 'Especially sensitive: TLS is not enough here, it goes by the secure portal.',
  message: written({
    to: [{ address: 'intake@lakeside.example', name: 'Lakeside Intake' }],
    subject: 'Intake on Monday',
    html: `<p>Hello,</p>
<p>Mr. Daniel Price (DOB 02/11/1984, MRN 0062250) starts with you on Monday. He is being treated for <b>opioid use disorder</b> and takes buprenorphine 8 mg daily; the last relapse was in August.</p>
<p>Thank you<br>Ana Reyes, MD</p>`,
  }),
  expected: { exposure: 'sensitive', route: 'portal' },
};
