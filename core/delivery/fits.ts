import type { Draft, Recipient } from '../draft.ts';
import { domainOf } from '../lexicon/personal-mail-domains.ts';
import { sameAddress } from '../pgp/keyring.ts';
import type { Protection } from '../policy/schema.ts';
import type { Setting } from '../review.ts';
import type { Fit, FitReason } from './decision.ts';
import { takenAt, tlsTrouble } from './domain-records.ts';

const HOUR = 3_600_000;
/** Clocks differ a little; a record from further in the future than this is not trusted. */
const CLOCK_SKEW = 5 * 60_000;

/** What the fit of a protection depends on besides the recipient; `kind` is what goes to them. */
export interface FitSetting extends Pick<Setting, 'policy' | 'domains' | 'keys' | 'now'>, Pick<Draft, 'kind'> {}

/** Whether `recipient` can take `protection`, and why. */
export function fitOf(recipient: Recipient, protection: Protection, setting: FitSetting): Fit {
  // It takes no headers that ask a gateway for S/MIME, and calendars open no encrypted text.
  if (setting.kind === 'appointment' && (protection === 'pgp' || protection === 'smime'))
    return { protection, fits: false, reason: 'not-for-meetings' };
  const domain = domainOf(recipient.address);
  switch (protection) {
    case 'tls':
      return tlsFit(domain, setting);
    case 'pgp':
      return pgpFit(recipient, setting);
    case 'smime': {
      const listed = setting.policy.smime.domains.includes(domain);
      return { protection, fits: listed, reason: listed ? 'smime-domain' : 'smime-not-listed' };
    }
    case 'portal': {
      const offered = setting.policy.portal.via !== 'none';
      return { protection, fits: offered, reason: offered ? 'portal' : 'no-portal' };
    }
  }
}

/** OpenPGP takes the recipient's key, and the sender's own: a sent copy that nobody can open is no record of what was said. */
function pgpFit({ address }: Recipient, { keys }: FitSetting): Fit {
  const answer = (reason: FitReason): Fit => ({ protection: 'pgp', fits: reason === 'key', reason });
  const state = keys.recipients.get(sameAddress(address)) ?? 'no-key';
  if (state !== 'usable') return answer(state);
  return answer(keys.sender === 'usable' ? 'key' : 'no-own-key');
}

/**
 * TLS counts only where the organisation's own connector or gateway enforces it, the certificate was verified, the
 * version is new enough and the record is fresh. A probe alone proves nothing about the next message (RFC 3207 section 6).
 */
export function tlsFit(domain: string, setting: Pick<FitSetting, 'policy' | 'domains' | 'now'>): Fit {
  const { domains, now, policy } = setting;
  const answer = (reason: FitReason): Fit => ({ protection: 'tls', fits: reason === 'tls-enforced', reason });
  const record = domains.domains.get(domain);
  if (record === undefined) return answer('tls-no-record');
  const age = now - takenAt(record, domains);
  if (!(age >= -CLOCK_SKEW && age <= policy.tls.maxAgeHours * HOUR)) return answer('tls-record-old');
  if (!record.enforced) return answer('tls-not-enforced');
  return answer(tlsTrouble(record, policy.tls.minimum) ?? 'tls-enforced');
}
