import {
  type Attachment,
  type Draft,
  defaultPolicy,
  NO_CONSENTS,
  NO_DOMAIN_RECORDS,
  NO_KEYS,
  NO_WISH,
  type Policy,
  type Setting,
} from '../core/index.ts';

/** A draft from Northfield Clinic to a partner, with what a test wants to be different. */
export function draftOf(
  parts: Partial<Omit<Draft, 'recipients'>> & { to?: readonly string[]; text?: string } = {},
): Draft {
  const { to = ['info@partner.example'], text, ...rest } = parts;
  return {
    kind: 'message',
    from: { address: 'a.okafor@northfield-clinic.example', name: 'Adaeze Okafor' },
    recipients: to.map((address) => ({ address, name: '', field: 'to' })),
    subject: '',
    body: { html: null, text: text ?? '' },
    location: '',
    attachments: [],
    headers: {},
    unread: [],
    ...rest,
  };
}

/** A moment all tests share. */
export const NOW = Date.parse('2026-11-22T12:00:00Z');

export function settingOf(parts: Partial<Setting> = {}): Setting {
  return {
    policy: clinicPolicy(),
    domains: NO_DOMAIN_RECORDS,
    consents: NO_CONSENTS,
    keys: NO_KEYS,
    now: NOW,
    id: '00000000-0000-4000-8000-000000000000',
    wish: NO_WISH,
    ...parts,
  };
}

/** The default policy of an organisation that named its domain. */
export function clinicPolicy(): Policy {
  const policy = defaultPolicy();
  return {
    ...policy,
    version: '2026-11-22.1',
    organisation: { ...policy.organisation, name: 'Northfield Clinic', domains: ['northfield-clinic.example'] },
  };
}

/** The clinic's policy with one section changed. */
export function policyWith<Section extends 'detection' | 'protection' | 'enforcement' | 'portal' | 'tls' | 'smime'>(
  section: Section,
  changes: Partial<Policy[Section]>,
): Policy {
  const policy = clinicPolicy();
  return { ...policy, [section]: { ...policy[section], ...changes } };
}

export function fileOf(name: string, content: string | Uint8Array, contentType = 'text/plain'): Attachment {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, contentType, size: bytes.length, inline: false, content: bytes };
}

/** A text that no privacy officer would doubt. */
export const PHI_TEXT =
  'Patient: Ana Ruiz\nMRN: 00482137\nDOB: 03/14/1962\nShe has type 2 diabetes and takes metformin 500 mg.';

/** A text without anything about a patient. */
export const PLAIN_TEXT = 'Could you send the chairs on Thursday instead? The loading dock is closed on Wednesday.';
