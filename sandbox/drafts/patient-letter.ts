import { type ReadyDraft, written } from './ready-draft.ts';

export const patientLetter: ReadyDraft = {
  id: 'patient-letter',
  title: 'Letter to a patient at home',
  expectation: 'A record number and a diagnosis to a personal address: it goes by the secure portal.',
  message: written({
    to: [{ address: 'jane.doe.garden@mail.example', name: 'Jane Doe' }],
    subject: 'After your visit',
    html: `<p>Dear Ms. Doe,</p>
<p>thank you for coming in on Tuesday. Your blood tests confirm <b>type 2 diabetes</b>; your A1C was 8.2 %. Please start metformin 500 mg twice a day with meals, and bring your readings to the next visit.</p>
<p>For questions, please have your medical record number ready: MRN 0048213 (date of birth 03/14/1961).</p>
<p>Kind regards<br>Ana Reyes, MD</p>`,
  }),
  expected: { exposure: 'phi', route: 'portal' },
};
