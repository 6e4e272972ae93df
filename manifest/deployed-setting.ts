import {
  type AuditSecrets,
  type Consents,
  type DomainRecords,
  hashedAddress,
  type Keyring,
  type Policy,
} from '../core/index.ts';
import { organisationId } from './organisation-id.ts';

/** What is deployed beside the add-in's code, in the form in which core's readDeployedSetting takes it. */
export interface SettingFile {
  readonly policy: Policy;
  readonly domains: object | null;
  readonly consents: object | null;
  readonly keys: object | null;
  readonly audit: AuditSecrets | null;
}

/** What a setting is made from: a policy, and the records and consents beside it as core reads them. */
export interface SettingSource {
  readonly policy: Policy;
  readonly domains: DomainRecords;
  readonly consents: Consents;
  readonly keyring: Keyring;
  readonly audit: AuditSecrets;
  /** The organisation's first domain; what patients' addresses are hashed with follows from it. */
  readonly domain: string;
}

/**
 * What an add-in needs of policy, records and consents, and no more, since a setting lies on a web server: patients by the
 * hash of their address, consents without who spoke to them, records without evidence and notes. Sorted, so that the same
 * source gives the same setting.
 */
export function deployedSetting({ policy, domains, consents, keyring, audit, domain }: SettingSource): SettingFile {
  const { $schema: _editor, ...rules } = policy;
  return {
    policy: rules,
    domains: deployedRecords(domains),
    consents: deployedConsents(consents, organisationId('consents', domain)),
    keys: deployedKeys(keyring),
    audit: audit.key === null && audit.token === null ? null : audit,
  };
}

function deployedKeys({ keys }: Keyring): object | null {
  if (keys.length === 0) return null;
  return {
    keys: keys.map(({ added, expires, ...key }) => ({
      ...key,
      added: isoTime(added),
      expires: expires === null ? null : isoTime(expires),
    })),
  };
}

function deployedRecords({ checked, domains }: DomainRecords): object | null {
  if (Number.isNaN(checked)) return null;
  const records = sorted(domains).map(([name, { note: _note, from: _from, checked: taken, ...record }]) => [
    name,
    // A time that is none makes the record count for nothing, here as there.
    taken === undefined ? record : { ...record, checked: Number.isNaN(taken) ? 'unknown' : isoTime(taken) },
  ]);
  return { checked: isoTime(checked), domains: Object.fromEntries(records) };
}

function deployedConsents({ ordinaryMail, marketing, salt: given }: Consents, salt: string): object | null {
  if (ordinaryMail.size === 0 && marketing.size === 0) return null;
  // Addresses that came hashed stay as they are, and then their salt is the file's.
  const fileSalt = given ?? salt;
  const of = (address: string) => (address.startsWith('sha256:') ? address : hashedAddress(address, fileSalt));
  return {
    salt: fileSalt,
    consents: byAddress(
      sorted(ordinaryMail).map(([address, { asked, wording, revoked }]) => ({
        address: of(address),
        asked: isoDay(asked),
        warnedBy: 'on record',
        wording,
        revoked: revoked === null ? null : isoDay(revoked),
      })),
    ),
    authorizations: byAddress(
      sorted(marketing).map(([address, { scope, from, until, revoked }]) => ({
        address: of(address),
        scope,
        from: isoDay(from),
        until: isoDay(until),
        revoked: revoked === null ? null : isoDay(revoked),
      })),
    ),
  };
}

/**
 * In the order of the hashes, so that the order says nothing of the addresses. Where a file has one address both plain and
 * hashed, what was taken back stays taken back.
 */
function byAddress<R extends { readonly address: string; readonly revoked: string | null }>(
  records: readonly R[],
): R[] {
  const each = new Map<string, R>();
  for (const record of records) if (each.get(record.address)?.revoked == null) each.set(record.address, record);
  return sorted(each).map(([, record]) => record);
}

function sorted<R>(records: ReadonlyMap<string, R>): [string, R][] {
  return [...records].sort(([a], [b]) => (a < b ? -1 : 1));
}

function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function isoDay(milliseconds: number): string {
  return isoTime(milliseconds).slice(0, 10);
}
