import type { Decision, DecisionReason, FitReason, Justification, RecipientWay } from '../delivery/decision.ts';
import type { UnreadReason } from '../draft.ts';
import type { ExposureLevel, ExposureReason } from '../exposure/exposure.ts';
import type { Category } from '../finding.ts';
import type { Protection } from '../policy/schema.ts';
import type { FailureCode } from '../words/failure.ts';

/**
 * What is recorded, so that it can be shown afterwards what was protected: a Data Security Finding of the Open
 * Cybersecurity Schema Framework. No field can hold a subject, a file's name, text of a message or a recipient's address,
 * because none exists for it: every text here is an id, a code, a domain, a digest or the sender's own address.
 */
export interface AuditEvent {
  readonly metadata: {
    readonly version: typeof OCSF_VERSION;
    /** Names this event; one that arrives twice is counted once. */
    readonly uid: string;
    readonly profiles: readonly ['security_control'];
    readonly product: { readonly name: 'Mailward'; readonly vendor_name: 'Mailward'; readonly version: string };
  };
  readonly category_uid: 2;
  readonly class_uid: 2006;
  readonly activity_id: 1;
  readonly type_uid: 200601;
  /** 1 Informational, 2 Low, 3 Medium, 4 High: as the exposure, none to sensitive. */
  readonly severity_id: 1 | 2 | 3 | 4;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** How long the review took, in milliseconds, rounded up to one of DURATIONS; null where nothing was reviewed. */
  readonly duration: (typeof DURATIONS)[number] | null;
  /** The review's id as it stands in X-Mailward-Review: several events of one message share it. */
  readonly finding_info: { readonly uid: string; readonly title: AuditKind };
  /** The sender; null where the client did not tell one. */
  readonly actor: { readonly user: { readonly email_addr: string } } | null;
  /** 1 Allowed, 2 Denied. */
  readonly action_id: 1 | 2;
  /** 1 Allowed, 2 Blocked, 8 Approved, 10 Exonerated, 15 Detected, 16 No Action, 18 Tagged, 27 Error. */
  readonly disposition_id: 1 | 2 | 8 | 10 | 15 | 16 | 18 | 27;
  /** 0 to 100; null where nothing was reviewed. */
  readonly confidence_score: number | null;
  /** 1 Personal, 2 Data in-transit, 10 Application-Level DLP. */
  readonly data_security: {
    readonly category_id: 1;
    readonly data_lifecycle_state_id: 2;
    readonly detection_system_id: 10;
    readonly policy: { readonly uid: 'mailward'; readonly version: string };
  };
  /** What the framework has no field for. */
  readonly unmapped: AuditDetails;
}

/** The part of an event that is Mailward's own. Lists are bounded; `null` stands for "does not apply". */
export interface AuditDetails {
  readonly kind: AuditKind;
  readonly exposure: ExposureLevel | null;
  readonly action: Decision['action'] | null;
  readonly protection: Protection | null;
  /**
   * Whether the message left; `offered`: the sender was asked in Outlook's dialog, whose answer nobody tells. A failure of the
   * same review that comes later overrules both.
   */
  readonly outcome: AuditOutcome | null;
  readonly override: Justification | 'unjustified' | null;
  readonly failure: FailureCode | null;
  readonly sweep: 'unprotected' | 'unchecked' | null;
  readonly reasons: readonly ExposureReason['id'][];
  readonly because: readonly DecisionReason[];
  readonly categories: readonly { readonly category: Category; readonly count: number }[];
  readonly rules: readonly RuleCount[];
  readonly unread: readonly { readonly reason: UnreadReason; readonly count: number }[];
  readonly recipients: readonly AuditRecipient[];
  /** How many recipients there were; more than are listed where the list was cut. */
  readonly recipients_total: number;
  readonly client: AuditClient;
  /** As the client states it, such as `16.0.19929.20000`; '' where it does not. */
  readonly client_version: string;
  /** The mail service's own id of the message, where known; never the Message-ID header. */
  readonly message_uid: string | null;
  /** How many events this client had to let go since it last shipped one, because its queue was full; 0 until then. */
  readonly lost: number;
}

/** How often a rule found something. */
export interface RuleCount {
  readonly rule: string;
  readonly category: Category;
  readonly count: number;
}

/** A recipient without the address: its domain, and a digest that only the organisation's key can make. */
export interface AuditRecipient {
  readonly domain: string;
  /** Null without a key. */
  readonly hash: string | null;
  readonly internal: boolean;
  readonly way: RecipientWay['way'];
  /** Why TLS fits or does not, where the policy asked. */
  readonly tls: FitReason | null;
}

/** The release of the framework that events are written in; readers choose their schema by it. */
export const OCSF_VERSION = '1.8.0';
/** The package's version; a test compares them. */
export const PRODUCT_VERSION = '0.1.0';

/**
 * `send`: a message was reviewed as it was about to be sent. `override`: it left as it was because the sender said so.
 * `escalation`: it left better protected because somebody asked for it. `false-alarm`: the sender says that the review is
 * wrong. `sweep-hit`: found among sent messages without the protection it needs. `failure`: a review came to no end.
 * `unscanned`: the client sends without asking.
 */
export const AUDIT_KINDS = [
  'send',
  'override',
  'escalation',
  'false-alarm',
  'sweep-hit',
  'failure',
  'unscanned',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

export const AUDIT_OUTCOMES = ['sent', 'kept', 'offered'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

export const AUDIT_CLIENTS = [
  'outlook-classic',
  'outlook-windows',
  'outlook-web',
  'outlook-mac',
  'outlook-mobile',
  'outlook',
  'gmail',
] as const;
export type AuditClient = (typeof AUDIT_CLIENTS)[number];

/** Coarse on purpose: an exact time tells something of a message's length. */
export const DURATIONS = [50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000, 300_000] as const;
