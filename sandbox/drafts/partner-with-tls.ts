import { type ReadyDraft, written } from './ready-draft.ts';

export const partnerWithTls: ReadyDraft = {
  id: 'partner-with-tls',
  title: 'A referral to a partner with enforced TLS',
  expectation: 'lakeside.example takes encrypted mail only, so it goes encrypted, without the portal.',
  message: written({
    to: [{ address: 'cardiology@lakeside.example', name: 'Lakeside Cardiology' }],
    subject: 'Referral',
    html: `<p>Dear colleagues,</p>
<p>please see Ms. Joyce Baker (DOB 05/17/1939, MRN 0058231) for her heart failure. Her ejection fraction was 35 % in October; she takes furosemide 40 mg and lisinopril 10 mg.</p>
<p>With kind regards<br>Ana Reyes, MD</p>`,
  }),
  expected: { exposure: 'phi', route: 'tls' },
};
