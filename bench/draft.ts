import {
  type Draft,
  defaultPolicy,
  NO_CONSENTS,
  NO_DOMAIN_RECORDS,
  NO_KEYS,
  NO_WISH,
  type Setting,
} from '../core/index.ts';

/** The default policy: what every figure is measured with. */
export const SETTING: Setting = {
  policy: defaultPolicy(),
  domains: NO_DOMAIN_RECORDS,
  consents: NO_CONSENTS,
  keys: NO_KEYS,
  now: 0,
  id: 'bench',
  wish: NO_WISH,
};

/** A message from a clinician at a clinic to another organisation. */
export function draftOf({ text, html, ...rest }: Partial<Draft> & { text?: string; html?: string }): Draft {
  return {
    kind: 'message',
    from: { address: 'a.okafor@northfield-clinic.example', name: 'Adaeze Okafor' },
    recipients: [{ address: 'info@partner.example', name: '', field: 'to' }],
    subject: '',
    body: { html: html ?? null, text: text ?? null },
    location: '',
    attachments: [],
    headers: {},
    unread: [],
    ...rest,
  };
}
