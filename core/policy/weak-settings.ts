import type { DomainRecords } from '../delivery/domain-records.ts';
import { PERSONAL_MAIL_DOMAINS } from '../lexicon/personal-mail-domains.ts';
import { confirmWithVendor } from './presets.ts';
import { type Policy, PROTECTIONS, type Protection, SIX_YEARS_IN_DAYS } from './schema.ts';
import { type TypicalMail, typicalMail } from './typical-mail.ts';

/** A setting that an administrator should look at twice: what the policy permits, and why that may be too little. */
export type WeakSetting =
  | { readonly id: Plain; readonly path: string }
  | { readonly id: Named; readonly path: string; readonly names: readonly string[] };

type Plain =
  | 'override-reaches-phi'
  | 'override-without-reason'
  | 'tls-for-sensitive'
  | 'sensitive-below-phi'
  | 'no-records'
  | 'none-enforced'
  | 'relaxed'
  | 'unread-asked'
  | 'nobody-else'
  | 'no-answer'
  | 'no-own-domains'
  | 'no-audit'
  | 'no-sweep'
  | 'no-backstop';
type Named = 'shared-domain' | 'records-count-long' | 'rules-disabled' | 'words-unconfirmed' | 'audit-short';

/** A partner's mail server can change in a day; a record that counts for longer than a week is a memory. */
const LONG_HOURS = 7 * 24;

/** The weak settings of a policy with the domain records beside it, most urgent first. */
export function weakSettings(policy: Policy, { domains }: DomainRecords): WeakSetting[] {
  const { organisation, detection, protection, enforcement, portal, tls, gmail, audit } = policy;
  const { override } = enforcement;
  const found: WeakSetting[] = [];
  const weak = (when: boolean, id: Plain, path: string) => {
    if (when) found.push({ id, path });
  };
  const named = (id: Named, path: string, names: readonly string[]) => {
    if (names.length > 0) found.push({ id, path, names });
  };

  const shared = organisation.domains.filter((domain) => PERSONAL_MAIL_DOMAINS.has(domain));
  named('shared-domain', 'organisation.domains', shared);
  weak(override.upTo === 'phi', 'override-reaches-phi', 'enforcement.override.upTo');
  weak(
    override.upTo !== 'never' && !override.justification,
    'override-without-reason',
    'enforcement.override.justification',
  );
  weak(protection.sensitive.includes('tls'), 'tls-for-sensitive', 'protection.sensitive');
  weak(
    !protection.sensitive.includes('tls') && weakest(protection.sensitive) < weakest(protection.phi),
    'sensitive-below-phi',
    'protection.sensitive',
  );
  named('words-unconfirmed', 'portal.subject.text', confirmWithVendor(policy) ? [portal.subject.text] : []);
  const typical = typicalMail(policy);
  weak(leavesNobodyElse(typical), 'nobody-else', 'portal.via');
  weak(waitsInVain(typical), 'no-answer', 'enforcement.escalation');
  weak(detection.sensitivity === 'relaxed', 'relaxed', 'detection.sensitivity');
  named('rules-disabled', 'detection.disabledRules', detection.disabledRules);
  weak(enforcement.unread === 'confirm', 'unread-asked', 'enforcement.unread');
  const usesTls = [protection.possible, protection.phi, protection.sensitive].some((order) => order.includes('tls'));
  weak(usesTls && domains.size === 0, 'no-records', 'tls.records');
  const enforced = [...domains.values()].some((record) => record.enforced);
  weak(usesTls && domains.size > 0 && !enforced, 'none-enforced', 'tls.records');
  named('records-count-long', 'tls.maxAgeHours', tls.maxAgeHours > LONG_HOURS ? [String(tls.maxAgeHours)] : []);
  weak(organisation.domains.length === 0, 'no-own-domains', 'organisation.domains');
  weak(audit.endpoint === null, 'no-audit', 'audit.endpoint');
  named('audit-short', 'audit.keepDays', audit.keepDays < SIX_YEARS_IN_DAYS ? [String(audit.keepDays)] : []);
  weak(!gmail.sweep.enabled, 'no-sweep', 'gmail.sweep.enabled');
  weak(true, 'no-backstop', '');
  return found;
}

function weakest(order: readonly Protection[]): number {
  return Math.min(...order.map((protection) => PROTECTIONS.indexOf(protection)));
}

/** Whether mail about a patient to somebody without keys, S/MIME or enforced TLS cannot be sent at all. */
function leavesNobodyElse({ cases }: TypicalMail): boolean {
  return cases.some(
    ({ kind, audience, decision }) =>
      kind !== 'none' && audience === 'others' && decision.because.includes('nothing-fits'),
  );
}

/** Whether a message that could go protected waits for a portal that there is not. */
function waitsInVain({ cases, asked }: TypicalMail): boolean {
  return (
    asked.protection !== 'portal' &&
    cases.some(
      ({ decision: { action, protection } }) => (action === 'ask' || action === 'block') && protection !== null,
    )
  );
}
