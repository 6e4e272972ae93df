import { type Consents, NO_CONSENTS, readConsents } from './delivery/consents.ts';
import { type DomainRecords, NO_DOMAIN_RECORDS, readDomainRecords } from './delivery/domain-records.ts';
import { type Keyring, NO_KEYRING, readKeyring } from './pgp/keyring.ts';
import { defaultPolicy, type PolicyError, readPolicy } from './policy/read.ts';
import type { Policy } from './policy/schema.ts';

/**
 * What an administrator deploys beside the add-in's code: `{"policy": …, "domains": …, "consents": …, "keys": …}`, all as in
 * their files.
 */
export type DeployedSetting =
  | {
      readonly ok: true;
      readonly policy: Policy;
      readonly domains: DomainRecords;
      readonly consents: Consents;
      readonly keyring: Keyring;
    }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

/**
 * Reads what was deployed. Nothing deployed means the default policy; something unreadable is an error, and a front end
 * then sends nothing, because a policy that cannot be read might have been stricter.
 */
export function readDeployedSetting(deployed: unknown): DeployedSetting {
  if (deployed === undefined)
    return {
      ok: true,
      policy: defaultPolicy(),
      domains: NO_DOMAIN_RECORDS,
      consents: NO_CONSENTS,
      keyring: NO_KEYRING,
    };
  if (typeof deployed !== 'object' || deployed === null || Array.isArray(deployed)) {
    return { ok: false, errors: [{ path: '', message: 'must be an object with the key "policy"' }] };
  }
  const { policy, domains, consents, keys } = deployed as Record<string, unknown>;
  const reading = readPolicy(policy ?? {});
  if (!reading.ok) return reading;
  return {
    ok: true,
    policy: reading.policy,
    domains: readDomainRecords(domains),
    consents: readConsents(consents),
    keyring: readKeyring(keys),
  };
}
