import type { DomainProbe } from './probe.ts';
import { isObject, type RecordsOnDisk } from './records-file.ts';

/**
 * The file with one domain's probe written into it. What the administrator set (`enforced`, `note` and any key of their own)
 * stays; a new domain is not enforced. A record that says nothing about its time gets the file's last one, so that the
 * file's new time never makes it look fresh. `now` in milliseconds.
 */
export function withProbe(records: RecordsOnDisk, probe: DomainProbe, now: number): RecordsOnDisk {
  const before = typeof records.checked === 'string' ? records.checked : 'unknown';
  const domains: Record<string, unknown> = {};
  let previous: Record<string, unknown> = {};
  for (const [name, record] of Object.entries(records.domains)) {
    if (name.toLowerCase() === probe.domain) previous = isObject(record) ? record : {};
    else domains[name] = isObject(record) && record.checked === undefined ? { ...record, checked: before } : record;
  }
  const checked = new Date(now).toISOString();
  domains[probe.domain] = {
    ...previous,
    ...probe.fields,
    enforced: previous.enforced === true,
    note: typeof previous.note === 'string' ? previous.note : null,
    checked,
    evidence: probe.evidence,
  };
  return { ...records, checked, domains };
}

/** The domains whose "enforced" is neither true nor false: such a record grants nothing, and a probe writes false. */
export function unclearEnforcement(records: RecordsOnDisk): string[] {
  return Object.entries(records.domains)
    .filter(
      ([, record]) => isObject(record) && ![true, false, undefined].includes(record.enforced as boolean | undefined),
    )
    .map(([name]) => name);
}
