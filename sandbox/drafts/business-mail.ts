import { type ReadyDraft, written } from './ready-draft.ts';

export const businessMail: ReadyDraft = {
  id: 'business-mail',
  title: 'Plain business mail',
  expectation: 'Nothing about a patient: it goes as usual.',
  message: written({
    to: [{ address: 'orders@harbor-supplies.example', name: 'Harbor Supplies' }],
    subject: 'Delivery of the two desk chairs',
    html: `<p>Hello Tom,</p>
<p>thank you for the quote. Please deliver the two desk chairs to the front desk, any weekday between 9 and 4. The order number is on the form you sent us.</p>
<p>Could you also let me know whether the blue fabric is back in stock?</p>
<p>Best regards<br>Ana</p>`,
  }),
  expected: { exposure: 'none', route: 'plain' },
};
