import { type Consents, readConsents } from './delivery/consents.ts';
import { type DomainRecords, readDomainRecords } from './delivery/domain-records.ts';
import { type Keyring, readKeyring } from './pgp/keyring.ts';
import { type PolicyError, readPolicy } from './policy/read.ts';
import type { Policy } from './policy/schema.ts';

/** What the audit trail needs and no policy should show; null for what was not deployed. */
export interface AuditSecrets {
  /** Under which recipients' addresses are digested. */
  readonly key: string | null;
  /** Lets events into the collector of a pilot; later, tokens of the sender's own account do. */
  readonly token: string | null;
}

/**
 * What an administrator deploys beside the add-in's code: `{"policy": …, "domains": …, "consents": …, "keys": …,
 * "audit": …}`, all as in their files.
 */
export type DeployedSetting =
  | {
      readonly ok: true;
      readonly policy: Policy;
      readonly domains: DomainRecords;
      readonly consents: Consents;
      readonly keyring: Keyring;
      readonly audit: AuditSecrets;
    }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

const KEYS = ['policy', 'domains', 'consents', 'keys', 'audit'];

/**
 * Reads what was deployed. Nothing deployed means the default policy; something unreadable is an error, and a front end
 * then sends nothing, because a policy that cannot be read might have been stricter.
 */
export function readDeployedSetting(deployed: unknown): DeployedSetting {
  if (deployed === undefined) return readDeployedSetting({});
  if (typeof deployed !== 'object' || deployed === null || Array.isArray(deployed)) {
    return { ok: false, errors: [{ path: '', message: 'must be an object with the key "policy"' }] };
  }
  // A misspelt key would leave the organisation's policy out, and the default one might be milder.
  const unknown = Object.keys(deployed).filter((key) => !KEYS.includes(key));
  if (unknown.length > 0) {
    return { ok: false, errors: unknown.map((key) => ({ path: key, message: `must be one of ${KEYS.join(', ')}` })) };
  }
  const { policy = {}, domains, consents, keys, audit } = deployed as Readonly<Record<string, unknown>>;
  const reading = readPolicy(policy);
  if (!reading.ok) return reading;
  return {
    ok: true,
    policy: reading.policy,
    domains: readDomainRecords(domains),
    consents: readConsents(consents),
    keyring: readKeyring(keys),
    audit: readAuditSecrets(audit),
  };
}

/** Shorter ones could be guessed; a header's line holds no longer ones. Printable ASCII, so that neither ends a header. */
const SECRET = /^[\x21-\x7e]{16,2048}$/;

/**
 * Reads a file of secrets. What is no secret counts as none: the trail then tells less or stays with the client, and no
 * message waits for it.
 */
export function readAuditSecrets(deployed: unknown): AuditSecrets {
  const { key, token } = (deployed ?? {}) as Readonly<Record<string, unknown>>;
  const secret = (value: unknown) => (typeof value === 'string' && SECRET.test(value) ? value : null);
  return { key: secret(key), token: secret(token) };
}
