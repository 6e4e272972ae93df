import * as v from 'valibot';

/** What a visitor may change of the sandbox's policy, so that every dialog can be seen. */
export const PolicyChoiceSchema = v.strictObject({
  escalation: v.picklist(['automatic', 'confirm', 'manual']),
  unread: v.picklist(['portal', 'confirm', 'block']),
  portal: v.picklist(['gateway', 'none']),
  override: v.picklist(['never', 'with-reason', 'without-reason']),
});
export type PolicyChoice = v.InferOutput<typeof PolicyChoiceSchema>;

export const FIRST_CHOICE: PolicyChoice = {
  escalation: 'automatic',
  unread: 'portal',
  portal: 'gateway',
  override: 'never',
};

/** Where the sandbox's clients ship audit events to. */
export interface AuditDestination {
  readonly endpoint: string;
  readonly token: string;
}

/**
 * What an administrator of the invented Northfield Clinic would deploy: its policy, and one partner, lakeside.example,
 * whose mail servers must speak TLS. `now` dates the records, because stale ones grant nothing. `audit` is where events go.
 */
export function sandboxSetting(choice: PolicyChoice, now: Date, audit: AuditDestination | null) {
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
      audit: { endpoint: audit?.endpoint ?? null },
      gmail: { sweep: { enabled: true, complianceAddress: 'privacy@northfield-clinic.example' } },
    },
    audit: { key: 'invented-key-of-northfield-clinic', token: audit?.token },
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
          enforced: true,
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
