import { heldAttachment, type ItemState, newItem } from '../../sandbox/outlook/item-state.ts';

/** What the clinic of these tests deploys: one partner whose connector enforces TLS. */
export function clinicSetting(policy: Readonly<Record<string, unknown>> = {}) {
  return {
    policy: {
      version: 'test.1',
      organisation: { name: 'Northfield Clinic', domains: ['northfield-clinic.example'] },
      ...policy,
    },
    domains: {
      checked: new Date().toISOString(),
      domains: { 'lakeside.example': { starttls: 'TLSv1.3', certificate: 'valid', enforced: true } },
    },
  };
}

export const PATIENT: ItemState = newItem({
  to: [{ address: 'dr.okafor@harbor-ortho.example', name: 'Dr. Okafor' }],
  subject: 'Referral',
  html: '<p>Patient: Jane Whitfield, DOB 03/14/1962, MRN 0048213. Diagnosis: type 2 diabetes, on metformin 500 mg.</p>',
});

export const BUSINESS: ItemState = newItem({
  to: [{ address: 'sales@paper-goods.example', name: 'Paper Goods' }],
  subject: 'Copier paper',
  html: '<p>Please send ten boxes of copier paper on Monday. Thank you.</p>',
});

export const TEXT_FILE = heldAttachment({
  name: 'notes.txt',
  contentType: 'text/plain',
  base64: Buffer.from('The copier is on the second floor.').toString('base64'),
});
