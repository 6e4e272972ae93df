import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Policy, readConsents, readDomainRecords, readKeyring } from '../../core/index.ts';
import { isObject } from '../domains/records-file.ts';
import { InputError } from '../input-error.ts';
import { readJsonFile } from '../policy-file.ts';

/** A file that a policy names. */
export interface NamedFile {
  /** The policy's key that names it. */
  readonly key: 'tls.records' | 'consents' | 'pgp.keyring';
  readonly file: string;
  readonly state: 'read' | 'absent' | 'unreadable';
  /** How many entries count. */
  readonly entries: number;
  /** Where entries stand that count for nothing, such as `consents[3]`; never what they say. */
  readonly skipped: readonly string[];
  /** One sentence for people. */
  readonly words: string;
}

/** What the files are like that a policy names, by the rules by which a review reads them. */
export function namedFiles(policyFile: string, policy: Policy, now: number): NamedFile[] {
  const look = (key: NamedFile['key'], file: string, absent: string, count: (json: unknown) => Counted): NamedFile => {
    const path = resolve(dirname(policyFile), file);
    if (!existsSync(path))
      return { key, file, state: 'absent', entries: 0, skipped: [], words: `not there: ${absent}` };
    try {
      return { key, file, state: 'read', ...count(readJsonFile(path)) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const words = error.message.slice(path.length + 2);
      return { key, file, state: 'unreadable', entries: 0, skipped: [], words };
    }
  };
  return [
    look(
      'tls.records',
      policy.tls.records,
      'nobody gets mail about patients by TLS; mailward domains refresh makes it',
      (json) => countRecords(json, policy, now),
    ),
    look('consents', policy.consents, 'no patient has asked for ordinary mail', countConsents),
    look('pgp.keyring', policy.pgp.keyring, 'nobody gets mail by OpenPGP', countKeys),
  ];
}

type Counted = Pick<NamedFile, 'entries' | 'skipped' | 'words'>;

const HOUR = 3_600_000;

function countRecords(json: unknown, policy: Policy, now: number): Counted {
  const { domains, checked } = readDomainRecords(json);
  const named = isObject(json) && isObject(json.domains) ? Object.keys(json.domains) : [];
  const skipped = named.filter((name) => !domains.has(name.toLowerCase()));
  const enforced = [...domains.values()].filter((record) => record.enforced).length;
  const age = agedWords(Math.floor((now - checked) / HOUR), policy);
  return { entries: domains.size, skipped, words: `${counted(domains.size, 'domain')}, ${enforced} enforced; ${age}` };
}

function agedWords(hours: number, { tls: { maxAgeHours } }: Policy): string {
  if (Number.isNaN(hours)) return 'it does not say when it was checked, so no record counts';
  if (hours < -1) return `checked ${-hours} h from now, so no record counts; is the clock right?`;
  const old = hours >= maxAgeHours ? `, so no record counts (tls.maxAgeHours ${maxAgeHours})` : '';
  return `checked ${Math.max(0, hours)} h ago${old}`;
}

function countConsents(json: unknown): Counted {
  const lists = isObject(json) ? json : {};
  const skipped = (['consents', 'authorizations'] as const).flatMap((list) =>
    entriesOf(lists[list]).flatMap((entry, i) => {
      const { ordinaryMail, marketing } = readConsents({ [list]: [entry] });
      return ordinaryMail.size + marketing.size === 0 ? [`${list}[${i}]`] : [];
    }),
  );
  const { ordinaryMail, marketing } = readConsents(json);
  const entries = ordinaryMail.size + marketing.size;
  return {
    entries,
    skipped,
    words: `${counted(ordinaryMail.size, 'consent')}, ${counted(marketing.size, 'authorization')}`,
  };
}

function countKeys(json: unknown): Counted {
  const listed = isObject(json) ? entriesOf(json.keys) : [];
  const skipped = listed.flatMap((entry, i) =>
    readKeyring({ keys: [entry] }).keys.length === 0 ? [`keys[${i}]`] : [],
  );
  const { keys } = readKeyring(json);
  return { entries: keys.length, skipped, words: counted(keys.length, 'key') };
}

function entriesOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
