import { type Consents, NO_CONSENTS, readConsents } from '../delivery/consents.ts';
import { decide } from '../delivery/decide.ts';
import { type Decision, NO_WISH, type Wish } from '../delivery/decision.ts';
import { type DomainRecords, readDomainRecords } from '../delivery/domain-records.ts';
import type { Draft } from '../draft.ts';
import type { ExposureLevel } from '../exposure/exposure.ts';
import type { Finding } from '../finding.ts';
import type { KeyStates } from '../pgp/key-states.ts';
import type { Assessment } from '../review.ts';
import type { Policy } from './schema.ts';

/** What a message tells, or that something in it cannot be checked. */
export const MAIL_KINDS = ['none', 'possible', 'phi', 'sensitive', 'unread'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** To whom: colleagues; a partner with enforced and verified TLS; somebody with an OpenPGP key; a domain of S/MIME; all others. */
export const AUDIENCES = ['inside', 'tls', 'pgp', 'smime', 'others'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What a policy does to typical mail: the decisions themselves, made for messages that nobody wrote. */
export interface TypicalMail {
  readonly cases: readonly { readonly kind: MailKind; readonly audience: Audience; readonly decision: Decision }[];
  /** About a patient, to a partner with TLS and to somebody else at once. */
  readonly mixed: Decision;
  /** About a patient, in the subject too, to somebody without any other protection. */
  readonly subject: Decision;
  /** Nothing found, and the sender asks for the portal. */
  readonly asked: Decision;
  /** To a patient who asked for ordinary mail, by what the message tells. */
  readonly consented: Readonly<Record<'phi' | 'sensitive', Decision>>;
}

/** Domains that nobody can own (RFC 2606). */
const OUR_DOMAIN = 'clinic.invalid';
const TLS_DOMAIN = 'partner.invalid';
const OTHER = 'somebody@elsewhere.invalid';
const KEY_HOLDER = 'colleague@keys.invalid';
/** The moment of the invented records; which one it is makes no difference. */
const NOW = Date.UTC(2026, 0, 1);

/** Asks the decision itself what happens to typical mail, so that no description can differ from what is done. */
export function typicalMail(policy: Policy): TypicalMail {
  const own = policy.organisation.domains[0] ?? OUR_DOMAIN;
  const partner = `somebody@${TLS_DOMAIN}`;
  const to: Readonly<Record<Audience, string | null>> = {
    inside: `colleague@${own}`,
    tls: partner,
    pgp: usesPgp(policy) ? KEY_HOLDER : null,
    smime: policy.smime.domains[0] === undefined ? null : `somebody@${policy.smime.domains[0]}`,
    others: OTHER,
  };
  const decided = (recipients: readonly string[], assessed: Assessment, more: More = {}) =>
    decide(draftTo(own, recipients), assessed, settingOf(policy, more));
  return {
    cases: MAIL_KINDS.flatMap((kind) =>
      AUDIENCES.flatMap((audience) => {
        const address = to[audience];
        return address === null ? [] : [{ kind, audience, decision: decided([address], assessmentOf(kind)) }];
      }),
    ),
    mixed: decided([partner, OTHER], assessmentOf('phi')),
    subject: decided([OTHER], { ...assessmentOf('phi'), findings: [IN_THE_SUBJECT] }),
    asked: decided([OTHER], assessmentOf('none'), { wish: { protection: 'portal', override: null } }),
    consented: {
      phi: decided([OTHER], assessmentOf('phi'), { consents: consent() }),
      sensitive: decided([OTHER], assessmentOf('sensitive'), { consents: consent() }),
    },
  };
}

interface More {
  readonly wish?: Wish;
  readonly consents?: Consents;
}

function settingOf(policy: Policy, { wish = NO_WISH, consents = NO_CONSENTS }: More) {
  return { policy, domains: records(), consents, keys: KEYS, now: NOW, id: 'typical', wish };
}

function records(): DomainRecords {
  return readDomainRecords({
    checked: new Date(NOW).toISOString(),
    domains: { [TLS_DOMAIN]: { starttls: 'TLSv1.3', certificate: 'valid', enforced: true } },
  });
}

function consent(): Consents {
  return readConsents({
    consents: [{ address: OTHER, asked: '2025-01-01', warnedBy: 'somebody', wording: 'ordinary-mail-en-1' }],
  });
}

const KEYS: KeyStates = { sender: 'usable', recipients: new Map([[KEY_HOLDER, 'usable']]) };
const IN_THE_SUBJECT: Finding = {
  rule: 'medical-record-number',
  category: 'mrn',
  segment: 'subject',
  start: 0,
  end: 1,
  confidence: 'high',
  zone: 'new',
  topic: null,
  disguised: false,
};

function usesPgp({ protection, pgp }: Policy): boolean {
  const orders = [protection.possible, protection.phi, protection.sensitive];
  return pgp.lookup.length > 0 && orders.some((order) => order.includes('pgp'));
}

function assessmentOf(kind: MailKind): Assessment {
  // Whatever cannot be checked is possible at least.
  const level: ExposureLevel = kind === 'unread' ? 'possible' : kind;
  return {
    findings: [],
    unread: kind === 'unread' ? [{ part: 'attachment', name: '', reason: 'password-protected' }] : [],
    exposure: { level, probability: level === 'none' ? 0 : 1, reasons: [] },
  };
}

function draftTo(own: string, recipients: readonly string[]): Draft {
  return {
    kind: 'message',
    from: { address: `sender@${own}`, name: '' },
    recipients: recipients.map((address) => ({ address, name: '', field: 'to' })),
    subject: '',
    body: { html: null, text: '' },
    location: '',
    attachments: [],
    headers: {},
    unread: [],
  };
}
