import * as v from 'valibot';
import type { KeyPairs } from './key-pairs.ts';

/** What a visitor may change of the sandbox's policy, so that every dialog can be seen. */
export const PolicyChoiceSchema = v.strictObject({
  escalation: v.picklist(['automatic', 'confirm', 'manual']),
  unread: v.picklist(['portal', 'confirm', 'block']),
  portal: v.picklist(['gateway', 'none']),
  override: v.picklist(['never', 'with-reason', 'without-reason']),
  /** Whether the connector to lakeside.example refuses to deliver without TLS. */
  lakeside: v.optional(v.picklist(['enforced', 'not-enforced']), 'enforced'),
});
export type PolicyChoice = v.InferOutput<typeof PolicyChoiceSchema>;

export const FIRST_CHOICE: PolicyChoice = {
  escalation: 'automatic',
  unread: 'portal',
  portal: 'gateway',
  override: 'never',
  lakeside: 'enforced',
};

/**
 * What an administrator of the invented Northfield Clinic would deploy: its policy, and one partner, lakeside.example,
 * whose mail servers must speak TLS. `now` dates the records, because stale ones grant nothing; `keys` is the keyring.
 */
export function sandboxSetting(choice: PolicyChoice, now: Date, keys: KeyPairs['keyring'] = { keys: [] }) {
  return {
    policy: {
      version: 'sandbox.1',
      organisation: { name: 'Northfield Clinic', domains: ['northfield-clinic.example'], languages: ['en', 'es'] },
      enforcement: {
        escalation: choice.escalation,
        unread: choice.unread,
        override: {
          upTo: choice.override === 'never' ? 'never' : 'phi',
          justification: choice.override !== 'without-reason',
        },
      },
      portal: { via: choice.portal },
      gmail: { sweep: { enabled: true, complianceAddress: 'privacy@northfield-clinic.example' } },
    },
    keys,
    domains: {
      checked: now.toISOString(),
      domains: {
        'lakeside.example': {
          mx: ['mx1.lakeside.example'],
          starttls: 'TLSv1.3',
          certificate: 'valid',
          mtaSts: 'enforce',
          dane: null,
          cipher: 'TLS_AES_256_GCM_SHA384',
          enforced: choice.lakeside === 'enforced',
          from: 'administrator',
          note: null,
        },
      },
    },
  };
}

/** The script that hands a deployed setting to the add-ins. */
export function settingScript(setting: unknown): string {
  return `var MAILWARD_SETTING = ${JSON.stringify(setting)};\n`;
}
