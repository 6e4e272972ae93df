import { type ReadyDraft, written } from './ready-draft.ts';

export const clinicianSignature: ReadyDraft = {
  id: 'clinician-signature',
  title: "A clinician's signature full of numbers",
  expectation: 'NPI, licence and DEA number are the clinician’s own, not a patient’s: it goes as usual.',
  message: written({
    to: [{ address: 'events@state-medical-society.example', name: 'State Medical Society' }],
    subject: 'Panel on Saturday',
    html: `<p>Dear Ms. Frost,</p>
<p>I am glad to join the panel on Saturday. Please reserve a seat for my colleague as well, and send us the parking directions.</p>
<p>Kind regards</p>
<p>--&nbsp;<br>Ana Reyes, MD, FACC<br>Northfield Clinic, Cardiology<br>410 Elm Street, Northfield<br>
Phone (555) 555-0142 | Fax (555) 555-0143<br>NPI 1234567893 | License MD-204417 | DEA AR1234563</p>
<p style="font-size:smaller">This e-mail may contain confidential health information. If you are not the intended recipient, please delete it.</p>`,
  }),
  expected: { exposure: 'none', route: 'plain' },
};
